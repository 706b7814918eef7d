import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../../src/course/format-problem.js';
import { parseLesson } from '../../src/course/parse-lesson.js';
import { example, lesson } from './course-builder.js';

const file = 'lessons/07-tasks.md';
const parseBody = (body: string) => parseLesson(lesson(7, 'Задачи', body), file, 'ru');

describe('a lesson that is right', () => {
	const { chapter, problems } = parseBody(
		[
			'Сначала слова.',
			'',
			example('name="7-1"', 'import asyncio\n\nprint(1)\n'),
			'',
			'## 7.2. Как создать `задачу`',
			'',
			'- список',
			'',
			'  ```text',
			'  # не заголовок',
			'  ```',
			'',
			'- дальше',
			'',
			example('name="7.2-1" after="7-1 5.2-2" mode="cell" requires="3.10" platform="posix" timeout=2.5'),
			'',
			'```timeline example="7.2-1"',
			'```',
			'',
			'```python',
			'показать и только',
			'```',
			'### Без номера',
		].join('\n'),
	);

	test('has no problems', () => expect(problems).toEqual([]));

	test('comes out as blocks with their lines', () => {
		expect(chapter?.blocks).toEqual([
			{ kind: 'heading', level: 1, text: '7. Задачи', section: null, line: 6 },
			{ kind: 'prose', markdown: 'Сначала слова.', line: 8 },
			{ kind: 'example', example: '7-1', line: 10 },
			{ kind: 'heading', level: 2, text: '7.2. Как создать `задачу`', section: '7.2', line: 17 },
			{ kind: 'prose', markdown: '- список\n\n  ```text\n  # не заголовок\n  ```\n\n- дальше', line: 19 },
			{ kind: 'example', example: '7.2-1', line: 27 },
			{ kind: 'timeline', example: '7.2-1', line: 31 },
			{ kind: 'prose', markdown: '```python\nпоказать и только\n```', line: 34 },
			{ kind: 'heading', level: 3, text: 'Без номера', section: null, line: 37 },
		]);
	});

	test('knows its sections and examples', () => {
		expect(chapter?.sections).toEqual([{ id: '7.2', title: 'Как создать задачу', line: 17 }]);
		expect(chapter?.examples).toEqual([
			{
				id: '7-1',
				chapter: 7,
				section: null,
				file,
				line: 11,
				source: 'import asyncio\n\nprint(1)',
				mode: 'cell',
				after: [],
				requires: null,
				platform: 'any',
				timeout: null,
			},
			{
				id: '7.2-1',
				chapter: 7,
				section: '7.2',
				file,
				line: 28,
				source: 'print(1)',
				mode: 'cell',
				after: ['7-1', '5.2-2'],
				requires: '3.10',
				platform: 'posix',
				timeout: 2.5,
			},
		]);
	});

	test.each([
		['a byte order mark', (text: string) => `\uFEFF${text}`],
		['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
		['old Macintosh line ends', (text: string) => text.replaceAll('\n', '\r')],
	])('%s makes no difference', (_name, change) => {
		const text = lesson(7, 'Задачи', example('name="7-1"', 'a\nb'));
		expect(parseLesson(change(text), file, 'ru')).toEqual(parseLesson(text, file, 'ru'));
	});
});

test('a fence ends at one that is as long, of the same kind, and bare', () => {
	const body = ['````text', '```', '# нет', '~~~~', '````x', '````', example('name="7-1"')].join('\n');
	const { chapter, problems } = parseBody(body);
	expect(problems).toEqual([]);
	expect(chapter?.blocks.map(({ kind, line }) => [kind, line])).toEqual([
		['heading', 6],
		['prose', 8],
		['example', 14],
	]);
});

describe('problems of the body', () => {
	test.each<[string, string, number, number | null]>([
		// body, code, line (8 is the first of the body), column
		[example('name=7-1'), 'unquoted-value', 8, 16],
		[example('name="7-1" name="7-2"'), 'repeated-attribute', 8, 22],
		[example('name="7-1" timout="20"'), 'unknown-attribute', 8, 22],
		[example('name="7-1'), 'unclosed-quote', 8, 16],
		[example('name="7-1" skip'), 'missing-value', 8, 22],
		[example('name="7-1" {}'), 'stray-character', 8, 22],
		[example('name="7-1" after="\\q"'), 'bad-string', 8, 28],
		[example('name="seven"'), 'bad-value', 8, 16],
		[example('name="7-1" after="7-0, 7-3"'), 'bad-value', 8, 28],
		[example('name="7-1" after="5-1 5-1"'), 'bad-value', 8, 28],
		[example('name="7-1" after=""'), 'bad-value', 8, 28],
		[example('name="7-1" mode="programme"'), 'bad-value', 8, 27],
		[example('name="7-1" requires="3"'), 'bad-value', 8, 31],
		[example('name="7-1" platform="windows"'), 'bad-value', 8, 31],
		[example('name="7-1" timeout="0"'), 'bad-value', 8, 30],
		[example('name="7-1" timeout="1e9"'), 'bad-value', 8, 30],
		[example('after="5-1"'), 'nameless-example', 8, 4],
		[example('name="7.1-1"'), 'misplaced-name', 8, 17],
		[`## 7.1. Раздел\n\n${example('name="7-1"')}`, 'misplaced-name', 10, 17],
		[example('name="7-1"', ''), 'empty-example', 8, 4],
		[example('name="7-1" mode="script" after="5-1"'), 'script-after', 8, 36],
		['```py name="7-1"\n1\n```', 'not-python', 8, 4],
		['```python name="7-1"\n1', 'unclosed-fence', 8, 1],
		[`- список\n\n  \`\`\`python name="7-1"\n  1\n  \`\`\``, 'nested-fence', 10, 1],
		['1. пункт\n\n    ```python name="7-1"\n    1\n    ```', 'nested-fence', 10, 1],
		['> ```python name="7-1"\n> 1\n> ```', 'nested-fence', 8, 1],
		['```timeline\n```', 'timeline-without-example', 8, 4],
		['```timeline example="x"\n```', 'timeline-without-example', 8, 21],
		['```timeline example="7-1" name="x"\n```', 'unknown-attribute', 8, 27],
		['```timeline example="7-1"\nчто-то\n```', 'timeline-content', 8, 4],
		['# Ещё раз', 'wrong-title', 8, 1],
		['##### Глубоко', 'heading-too-deep', 8, 1],
		['## 7.1 Без точки', 'section-form', 8, 4],
		['## 7. Без номера раздела', 'section-form', 8, 4],
		['## 8.1. Чужой', 'foreign-section', 8, 4],
		['## 7.2. Два\n\n## 7.1. Один', 'section-order', 10, 4],
		['## 7.2. Два\n\n## 7.2. Два', 'section-order', 10, 4],
	])('%j: %s', (body, code, line, column) => {
		const problems = parseBody(body).problems;
		expect(problems.map((problem) => [problem.code, problem.line, problem.column])).toContainEqual([
			code,
			line,
			column,
		]);
		for (const problem of problems) {
			expect(problem.file).toBe(file);
			expect(problem.message).not.toBe('');
			expect(problem.cure).not.toBe('');
		}
	});

	test('one fault is one problem', () => {
		expect(parseBody(example('name="7-1" timout="20"')).problems).toHaveLength(1);
		expect(parseBody(example('name=7-1')).problems.map(({ code }) => code)).toEqual(['unquoted-value']);
	});

	test('is shown with its line and a caret', () => {
		const [problem] = parseBody(example('name="7-1" timout="20"')).problems;
		expect(problem && formatProblem(problem)).toBe(
			[
				'lessons/07-tasks.md:8:22: Неизвестный атрибут timout.',
				'  ```python name="7-1" timout="20"',
				`${' '.repeat(23)}^`,
				'  Здесь бывают: name, after, mode, requires, platform, timeout.',
			].join('\n'),
		);
	});

	test('shows what a hostile file would send to the terminal', () => {
		const [problem] = parseBody(example('name="7-1" \u001B]52;c;x\u0007="20"')).problems;
		expect(problem && formatProblem(problem)).not.toContain('\u001B');
	});
});

describe('problems of the head', () => {
	test.each<[string, string, string, number]>([
		['no front matter', '# 7. Задачи\n', 'no-front-matter', 1],
		['an empty file', '', 'no-front-matter', 1],
		['front matter without an end', '---\nchapter: 7\n# 7. Задачи', 'no-front-matter', 1],
		['an open quote', '---\nchapter: 7\ntitle: "x\n---\n', 'front-matter-value', 3],
		['single quotes', "---\nchapter: 7\ntitle: 'x'\n---\n", 'front-matter-value', 3],
		['a colon in the title', '---\nchapter: 7\ntitle: x: y\n---\n', 'front-matter-value', 3],
		['a comment in the title', '---\nchapter: 7\ntitle: x # y\n---\n', 'front-matter-value', 3],
		['a title that is a number', '---\nchapter: 7\ntitle: 7\n---\n', 'front-matter-value', 3],
		['an empty title', '---\nchapter: 7\ntitle:\n---\n', 'front-matter-value', 3],
		['an unknown key', '---\nchapter: 7\ntitle: x\nauthor: я\n---\n# 7. x', 'front-matter-key', 4],
		['a repeated key', '---\nchapter: 7\nchapter: 8\ntitle: x\n---\n', 'front-matter-key', 3],
		['no title', '---\nchapter: 7\n---\n', 'front-matter-missing', 1],
		['no chapter', '---\ntitle: x\n---\n', 'front-matter-missing', 1],
		['a chapter that is no number', '---\nchapter: семь\ntitle: x\n---\n', 'front-matter-value', 2],
		['chapter 0', '---\nchapter: 0\ntitle: x\n---\n', 'front-matter-value', 2],
		['chapter 100', '---\nchapter: 100\ntitle: x\n---\n', 'front-matter-value', 2],
		['an alias', '---\nchapter: 7\ntitle: *a\n---\n', 'front-matter-value', 3],
		['a list', '---\n- 7\n---\n', 'front-matter-line', 2],
		['another number than the file', '---\nchapter: 8\ntitle: x\n---\n# 8. x', 'chapter-not-of-file', 2],
		['no heading', '---\nchapter: 7\ntitle: x\n---\nтекст', 'no-title', 1],
		['another title', '---\nchapter: 7\ntitle: x\n---\n# 7. y', 'wrong-title', 5],
		['text before the title', '---\nchapter: 7\ntitle: x\n---\nтекст\n\n# 7. x', 'wrong-title', 7],
	])('%s', (_name, text, code, line) => {
		expect(parseLesson(text, file, 'ru').problems.map((problem) => [problem.code, problem.line])).toContainEqual([
			code,
			line,
		]);
	});
});

test('front matter that we read, YAML reads in the same way', () => {
	const part = fc.constantFrom(
		'Глава',
		'x',
		'7',
		'1e3',
		'0x1f',
		'yes',
		'null',
		'true',
		' ',
		': ',
		':',
		' #',
		'#',
		'-',
		'"',
		'\\',
		"'",
		'[',
		'{',
		'&a',
		'*a',
		'!',
		'|',
		'%',
		'@',
		'`',
		',',
		'.',
		'…',
		'«',
	);
	const title = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
	let accepted = 0;
	fc.assert(
		fc.property(
			fc.oneof(
				title,
				title.map((text) => JSON.stringify(text)),
			),
			(text) => {
				const yaml = `chapter: 7\ntitle: ${text}`;
				const { chapter } = parseLesson(`---\n${yaml}\n---\n`, file, 'ru');
				if (chapter === null) return;
				accepted++;
				const data = parse(yaml) as { chapter: unknown; title: unknown };
				expect(data.chapter).toBe(chapter.number);
				expect(String(data.title).trim()).toBe(chapter.title);
				expect(typeof data.title).toBe('string');
			},
		),
		{ numRuns: 5000 },
	);
	expect(accepted).toBeGreaterThan(500);
});

test('takes any text without throwing, in both languages', () => {
	const part = fc.constantFrom(
		'---\n',
		'chapter: 7\n',
		'title: x\n',
		'# 7. x\n',
		'## 7.1. y\n',
		'```python name="7-1"\n',
		'```\n',
		'~~~\n',
		'name="',
		'\r',
		'\u0000',
		'\n',
		'> ',
		'- ',
		'слово ',
		'```timeline example="7-1"\n',
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom('ru' as const, 'en' as const), (parts, language) => {
			for (const problem of parseLesson(`---\nchapter: 7\ntitle: x\n---\n${parts.join('')}`, file, language).problems) {
				expect(problem.line).toBeGreaterThanOrEqual(1);
			}
		}),
		{ numRuns: 2000 },
	);
});
