import { expect, test } from 'vitest';
import { parseQuiz } from '../../src/course/quiz/parse-quiz.js';
import { parseAnswers } from '../../src/quiz/answers.js';
import { answersTemplate } from '../../src/quiz/template.js';

const parse = (text: string) => parseAnswers(text, 'answers.yaml', 'ru');

test('reads every shape of answer, with its line', () => {
	const { answers, problems } = parse(`answers:
  1-a: b
  1-b: [a, c]
  1-c: 3.6
  1-d: { line: 4, error: TimeoutError }
  1-e:
`);
	expect(problems).toEqual([]);
	expect(answers).toEqual([
		{ id: '1-a', answer: 'b', line: 2 },
		{ id: '1-b', answer: ['a', 'c'], line: 3 },
		{ id: '1-c', answer: 3.6, line: 4 },
		{ id: '1-d', answer: { line: 4, error: 'TimeoutError' }, line: 5 },
		{ id: '1-e', answer: null, line: 6 },
	]);
});

test('reads JSON', () => {
	expect(parse('{\n\t"answers": {\n\t\t"1-a": "b"\n\t}\n}\n').answers).toMatchObject([{ id: '1-a', answer: 'b' }]);
});

test.each([
	['a list instead of a map', 'answers: [a, b]\n', 1],
	['no answers', 'antworten: {}\n', 1],
	['an answer of no known shape', 'answers:\n  1-a: b\n  1-b: { row: 3 }\n', 3],
	['an answer given twice', 'answers:\n  1-a: b\n  1-a: c\n', 3],
])('refuses %s and names the line', (_what, text, line) => {
	expect(parse(text).problems[0]?.line).toBe(line);
	expect(parse(text).answers).toEqual([]);
});

const quiz = `
questions:
  - id: 1-secret
    kind: short
    ask: Какое слово?
    accept: [секретослово]
    tempting: [{ answer: приманка, why: нет }]
    hints: [намёкодин, намёкдва]
    explain: объяснение
  - id: 1-parsons
    kind: parsons
    ask: Соберите.
    lines: ["a = 1", "b = a", "print(b)"]
    output: |
      1
    hints: [намёкодин, намёкдва]
    explain: объяснение
`;

test('a template asks everything, gives nothing away and reads as an empty answers file', () => {
	const { questions } = parseQuiz(quiz, 'lessons/01-x.quiz.yaml', 'ru');
	const template = answersTemplate(questions, ['1', '1.10']);
	for (const secret of ['секретослово', 'приманка', 'намёк', 'объяснение', 'a = 1\n  # b = a'])
		expect(template).not.toContain(secret);
	expect(template).toContain('Какое слово?');
	expect(template).toContain('print(b)');
	expect(parse(template).about).toEqual(['1', '1.10']);
	expect(parse(answersTemplate(questions, [])).about).toEqual([]);
	expect(parse(template).answers.map(({ id, answer }) => [id, answer])).toEqual([
		['1-secret', null],
		['1-parsons', null],
	]);
});
