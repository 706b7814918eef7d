import { describe, expect, it } from 'vitest';
import type { Outcome, RunEnd } from '../../../src/model/run.js';
import type { Status, Verdict } from '../../../src/model/verdict.js';
import { emptyOutcome } from '../../../src/run/collect-outcome.js';
import { createShortenPaths } from '../../../src/run/short-paths.js';
import { stripStyles } from '../../../src/text/styled-text.js';
import { textWidth } from '../../../src/text/width.js';
import { type Card, exampleCard } from '../../../src/ui/lesson/example-card.js';
import type { ExampleRun } from '../../../src/ui/state/example-run.js';
import { madeUpExample, madeUpResult } from '../made-up.js';
import { plainTheme } from '../made-up-book.js';

const example = madeUpExample('1.1-1', 'print("готово")', { after: ['1-1'], requires: '3.11' });

const runOf = (more: Partial<ExampleRun>): ExampleRun => ({
	number: 1,
	example: '1.1-1',
	source: null,
	clock: 'real',
	status: 'finished',
	startedAt: 1000,
	wasPaused: false,
	so: emptyOutcome('1.1-1', 'real'),
	result: null,
	...more,
});

const shorten = createShortenPaths([{ id: '1.1-1', source: 'print(1)' }]);

const show = (card: Partial<Card>, width = 76): string =>
	exampleCard({ example, run: null, own: null, isPassed: false, shorten, now: 0, ...card }, width, plainTheme, 'ru')
		.map(stripStyles)
		.join('\n');

const finished = (verdict: Partial<Verdict>, outcome: Partial<Outcome> = {}, source: string | null = null): string =>
	show({ run: runOf({ result: madeUpResult('1.1-1', verdict, outcome), source }) });

it('says what to know before a run', () => {
	const card = show({});
	expect(card).toMatch(/^Пример 1\.1-1 +○ ещё не запускали\n/);
	expect(card).toContain('сначала выполнится 1-1, нужен Python 3.11');
	expect(show({ isPassed: true })).toContain('✔ пройден раньше');
});

it('tells of a version of the learner while the original is shown, and when the example has changed since', () => {
	const own = { source: 'print(2)', isShown: false, isOutdated: false };
	expect(show({ own })).toContain('есть ваша версия — o');
	expect(show({ own })).not.toContain('изменился');
	expect(show({ own: { ...own, isOutdated: true } }).replace('\n', ' ')).toContain('пример курса изменился');
	expect(show({ own: { ...own, isShown: true } })).not.toContain('есть ваша версия');
});

it('shows how a run goes, and which cell runs before it', () => {
	const so = emptyOutcome('1.1-1', 'real');
	const going = runOf({ status: 'running', so });
	expect(show({ run: going, now: 3250 })).toMatch(/▶ идёт 2,3 с\n/);
	const before = { ...so, outcome: { ...so.outcome, endedIn: '1-1' } };
	expect(show({ run: { ...going, so: before }, now: 1500 })).toContain('сначала 1-1, идёт 0,5 с');
	expect(show({ run: { ...going, status: 'stopping' }, now: 1500 })).toContain('останавливаю');
});

describe('the verdict', () => {
	const ends: readonly [RunEnd, string][] = [
		[{ status: 'timed-out', seconds: 30 }, 'Не уложилось в 30 с'],
		[{ status: 'interrupted' }, 'Остановлено вами'],
		[{ status: 'output-limit', bytes: 64 * 1024 * 1024 }, 'больше 64 МБ'],
		[{ status: 'memory-limit', bytes: 1024 ** 3 }, '1024 МБ памяти'],
		[{ status: 'virtual-limit', seconds: 3600 }, '3600 с виртуального времени'],
		[{ status: 'died', code: 7, signal: null }, 'с кодом 7'],
		[{ status: 'died', code: null, signal: 'SIGSEGV' }, 'убит сигналом SIGSEGV'],
		[{ status: 'lost', detail: 'python3: нет такого файла' }, 'нет такого файла'],
	];
	it.each(ends)('of an end by %j', (end, said) => {
		const status = end.status === 'completed' ? 'ok' : end.status;
		expect(finished({ status }, { end }).replaceAll('\n', ' ')).toContain(said);
	});

	it('names what did not match, and where to read more', () => {
		const difference = {
			output: 1,
			expectedKind: 'stdout',
			foundKind: 'stdout',
			line: 3,
			lines: [],
			rule: null,
		} as const;
		const card = finished({ status: 'mismatch', differences: [difference] });
		expect(card).toContain('✗');
		expect(card).toContain('Не совпало с записью: строка 3. Что именно — v');
	});

	it('counts the parts that were free, in good Russian', () => {
		const part = { output: 1, line: 1, recorded: 'x', found: 'y', rule: 'address', reason: null } as const;
		expect(finished({ free: [part] })).toContain('1 место могло отличаться.');
		expect(finished({ free: [part, part, part] })).toContain('3 места могли отличаться.');
	});

	it('names the exception', () => {
		const outputs = [{ kind: 'error', text: 'ValueError: bad', traceback: '', line: 1 }] as const;
		expect(finished({ status: 'error' }, { outputs })).toContain('которого нет в записи: ValueError: bad.');
	});

	it('shows the line that raised it', () => {
		const outputs = [{ kind: 'error', text: 'SyntaxError: invalid syntax', traceback: '', line: 2 }] as const;
		const card = show({
			run: runOf({ source: 'print(1)\n  print( #', result: madeUpResult('1.1-1', { status: 'error' }, { outputs }) }),
		});
		expect(card).toContain('SyntaxError: invalid syntax\nстрока 2: print( #\n');
		// Where the recording holds an exception, it is no surprise.
		expect(finished({ status: 'ok' }, { outputs })).not.toContain('строка 2');
	});

	it('tells of a pause that may have upset the timing of a run on the real clock', () => {
		const held = (status: Status, run: Partial<ExampleRun> = {}) =>
			show({ run: runOf({ wasPaused: true, result: madeUpResult('1.1-1', { status }), ...run }) });
		expect(held('mismatch')).toContain('стоял на паузе (Ctrl+Z)');
		expect(held('mismatch', { wasPaused: false })).not.toContain('на паузе');
		expect(held('mismatch', { clock: 'virtual' })).not.toContain('на паузе');
		expect(held('ok')).not.toContain('на паузе');
	});

	it('tells that examples have no input', () => {
		const outputs = [{ kind: 'error', text: 'EOFError: EOF when reading a line', traceback: '', line: 1 }] as const;
		const card = finished({ status: 'error' }, { outputs }, 'input()');
		expect(card.replaceAll('\n', ' ')).toContain('Ввода у примеров нет');
	});

	it('names the cell before it that failed', () => {
		expect(finished({ status: 'error' }, { endedIn: '1-1' })).toContain('прервалось на 1-1');
	});

	it("of one's own version is never a pass", () => {
		expect(finished({ status: 'ok' }, {}, 'print(1)')).toContain('В зачёт идёт исходный пример');
		expect(finished({ status: 'mismatch' }, {}, 'print(1)')).toContain('Ваша версия выводит не то');
	});

	it('of a skipped example gives the reason and shows no output', () => {
		const skip = { kind: 'needs-python', requires: '3.11', found: '3.9.18' } as const;
		const result = { ...madeUpResult('1.1-1', { status: 'skipped', skip }), outcome: null };
		const card = show({ run: runOf({ result }) });
		expect(card).toContain('Пропущено: нужен Python 3.11, а найден 3.9.18.');
		expect(card).not.toContain('Вывода нет');
	});
});

describe('output', () => {
	it('is bounded, and says where the rest is', () => {
		const outputs = [
			{ kind: 'stdout', text: Array.from({ length: 100 }, (_, n) => `строка ${n}\n`).join('') },
		] as const;
		const card = finished({}, { outputs });
		expect(card).toContain('строка 12');
		expect(card).not.toContain('строка 13\n');
		expect(card).toContain('ещё 87 строк — v');
		const so = { ...emptyOutcome('1.1-1', 'real') };
		const live = { ...so, outcome: { ...so.outcome, outputs } };
		expect(show({ run: runOf({ status: 'running', so: live }), now: 1100 })).toContain('строка 99');
	});

	it('cannot drive the terminal', () => {
		const text = '\u001B]52;c;aGk=\u0007\u001B[2Jпривет\r\n\u009B31m\u202Eвтс\u0000\n';
		const card = finished({}, { outputs: [{ kind: 'stdout', text }] });
		expect(card.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
		expect(card).toContain('привет');
	});

	it('names the code after the example, not after a temporary file', () => {
		// CRC-32 of `print(1)`: so the driver names the file.
		const text = '<Task coro=<main() running at /tmp/asyncio-course-1-x/tmp/ipykernel_7/3985680136.py:10>>';
		const card = finished({}, { outputs: [{ kind: 'result', text }] });
		expect(card).toContain('→ <Task coro=<main() running at 1.1-1.py:10>>');
	});

	it('breaks what is too wide at a blank', () => {
		const text = `${'а'.repeat(70)} RuntimeWarning: б`;
		expect(finished({}, { outputs: [{ kind: 'stdout', text }] })).toMatch(/а \nRuntimeWarning: б/);
	});

	it('tells a value from what was printed', () => {
		const outputs = [
			{ kind: 'stdout', text: 'печать\n' },
			{ kind: 'result', text: '42' },
		] as const;
		expect(finished({}, { outputs })).toMatch(/\nпечать\n→ 42\n/);
	});
});

it('fits any width', () => {
	for (const width of [36, 50, 76, 90]) {
		const outputs = [
			{ kind: 'stdout', text: `${'длинная строка '.repeat(30)}\n一二三四五六七八九十一二三四五六七八九十\n` },
		] as const;
		const run = runOf({ result: madeUpResult('1.1-1', { status: 'mismatch' }, { outputs }) });
		for (const line of show({ run, own: { source: 'x'.repeat(200), isShown: true, isOutdated: true } }, width).split(
			'\n',
		))
			expect(textWidth(line)).toBeLessThanOrEqual(width);
	}
});
