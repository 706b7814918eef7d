import { describe, expect, test } from 'vitest';
import { allowedSymbols } from '../../src/course/lint/symbols.js';
import { lintCourse } from '../../src/course/lint.js';
import { courseOutline, type OutlineChapter } from '../../src/course/outline.js';
import { courseOf, example, lesson, quizOf } from './course-builder.js';

const recorded = (id: string, from: string, outputs: string): string =>
	`examples:\n  ${id}:\n    from: ${from}\n    outputs:${outputs}\n`;
const stdout = (text: string): string => `\n      - stdout: |\n          ${text}`;

/** A course in which nothing is wrong; the tests change one thing each. The body of its lesson begins on line 8. */
const good: Readonly<Record<string, string>> = {
	'lessons/01-first.md': lesson(
		1,
		'Первая',
		`Слова о примере 1-1 и [словаре](glossary.md).\n\n${example('name="1-1"')}\n\n## 1.1. Раздел`,
	),
	'lessons/glossary.md': '# Словарь\n\n## корутина (coroutine)\n\nСм. [раздел 1.1](01-first.md#1.1).\n',
	'fixtures/01.yaml': recorded('1-1', 'course', stdout('1')),
};
const outline: readonly OutlineChapter[] = [{ number: 1, title: 'Первая', sections: { 1: 'Раздел' } }];

const lintFiles = (
	files: Readonly<Record<string, string>>,
	agreed: readonly OutlineChapter[] | null,
	language: 'ru' | 'en',
) => {
	const loaded = courseOf(files);
	return lintCourse(loaded, quizOf(files, loaded), agreed, language);
};
/** A quiz in which nothing is wrong; its first question is as the changes say. */
const quiz = ({
	ask = 'Что?',
	hints = '[раз, два]',
	explain = 'Да.',
	accept = '[да]',
	tempting = '{ answer: нет, why: Нет. }',
	more = '',
	stated = 4,
	decided = 2,
} = {}): string => {
	const questions = [
		`  - id: 1-a\n    kind: short\n    ask: ${ask}\n    hints: ${hints}\n    explain: ${explain}\n    accept: ${accept}\n    tempting:\n      - ${tempting}\n${more}`,
		...Array.from(
			{ length: stated - 1 },
			(_, index) =>
				`  - id: 1-s${index}\n    kind: short\n    ask: Что?\n    hints: [раз, два]\n    explain: Да.\n    accept: [да]\n    tempting: [{ answer: нет, why: Нет. }]\n`,
		),
		...Array.from(
			{ length: decided },
			(_, index) =>
				`  - id: 1-d${index}\n    kind: duration\n    ask: Что?\n    hints: [раз, два]\n    explain: Да.\n    code: x\n    seconds: 1\n    tempting: [{ seconds: 2, why: Нет. }]\n`,
		),
	];
	return `questions:\n${questions.join('')}`;
};

const lint = (changes: Readonly<Record<string, string>>, agreed: readonly OutlineChapter[] | null = outline) =>
	lintFiles({ ...good, ...changes }, agreed, 'ru');
const found = (changes: Readonly<Record<string, string>>, agreed?: readonly OutlineChapter[] | null) =>
	lint(changes, agreed).map(({ code, file, line, column }) =>
		file.startsWith('fixtures/') ? `${code} ${file}` : `${code} ${file}:${line}:${column ?? ''}`,
	);
/** The good lesson with other words in its first line. */
const words = (text: string) => ({
	'lessons/01-first.md': lesson(1, 'Первая', `${text}\n\n${example('name="1-1"')}\n\n## 1.1. Раздел`),
});
const code = (source: string) => ({
	'lessons/01-first.md': lesson(1, 'Первая', `${example('name="1-1"', source)}\n\n## 1.1. Раздел`),
});
const fixture = (text: string) => ({ 'fixtures/01.yaml': text });

test('a good course has no problems', () => {
	expect(lint({})).toEqual([]);
});

test('while files cannot be read, only that is reported', () => {
	expect(found({ 'lessons/01-first.md': 'сломано' })).toEqual(['no-front-matter lessons/01-first.md:1:']);
});

describe('recordings', () => {
	test('an example without one', () => {
		expect(found(fixture('examples: {}\n'))).toEqual(['no-recording lessons/01-first.md:10:']);
	});

	test('one without an example', () => {
		expect(found(fixture(`${good['fixtures/01.yaml']}  1-2:\n    from: course\n    outputs: []\n`))).toEqual([
			'orphan-recording fixtures/01.yaml',
		]);
	});

	test('one in the file of another chapter', () => {
		const moved = { 'fixtures/01.yaml': 'examples: {}\n', 'fixtures/02.yaml': good['fixtures/01.yaml'] ?? '' };
		expect(found(moved)).toEqual(['misplaced-recording fixtures/02.yaml']);
	});

	test('a rule that finds nothing in the recording', () => {
		const ruled = `${good['fixtures/01.yaml']}    rules:\n      - kind: number\n        output: 1\n        text: '2'\n        min: 1\n        max: 3\n        reason: Проверка.\n`;
		const problems = lint(fixture(ruled));
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: 'fixtures/01.yaml' });
	});
});

describe('headings as agreed', () => {
	test('a title that was not agreed', () => {
		expect(found({}, [{ number: 1, title: 'Другая', sections: { 1: 'Раздел' } }])).toEqual([
			'wrong-chapter-title lessons/01-first.md:6:',
		]);
	});

	test('a section by another name, a missing one, one that fills a gap', () => {
		const agreed = [{ number: 1, title: 'Первая', sections: { 2: 'Второй', 3: 'Третий' } }];
		const text = lesson(1, 'Первая', `${example('name="1-1"')}\n\n## 1.1. Раздел\n\n## 1.3. Иначе`);
		expect(found({ 'lessons/01-first.md': text, 'lessons/glossary.md': '# Словарь\n' }, agreed)).toEqual([
			'missing-section lessons/01-first.md:6:',
			'unagreed-section lessons/01-first.md:12:',
			'wrong-section lessons/01-first.md:14:',
		]);
	});

	test('sections of its own after the agreed ones, headings without a number, and backticks are free', () => {
		const text = `${example('name="1-1"')}\n\n## 1.1. \`Раздел\`\n\n## 1.2. Свой\n\n## Что запомнить`;
		expect(found({ 'lessons/01-first.md': lesson(1, 'Первая', text) })).toEqual([]);
	});

	test('a chapter that is missing', () => {
		expect(found({}, [...outline, { number: 2, title: 'Вторая', sections: {} }])).toEqual([
			'missing-chapter lessons:1:',
		]);
	});

	test('a course without agreed contents', () => {
		expect(found(code('print(1)'), null)).toEqual([]);
	});

	test('the agreed contents are 23 chapters, in order', () => {
		expect(courseOutline.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
	});
});

test('a chapter with nothing to run', () => {
	expect(found({ 'lessons/02-b.md': lesson(2, 'Вторая', 'Слова.') })).toEqual(['no-example lessons/02-b.md:1:']);
});

test('once there are quizzes, every chapter has one, and every quiz a chapter', () => {
	expect(found({ 'lessons/01-first.quiz.yaml': quiz() })).toEqual([]);
	expect(found({ 'lessons/01-other.quiz.yaml': quiz() })).toEqual([
		'no-quiz lessons/01-first.md:1:',
		'orphan-quiz lessons/01-other.quiz.yaml:1:',
	]);
});

describe('quizzes', () => {
	const file = 'lessons/01-first.quiz.yaml';
	const asked = (text: string) => found({ [file]: text });

	test.each([
		['what cannot be read', 'questions: [\n', `yaml-syntax ${file}:1:12`],
		['an unknown key', quiz({ more: '    hnits: []\n' }), `yaml-shape ${file}:10:5`],
		['an unknown section', quiz({ more: '    section: "1.7"\n' }), `quiz-no-such-section ${file}:2:`],
		['fewer than six questions', quiz({ stated: 3 }), `short-quiz ${file}:1:`],
		['fewer than a third that Python decides', quiz({ stated: 6, decided: 1 }), `undecided-quiz ${file}:1:`],
	])('%s', (_, text, problem) => {
		expect(asked(text)).toEqual([problem]);
	});

	test.each([
		['the question', { ask: 'Где таск?' }, 14],
		['a hint', { hints: '[раз, тут таск]' }, 22],
		['the explanation', { explain: '"Это таск."' }, 19],
		['a reason, not the answer beside it', { tempting: '{ answer: таск, why: Не таск. }' }, 33],
	])('spelling in %s', (_, change, column) => {
		const problems = lint({ [file]: quiz(change) });
		expect(problems.map(({ code: rule, column: at }) => [rule, at])).toEqual([['spelling', column]]);
	});

	test('spelling in a block of several lines, not in code, outputs and what is accepted', () => {
		const text = quiz({
			ask: '|\n      Первая.\n      Где таск?',
			accept: '[таск]',
			more: '    code: print("таск")\n',
		});
		expect(asked(text)).toEqual([`spelling ${file}:6:11`]);
	});

	test('references, links and symbols', () => {
		expect(asked(quiz({ ask: 'Что в разделе 1.7?' }))).toEqual([`dead-reference ${file}:4:16`]);
		expect(asked(quiz({ ask: '"[а](x.md)"' }))).toEqual([`dead-link ${file}:4:15`]);
		expect(asked(quiz({ ask: 'Да 👍' }))).toEqual([`strange-symbol ${file}:4:13`]);
	});
});

describe('what an example needs', () => {
	const course = (before: string, after: string) => ({
		'lessons/01-first.md': lesson(
			1,
			'Первая',
			`${example(`name="1-1" ${before}`)}\n${example(`name="1-2" after="1-1" ${after}`)}\n\n## 1.1. Раздел`,
		),
		...fixture(`${good['fixtures/01.yaml']}  1-2:\n    from: course\n    outputs:${stdout('1')}\n`),
	});

	test('is at least what runs before it needs', () => {
		expect(found(course('requires="3.10"', 'requires="3.9"'))).toEqual(['needs-less lessons/01-first.md:11:']);
		expect(found(course('requires="3.9"', 'requires="3.10"'))).toEqual([]);
		expect(found(course('platform="posix"', ''))).toEqual(['needs-less lessons/01-first.md:11:']);
	});
});

describe('links', () => {
	test.each([
		'[а](01-first.md)',
		'[а](01-first.md#1.1)',
		'[а](#1.1)',
		'[а](https://docs.python.org/3/library/asyncio.html#x)',
		'[а](mailto:a@example.com)',
		'`[а](nowhere.md)`',
	])('%s leads somewhere', (link) => {
		expect(found(words(`Слова, ${link}.`))).toEqual([]);
	});

	test.each([
		['[а](02-second.md)', 11],
		['[а](01-first.md#1.2)', 11],
		['[а](#1.2)', 11],
		['[а](../README.md)', 11],
		['[а](/etc/passwd)', 11],
		['[а](javascript:alert)', 11],
		['![рисунок](a.png)', 18],
		['[а](glossary.md#корутина)', 11],
		['[а](<nowhere.md> "название")', 11],
	])('%s does not', (link, column) => {
		expect(found(words(`Слова ${link}.`))).toEqual([`dead-link lessons/01-first.md:8:${column}`]);
	});

	test('in the glossary, too', () => {
		expect(found({ 'lessons/glossary.md': '# С\n\n## поток (thread)\n\n[глава](09-x.md)\n' })).toContain(
			'dead-link lessons/glossary.md:3:9',
		);
	});
});

describe('references', () => {
	test.each([
		'в примере 1-1',
		'Глава 1.',
		'из раздела 1.1',
		'глава 1, раздел 1.1',
		'в `главе 9`',
		'Пример 200 раз повторим',
		'примеров 10',
	])('%j is right, or is none', (text) => {
		expect(found(words(text))).toEqual([]);
	});

	test.each([
		['Смотрите в примере 1-2.', 12],
		['Дальше в главе 7', 10],
		['После раздела 1.9', 7],
	])('%j names nothing', (text, column) => {
		expect(found(words(text))).toEqual([`dead-reference lessons/01-first.md:8:${column}`]);
	});
});

test('a line of code wider than 79 columns, also where it is only shown', () => {
	expect(found(code(`x = "${'я'.repeat(74)}"`))).toEqual(['wide-code lessons/01-first.md:9:80']);
	expect(found(code(`x = "${'я'.repeat(73)}"`))).toEqual([]);
	expect(found(words(`\`\`\`text\n${'─'.repeat(80)}\n\`\`\``))).toEqual(['wide-code lessons/01-first.md:9:80']);
});

describe('the width of outputs', () => {
	test.each([
		['80 columns', 'я'.repeat(80), true],
		['a sentence that wraps', 'слово '.repeat(30).trim(), true],
		['one long word', 'я'.repeat(81), false],
		['more than three rows', 'слово '.repeat(50).trim(), false],
		['columns that fall apart', `имя${' '.repeat(60)}значение ${'слово '.repeat(3).trim()}`, false],
	])('%s', (_name, text, isRight) => {
		expect(found(fixture(recorded('1-1', 'course', stdout(text))))).toEqual(
			isRight ? [] : ['wide-output fixtures/01.yaml'],
		);
	});

	test('the notebook printed what it printed', () => {
		expect(found(fixture(recorded('1-1', 'notebook', stdout('я'.repeat(100)))))).toEqual([]);
	});
});

describe('symbols', () => {
	test('the allowed ones, letters and typography', () => {
		expect(found(words(`${allowedSymbols.join(' ')} «ёлки» — café № 5 × 3 ≈ 15 … „так“ – §`))).toEqual([]);
	});

	test.each([
		['👍', 'U+1F44D'],
		['⚠\uFE0F', 'U+26A0'],
		['й', null],
		['и\u0306', 'U+0306'],
		['\u200B', 'U+200B'],
		['✅', 'U+2705'],
		['漢', 'U+6F22'],
		['\u202E', 'U+202E'],
	])('%j', (symbol, name) => {
		const problems = lint(words(`Слова ${symbol}.`));
		expect(problems.map(({ code: rule }) => rule)).toEqual(name === null ? [] : ['strange-symbol']);
		if (name !== null) expect(problems[0]?.message).toContain(name);
	});

	test('in code and in what it prints', () => {
		expect(found(code('print("👍")'))).toEqual(['strange-symbol lessons/01-first.md:9:8']);
		expect(found(fixture(recorded('1-1', 'course', stdout('👍'))))).toEqual(['strange-symbol fixtures/01.yaml']);
	});
});

describe('spelling', () => {
	test.each([
		['Сопрограмма ждёт', 'корутина'],
		['создадим таск', 'задача'],
		['колбэк и коллбек', 'коллбэк'],
		['цикл обработки событий', 'цикл событий'],
		['таймаут', 'тайм-аут'],
		['на Питоне', 'Python'],
		['модуль AsyncIO', 'asyncio'],
		['еще', 'ё'],
		['Задача ждет', 'ё'],
		['ассинхронно', 'асинхронный'],
		['случился дедлок', 'взаимная блокировка'],
		['корутинная функция', 'функция корутины'],
		['объекта-корутины', 'объект корутины'],
		['возбуждает исключение', 'поднимает'],
		['бросает это исключение', 'поднимает'],
		['выбросит исключение', 'поднимает'],
		['захватить блокировку', 'замок'],
		['под блокировкой', 'замок'],
	])('%j: here it is %s', (text, right) => {
		const problems = lint(words(text));
		expect(problems.length).toBeGreaterThan(0);
		for (const { code: rule, cure } of problems) {
			expect(rule).toBe('spelling');
			expect(cure).toContain(right);
		}
	});

	test.each([
		'коллбэк',
		'тайм-аут',
		'asyncio',
		'Asyncio-потоки',
		'средний',
		'потреблять',
		'ещё',
		'задача',
		'предтреда',
		'блокировка цикла',
		'держит взаимную блокировку',
		'бросать на полпути',
		'`таск`',
		'https://example.com/питон',
	])('%j is right', (text) => {
		expect(found(words(text))).toEqual([]);
	});

	test('in the comments of code, not in its strings', () => {
		expect(found(code('x = "таск"  # наш таск'))).toEqual(['spelling lessons/01-first.md:9:19']);
	});
});

test('every message names file, line and cure, in both languages', () => {
	const changes = {
		...words('Сопрограмма 👍 [а](x.md), пример 1-9'),
		'fixtures/01.yaml': 'examples: {}\n',
		'lessons/02-b.md': lesson(2, 'Б', 'в'),
	};
	for (const language of ['ru', 'en'] as const) {
		const problems = lintFiles({ ...good, ...changes }, courseOutline, language);
		expect(problems.length).toBeGreaterThan(25);
		for (const { file, line, message, cure } of problems) {
			expect(file).toMatch(/^(lessons|fixtures)/);
			expect(line).toBeGreaterThan(0);
			expect(message.length * cure.length).toBeGreaterThan(0);
			if (language === 'en') expect(message).not.toMatch(/^[А-Я]/);
		}
	}
});
