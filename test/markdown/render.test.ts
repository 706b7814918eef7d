import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColourLevel } from '../../src/markdown/options.js';
import { createMarkdown } from '../../src/markdown/render.js';
import { packageRoot } from '../../src/paths.js';
import { expectGoodLines, seen } from './lines.js';
import { sample } from './sample.md.js';

const widths = [120, 100, 80, 60, 40, 30];
const levels: readonly ColourLevel[] = [0, 1, 2, 3];
const plain = (markdown: string, width = 40, options = {}) =>
	createMarkdown({ width, colour: 0, hyperlinks: false, unicode: true, ...options })(markdown);

describe.each(widths)('at %d columns', (width) => {
	test.each(levels)('with colour level %d no line is too wide and each is self-contained', (colour) => {
		for (const hyperlinks of [false, true]) {
			for (const unicode of [false, true]) {
				expectGoodLines(createMarkdown({ width, colour, hyperlinks, unicode })(sample), width);
			}
		}
	});

	test('the lessons of the course, too', () => {
		const render = createMarkdown({ width, colour: 1, hyperlinks: true, unicode: true });
		const folder = path.join(packageRoot, 'lessons');
		const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
		expect(files.length).toBeGreaterThan(0);
		for (const name of files) expectGoodLines(render(readFileSync(path.join(folder, name), 'utf8')), width);
	});

	test('colours change nothing of the layout, but for the backticks that stand for them', () => {
		const withoutCode = sample.replace(/`/g, "'");
		const bare = createMarkdown({ width, colour: 0, hyperlinks: false, unicode: true })(withoutCode);
		const coloured = createMarkdown({ width, colour: 3, hyperlinks: false, unicode: true })(withoutCode);
		expect(coloured.map(seen)).toEqual(bare);
	});
});

test('any Markdown, however it is broken', () => {
	const part = fc.constantFrom(
		'**',
		'*',
		'`',
		'```\n',
		'\n',
		'\n\n',
		'> ',
		'- ',
		'1. ',
		'   ',
		'| а | б |\n|---|---|\n',
		'| ',
		'[а](',
		')',
		'<b>',
		'&#27;',
		'&#9;',
		'&#10;',
		'&#x9b;',
		'\u001B[31m',
		'\u0007',
		'\t',
		'слово ',
		'длинноеслово',
		'# ',
		'~~',
		'漢',
		'![',
		'---\n',
		'\r\n',
	);
	fc.assert(
		fc.property(
			fc.array(part, { maxLength: 40 }),
			fc.integer({ min: 8, max: 50 }),
			fc.constantFrom(...levels),
			(parts, width, colour) => {
				const lines = createMarkdown({ width, colour, hyperlinks: true, unicode: true })(parts.join(''));
				expectGoodLines(lines, width);
				// biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left but those of our own styles and links.
				expect(lines.map(seen).join('')).not.toMatch(/[\x00-\x1F\x7F-\x9F]/);
			},
		),
		{ numRuns: 2000 },
	);
});

describe('elements', () => {
	test.each<[string, string, readonly string[]]>([
		['a title', '# Глава', ['Глава', '═════']],
		['a section', '## Раздел', ['Раздел', '──────']],
		['below a section', '### Ещё ниже', ['── Ещё ниже']],
		['and below that', '#### Ниже всех', ['─ Ниже всех']],
		['a long heading', `### ${'слово '.repeat(8)}`, ['── слово слово слово слово слово слово', '   слово слово']],
		['paragraphs', 'Раз\nдва.\n\nТри.', ['Раз два.', '', 'Три.']],
		['bold in a tight list', '- **раз**\n- `два`\n- [три](07-tasks.md)', ['• раз', '• `два`', '• три']],
		['nested lists without gaps', '- а\n  - б\n    - в\n- г', ['• а', '  • б', '    • в', '• г']],
		['a numbered list in another', '1. а\n   1. б\n2. в', ['1. а', '   1. б', '2. в']],
		['a list that starts later, aligned', '9. а\n10. б', [' 9. а', '10. б']],
		['tasks, once', '- [x] раз\n- [ ] два', ['[x] раз', '[ ] два']],
		['loose tasks, once', '- [x] раз\n\n- [ ] два', ['[x] раз', '', '[ ] два']],
		['a loose list', '- раз\n\n  два\n- три', ['• раз', '', '  два', '', '• три']],
		['code in a list', '- раз\n  ```\n  а  б\n\n  в\n  ```', ['• раз', '    а  б', '', '    в']],
		['an item that wraps', `- ${'слово '.repeat(8)}`, ['• слово слово слово слово слово слово', '  слово слово']],
		['an empty item', '-\n- б', ['•', '• б']],
		['a quotation', '> раз\n> **два**\n>\n> три', ['│ раз два', '│', '│ три']],
		['a quotation that wraps', `> ${'слов '.repeat(8)}`, ['│ слов слов слов слов слов слов слов', '│ слов']],
		['a list in a quotation', '> - раз\n> - два', ['│ • раз', '│ • два']],
		['a note', '> [!NOTE]\n> Текст.', ['│ Заметка', '│ Текст.']],
		['a note in English', '> [!TIP]\n> Text.', ['│ Совет', '│ Text.']],
		['code keeps its spaces and blank lines', '```text\nа   б\n\n\n  в\n```', ['  а   б', '', '', '    в']],
		['a long line of code', `\`\`\`\n${'я'.repeat(50)}\n\`\`\``, [`  ${'я'.repeat(36)}`, `  → ${'я'.repeat(14)}`]],
		['code that just fits', `\`\`\`\n${'я'.repeat(39)}\nб\n\`\`\``, [` ${'я'.repeat(39)}`, ' б']],
		['tabs in code', '```\n\tа\n```', ['      а']],
		['emoji codes stay text', '```\na:b: :warning:\n```', ['  a:b: :warning:']],
		['a rule', '---', ['─'.repeat(40)]],
		['a hard break in italics', '*раз  \nдва*', ['раз', 'два']],
		['entities', '&mdash; &copy; &#1103; &#x44f; &laquo;&raquo; &nope; &amp;lt;', ['— © я я «» &nope; &lt;']],
		['an entity that is a control character', 'а&#27;[31mб', ['а\uFFFD[31mб']],
		['HTML', 'а<br>б <kbd>Enter</kbd> <!-- нет -->в', ['а', 'б Enter в']],
		['a block of HTML', '<p>раз</p>\n\nдва', ['раз', '', 'два']],
		['only a comment', '<!-- нет -->\n\nдва', ['два']],
		['a link to a chapter', '[глава 7](07-tasks.md#7.2)', ['глава 7']],
		['a link to the web', '[документы](https://a.b/c+d)', ['документы (https://a.b/c+d)']],
		['a bare address', 'https://a.b/c', ['https://a.b/c']],
		['a picture', '![схема](a.png)', ['[рисунок: схема] a.png']],
		[
			'a dash does not begin a line',
			`${'слово '.repeat(6)}слов — и`,
			['слово слово слово слово слово слово', 'слов — и'],
		],
		[
			'a short word does not end one',
			`${'слово '.repeat(6)}и в тени`,
			['слово слово слово слово слово слово', 'и в тени'],
		],
		['nothing', '', []],
	])('%s', (_name, markdown, lines) => {
		expect(plain(markdown)).toEqual(lines);
	});

	test('an English interface adds English words', () => {
		expect(plain('> [!CAUTION]\n> x', 40, { language: 'en' })).toEqual(['│ Caution', '│ x']);
	});

	test('without Unicode frames are drawn with ASCII', () => {
		const drawn = plain('# А\n\n- б\n\n> в\n\n| г |\n|---|\n| д |', 40, { unicode: false }).join('');
		expect(drawn).not.toMatch(/[\u2022\u2500-\u257F]/);
	});

	test('a hyperlink leads to its address and is ended on every line', () => {
		const lines = plain(`[${'слово '.repeat(8)}](https://a.b/c+d?ё=1)`, 40, { hyperlinks: true });
		expect(lines).toHaveLength(2);
		for (const line of lines) {
			expect(line.startsWith('\u001B]8;;https://a.b/c+d?%D1%91=1\u0007')).toBe(true);
			expect(line.endsWith('\u001B]8;;\u0007')).toBe(true);
		}
	});
});

describe('tables', () => {
	const table = '| имя | значение |\n|---|--:|\n| a | 1 |\n| `b` | двадцать два |';

	test('in a frame, aligned', () => {
		expect(plain(table)).toEqual([
			'┌─────┬──────────────┐',
			'│ имя │     значение │',
			'├─────┼──────────────┤',
			'│ a   │            1 │',
			'│ `b` │ двадцать два │',
			'└─────┴──────────────┘',
		]);
	});

	test('rows of several lines are ruled off', () => {
		expect(plain('| а | б |\n|---|---|\n| раз два три | четыре пять |\n| шесть | семь |', 24)).toEqual([
			'┌──────────┬───────────┐',
			'│ а        │ б         │',
			'├──────────┼───────────┤',
			'│ раз два  │ четыре    │',
			'│ три      │ пять      │',
			'├──────────┼───────────┤',
			'│ шесть    │ семь      │',
			'└──────────┴───────────┘',
		]);
	});

	test('become records where there is no room', () => {
		expect(
			plain('| | функция | порядок |\n|---|---|---|\n| раз | `gather()` | по аргументам |\n| два | `wait()` | |', 20),
		).toEqual(['раз', 'функция: `gather()`', 'порядок: по', 'аргументам', '', 'два', 'функция: `wait()`']);
	});

	test('cells may hold less than the header has columns', () => {
		expect(plain('| а | б |\n|---|---|\n| в |').join('\n')).toContain('│ в │   │');
	});
});
