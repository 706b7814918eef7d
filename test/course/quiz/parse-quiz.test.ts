import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseQuiz } from '../../../src/course/quiz/parse-quiz.js';
import { rightOrder } from '../../../src/quiz/arrange.js';

const file = 'lessons/10-gather.quiz.yaml';

const whole = `
questions:
  - id: 10-one
    kind: one-of
    section: "10.1"
    ask: Что вернёт gather()?
    options:
      - { right: Список, why: верно }
      - { wrong: Множество, why: нет }
    hints: [раз, два]
    explain: потому
  - id: 10-several
    kind: several-of
    ask: Что верно?
    options:
      - { right: А, why: верно }
      - { right: Б, why: верно }
      - { wrong: В, why: нет }
    hints: [раз, два]
    explain: потому
  - id: 10-short
    kind: short
    ask: Имя?
    accept: [gather, 5]
    tempting: [{ answer: wait, why: нет }]
    hints: [раз, два]
    explain: потому
  - id: 10-order
    kind: order
    ask: Порядок?
    lines: [один, два, три]
    hints: [раз, два]
    explain: потому
  - id: 10-parsons
    kind: parsons
    ask: Соберите.
    lines: ["a = 1", "b = a", "print(b)"]
    distractors: [{ line: "b = 2", instead-of: 2, why: нет }]
    output: |
      1
    hints: [раз, два]
    explain: потому
  - id: 10-predict
    kind: predict
    ask: Что напечатает?
    code: |
      print(1)
    output: |
      1
    wrong: [{ output: "2\\n", why: нет }]
    hints: [раз, два]
    explain: потому
  - id: 10-raises
    kind: raises
    ask: Где?
    code: |
      a = 1
      a.b
    line: 2
    error: AttributeError
    tempting: [{ line: 1, error: NameError, why: нет }]
    hints: [раз, два]
    explain: потому
  - id: 10-duration
    kind: duration
    ask: Сколько?
    code: |
      pass
    seconds: 3
    tempting: [{ seconds: 6, why: нет }]
    hints: [раз, два]
    explain: потому
  - id: 10-mistake
    kind: mistake
    ask: Где ошибка?
    code: |
      a = 1
      print(b)
    line: 2
    fix: print(a)
    output: |
      1
    tempting: [{ line: 1, why: нет }]
    hints: [раз, два]
    explain: потому
`;

type Authored = Record<string, unknown>;

/** The whole file with one question changed. */
const changed = (id: string, change: (question: Authored) => void): string => {
	const data = parse(whole) as { questions: Authored[] };
	for (const question of data.questions) if (question.id === id) change(question);
	return stringify(data);
};

test('reads every kind of question', () => {
	const { questions, problems } = parseQuiz(whole, file, 'ru');
	expect(problems).toEqual([]);
	expect(questions.map(({ kind }) => kind)).toEqual([
		'one-of',
		'several-of',
		'short',
		'order',
		'parsons',
		'predict',
		'raises',
		'duration',
		'mistake',
	]);
	expect(questions[0]).toMatchObject({ chapter: 10, section: '10.1', line: 3 });
});

test('pieces are shuffled, and their right order is that of the file', () => {
	const { questions } = parseQuiz(whole, file, 'ru');
	const parsons = questions.find(({ kind }) => kind === 'parsons');
	if (parsons?.kind !== 'parsons') throw new Error('no parsons question');
	const texts = rightOrder(parsons.pieces).map((key) => parsons.pieces.find((piece) => piece.key === key)?.text);
	expect(texts).toEqual(['a = 1', 'b = a', 'print(b)']);
	expect(parsons.pieces.map(({ text }) => text)).not.toEqual(['a = 1', 'b = a', 'print(b)', 'b = 2']);
	expect(parsons.program.source).toBe('a = 1\nb = a\nprint(b)');
});

describe('what is wrong is named with its line', () => {
	test.each<[string, string, string, (question: Authored) => void]>([
		[
			'two right options in one-of',
			'10-one',
			'quiz-right-options',
			(q) => (q.options as Authored[]).push({ right: 'Ещё', why: 'верно' }),
		],
		[
			'no right option',
			'10-several',
			'quiz-no-right-option',
			(q) =>
				Object.assign(q, {
					options: [
						{ wrong: 'а', why: 'б' },
						{ wrong: 'в', why: 'г' },
					],
				}),
		],
		['an id of another chapter', '10-short', 'quiz-foreign-id', (q) => Object.assign(q, { id: '11-short' })],
		['an id used twice', '10-order', 'quiz-duplicate-id', (q) => Object.assign(q, { id: '10-one' })],
		['a line that the program lacks', '10-raises', 'quiz-no-such-line', (q) => Object.assign(q, { line: 9 })],
		[
			'a distractor for no line',
			'10-parsons',
			'quiz-no-such-line',
			(q) => Object.assign(q, { distractors: [{ line: 'x', 'instead-of': 4, why: 'нет' }] }),
		],
		[
			'a tempting answer that is right',
			'10-duration',
			'quiz-same-answer',
			(q) => Object.assign(q, { tempting: [{ seconds: 3, why: 'нет' }] }),
		],
		[
			'a wrong output that is the right one',
			'10-predict',
			'quiz-same-option',
			(q) => Object.assign(q, { wrong: [{ output: '1', why: 'нет' }] }),
		],
		['an unknown key', '10-mistake', 'yaml-shape', (q) => Object.assign(q, { fixx: 'a' })],
		['a missing explanation', '10-predict', 'yaml-shape', (q) => delete q.explain],
		['one hint instead of two', '10-one', 'yaml-shape', (q) => Object.assign(q, { hints: ['раз'] })],
		['an unknown kind', '10-one', 'yaml-shape', (q) => Object.assign(q, { kind: 'essay' })],
	])('%s', (_what, id, code, change) => {
		const text = changed(id, change);
		const { problems } = parseQuiz(text, file, 'ru');
		expect(problems.map((problem) => problem.code)).toContain(code);
		expect(problems[0]?.line).toBeGreaterThan(1);
		expect(problems[0]?.cure).not.toBe('');
	});
});

test('a file that is not named after a chapter is refused', () => {
	expect(parseQuiz(whole, 'lessons/quiz.yaml', 'ru').problems[0]?.code).toBe('quiz-file-name');
});
