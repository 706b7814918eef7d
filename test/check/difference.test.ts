import { describe, expect, it } from 'vitest';
import { compareWith, fixtureOf, fixtureWith, recordedOutputs, result, shown, stdout } from './recordings.js';

const altered = (example: string, ...changes: readonly (readonly [string | RegExp, string])[]) =>
	changes.reduce(
		(outputs, [from, to]) => outputs.map((output) => ({ ...output, text: output.text.replace(from, to) })),
		recordedOutputs(fixtureOf(example)),
	);
const verdictOn = (example: string, ...changes: readonly (readonly [string | RegExp, string])[]) =>
	compareWith(fixtureOf(example), altered(example, ...changes));
/** Only the lines that differ. */
const changedLines = (verdict: ReturnType<typeof compareWith>) =>
	shown(verdict).filter((line) => !line.startsWith(' '));

describe('a difference', () => {
	it('shows only what really differs: free parts are filled in with what was found', () => {
		const verdict = verdictOn(
			'13.1-1',
			[/Task-224/, 'Task-4'],
			['Task-225', 'Task-6'],
			[/\/tmp\S*\.py/g, '/x/cell.py'],
		);
		expect(changedLines(verdict)).toEqual([
			"-task: <Task finished name='Task-5' coro=<simple_task() done, defined at /x/cell.py:5> result=1>",
			"+task: <Task finished name='Task-6' coro=<simple_task() done, defined at /x/cell.py:5> result=1>",
		]);
		expect(verdict.differences).toMatchObject([
			{ output: 2, line: 4, rule: { kind: 'task-number', reason: null, asks: 'Task-5' } },
		]);
	});

	it('names the output, its first line that differs, and no rule where a letter differs', () => {
		const verdict = verdictOn('9-1', ['task 3', 'task X'], ['task 7', 'task Y']);
		expect(verdict.differences).toMatchObject([
			{ output: 2, expectedKind: 'stdout', foundKind: 'stdout', line: 5, rule: null },
		]);
		expect(changedLines(verdict)).toEqual([
			'-task 3 is running',
			'+task X is running',
			'-task 7 is running',
			'+task Y is running',
		]);
	});

	it('does not count a free order as one', () => {
		const verdict = verdictOn('9-1', [/(> Task-26.*\n)(> Task-28.*\n)/, '$2$1'], ['Task-27', 'Task-99']);
		expect(changedLines(verdict)).toEqual([
			'-> Task-27, <coroutine object task_coroutine at 0x7f34540aa420>',
			'+> Task-99, <coroutine object task_coroutine at 0x7f34540aa420>',
		]);
	});

	it('does not count the free order of a set as one', () => {
		const fixture = fixtureWith('{<a>, <b>, <c>}\n', '- { rule: unordered-set, reason: r }');
		expect(changedLines(compareWith(fixture, [stdout('{<c>, <x>, <a>}\n')]))).toEqual([
			'-{<c>, <b>, <a>}',
			'+{<c>, <x>, <a>}',
		]);
	});

	it('shows a missing and an unexpected line of a free order', () => {
		expect(changedLines(verdictOn('19.1-1', ['pics\n', '']))).toEqual(['-pics']);
		expect(changedLines(verdictOn('19.1-1', ['pics\n', 'pics\nextra\n']))).toEqual(['+extra']);
	});

	it('fills in what the machine decides in a listing', () => {
		const verdict = verdictOn('19.1-3', ['9619', '9618'], [/imasliev imasliev/g, 'root root']);
		expect(changedLines(verdict)).toEqual([
			'--rw-rw-r-- 1 root root   9619 июн  1 05:00 Algo.ipynb',
			'+-rw-rw-r-- 1 root root   9618 июн  1 05:00 Algo.ipynb',
		]);
	});

	it('is taken against the closest form of a race', () => {
		expect(changedLines(verdictOn('19.1-5', ['Hello World\n\n', '\nHello Wurld\n'], ['21242', '5']))).toEqual([
			'-Hello World',
			'+Hello Wurld',
		]);
	});

	it('says which limit a value breaks, and why there is one', () => {
		expect(verdictOn('12.1-1', ['1.6518542852524694', '2.5']).differences).toMatchObject([
			{ line: 1, rule: { kind: 'number-in-range', reason: 'Число случайное.', asks: '1…2' } },
		]);
		expect(verdictOn('14.1-2', ['finished main at 06:23:39', 'finished main at 06:23:45']).differences).toMatchObject([
			{ line: 4, rule: { kind: 'clock-times', asks: '+0 s, +1 s' } },
		]);
	});

	it.each([
		['a blank at the end', 'a\n', 'a \n', ['-a', '+a·']],
		['a tab', 'a\tb\n', 'a b\n', ['-a→b', '+a·b']],
		['a newline that is missing', 'a\nb\n', 'a\nb', ['-b↵', '+b']],
		['a newline too many', 'a', 'a\n', ['-a', '+a↵']],
		['a carriage return', 'a\n', 'a\r', ['-a', '+a␍']],
		['a zero-width blank', 'ab\n', 'a\u200bb\n', ['-ab', '+a\\u200bb']],
	])('can be seen: %s', (_, recorded, found, lines) => {
		expect(changedLines(compareWith(fixtureWith(recorded), [stdout(found)]))).toEqual(lines);
	});

	it('shows a whole output that is missing or that nobody expected', () => {
		const fixture = fixtureWith([result('1'), stdout('a\nb\n')]);
		const missing = compareWith(fixture, [result('1')]);
		expect(missing.differences).toMatchObject([{ output: 2, expectedKind: 'stdout', foundKind: null }]);
		expect(shown(missing)).toEqual(['-a', '-b']);
		const extra = compareWith(fixture, [result('1'), stdout('a\nb\n'), result('2')]);
		expect(extra.differences).toMatchObject([{ output: null, expectedKind: null, foundKind: 'result' }]);
		expect(shown(extra)).toEqual(['+2']);
	});

	it('stays short, whatever was printed', () => {
		const flood = compareWith(fixtureWith('a\n'), [stdout('y\n'.repeat(130_000))]);
		expect(shown(flood).length).toBeLessThanOrEqual(62);
		const long = compareWith(fixtureWith(`${'x'.repeat(5000)}b\n`), [
			stdout(`${'x'.repeat(5000)}c${'z'.repeat(250_000)}\n`),
		]);
		const [expected = '', found = ''] = changedLines(long);
		expect(Math.max(expected.length, found.length)).toBeLessThan(310);
		expect(expected).toContain('xb');
		expect(found).toContain('xcz');
	});

	it('keeps only the neighbours of what differs in a long output', () => {
		const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
		const verdict = compareWith(fixtureWith(`${lines.join('\n')}\n`), [
			stdout(`${lines.with(250, 'other').join('\n')}\n`),
		]);
		expect(shown(verdict)).toEqual([
			' …',
			' line 247',
			' line 248',
			' line 249',
			'-line 250',
			'+other',
			' line 251',
			' line 252',
			' line 253',
			' …',
		]);
		expect(verdict.differences[0]?.line).toBe(251);
	});
});

describe('free parts', () => {
	it('say what was recorded, what was found, and why', () => {
		const { free } = verdictOn(
			'12.1-1',
			['1.6518542852524694', '1.25'],
			[/Task-177/, 'Task-2'],
			[/\/tmp\S*\.py/, '/x/cell.py'],
		);
		expect(free).toEqual([
			{ output: 1, line: 1, rule: 'task-number', reason: null, recorded: 'Task-177', found: 'Task-2' },
			{
				output: 1,
				line: 1,
				rule: 'location',
				reason: null,
				recorded: '/tmp/ipykernel_4568/1410128800.py',
				found: '/x/cell.py',
			},
			{
				output: 2,
				line: 1,
				rule: 'number-in-range',
				reason: 'Число случайное.',
				recorded: '1.6518542852524694',
				found: '1.25',
			},
		]);
	});

	it('name free orders, races and cuts, too', () => {
		const rules = (example: string) =>
			new Set(compareWith(fixtureOf(example), recordedOutputs(fixtureOf(example))).free.map((part) => part.rule));
		expect(rules('9-1')).toEqual(new Set(['task-number', 'location', 'address', 'unordered-lines', 'host-task']));
		expect(rules('11-1')).toEqual(new Set(['task-number', 'location', 'unordered-set', 'truncated']));
		expect(rules('19.1-5')).toEqual(new Set(['task-number', 'location', 'one-of', 'pid']));
		expect(rules('19.1-3')).toEqual(new Set(['listing']));
	});

	it('stale lines are told, with the reason', () => {
		const { stale } = compareWith(fixtureOf('19.1-1'), recordedOutputs(fixtureOf('19.1-1')));
		expect(stale).toEqual([
			{
				output: 1,
				line: 1,
				text: '<Process 19646>',
				reason: 'Присваивание ничего не показывает, строка осталась от прежней версии ячейки.',
			},
		]);
	});
});
