import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/model/run.js';
import type { Difference, FreePart, Verdict } from '../../../src/model/verdict.js';
import { emptyOutcome } from '../../../src/run/collect-outcome.js';
import { createShortenPaths } from '../../../src/run/short-paths.js';
import { stripStyles } from '../../../src/text/styled-text.js';
import { textWidth } from '../../../src/text/width.js';
import { reportLines } from '../../../src/ui/screens/report-lines.js';
import { madeUpResult } from '../made-up.js';
import { plainTheme } from '../made-up-book.js';

const show = (verdict: Partial<Verdict>, outcome: Partial<Outcome> = {}, width = 76): string =>
	reportLines(
		{
			number: 1,
			example: '1.1-1',
			source: null,
			clock: 'virtual',
			status: 'finished',
			startedAt: 0,
			wasPaused: false,
			so: emptyOutcome('1.1-1', 'virtual'),
			result: madeUpResult('1.1-1', verdict, outcome),
		},
		createShortenPaths([{ id: '1.1-1', source: 'print(1)' }]),
		width,
		plainTheme,
		'ru',
	)
		.map(stripStyles)
		.join('\n');

const difference: Difference = {
	output: 2,
	expectedKind: 'stdout',
	foundKind: 'stdout',
	line: 3,
	lines: [
		{ kind: 'same', text: 'общее' },
		{ kind: 'expected', text: 'было' },
		{ kind: 'found', text: 'стало' },
	],
	rule: null,
};

it('begins with the verdict, and says which Python and which clock', () => {
	expect(show({})).toMatch(/^Совпало с записью\.\nPython 3\.13\.0, виртуальное время, 1,0 с\n/);
});

it('shows what was expected and what was found, each with its own mark', () => {
	const report = show({ status: 'mismatch', differences: [difference] });
	expect(report).toContain('Вывод 2, строка 3\n  общее\n- было\n+ стало');
	expect(report).toContain('- в записи   + у вас');
});

it('names an output that is missing, one too many, and one of another kind', () => {
	const missing = { ...difference, foundKind: null };
	const extra = { ...difference, output: null, expectedKind: null, foundKind: 'error' } as const;
	const other = { ...difference, foundKind: 'result' } as const;
	const report = show({ status: 'mismatch', differences: [missing, extra, other] });
	expect(report).toContain('Запись ждёт вывод (stdout), а его не было.');
	expect(report).toContain('Этого вывода (исключение) в записи нет.');
	expect(report).toContain('В записи stdout, у вас результат.');
});

it('says which rule was broken, and what it asks for', () => {
	const rule = { kind: 'number-in-range', reason: 'Число случайное.', asks: '1…2' } as const;
	expect(show({ status: 'mismatch', differences: [{ ...difference, rule }] })).toContain(
		'Условие: Число случайное. (1…2)',
	);
});

it('gives the reason of free parts once, with what was recorded and what stood there', () => {
	const part: FreePart = { rule: 'address', reason: null, output: 1, line: 2, recorded: '0x10', found: '0x7f' };
	const report = show({ free: [part, { ...part, line: 5, found: '0x10' }] });
	expect(report.match(/адрес в памяти/g)).toHaveLength(1);
	expect(report).toContain('вывод 1, строка 2: 0x10 → 0x7f');
	expect(report).toMatch(/вывод 1, строка 5: 0x10\n/);
});

it('explains stale lines of the recording', () => {
	const stale = [{ output: 1, line: 1, text: 'старое', reason: 'Пример с тех пор изменился.' }];
	expect(show({ stale })).toMatch(/Устаревшие строки записи\n\n {2}старое\nПример с тех пор изменился\./);
});

it('holds the whole output, the traceback, what was cut and what is left undone', () => {
	const text = Array.from({ length: 50 }, (_, line) => `строка ${line}\n`).join('');
	const report = show(
		{ status: 'error' },
		{
			outputs: [
				{ kind: 'stdout', text },
				{ kind: 'error', text: 'ValueError: bad', traceback: 'Traceback:\n  line 1\nValueError: bad', line: 1 },
			],
			dropped: { stdout: 10, stderr: 2 },
			pending: ["<Task pending name='Task-2'>"],
		},
	);
	expect(report).toContain('строка 49');
	expect(report).toContain('Где возникло исключение\n\nTraceback:\n  line 1');
	expect(report).toContain('не показано 12 байт');
	expect(report).toContain("Остались невыполненными\n\n· <Task pending name='Task-2'>");
});

it('fits any width and lets nothing through that drives a terminal', () => {
	const evil = '\u001B]0;title\u0007\u009B2J\u202Ewide一二三 '.repeat(8);
	const verdict: Partial<Verdict> = {
		status: 'mismatch',
		differences: [{ ...difference, lines: [{ kind: 'found', text: evil }] }],
		free: [{ rule: 'pid', reason: evil.slice(-8), output: 1, line: 1, recorded: evil, found: `${evil}x` }],
		stale: [{ output: 1, line: 1, text: evil, reason: 'причина' }],
	};
	for (const width of [38, 60, 92]) {
		const report = show(verdict, { outputs: [{ kind: 'stdout', text: evil }], pending: [evil] }, width);
		for (const line of report.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
		expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
	}
});

it('names the code after the example, and says so', () => {
	const path = '/tmp/asyncio-course-1-x/tmp/ipykernel_7/3985680136.py';
	const page = show({}, { outputs: [{ kind: 'stderr', text: `${path}:10: RuntimeWarning` }] });
	expect(page).toContain('\n1.1-1.py:10: RuntimeWarning');
	expect(page).toContain('1.1-1.py — это код примера');
	expect(show({})).not.toContain('сокращён');
});
