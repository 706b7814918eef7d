import { describe, expect, it } from 'vitest';
import type { Outcome, Output } from '../../src/model/run.js';
import { compareWith, fixtureOf, fixtureWith, recordedOutputs, statusWith } from './recordings.js';

type Change = readonly [from: string | RegExp, to: string | ((...match: string[]) => string)];

/** A run of the example that differs from the recorded one as the changes say; each must change something. */
const altered = (example: string, ...changes: readonly Change[]): Output[] => {
	const outputs = recordedOutputs(fixtureOf(example));
	for (const [from, to] of changes) {
		const next = outputs.map((output) => ({ ...output, text: output.text.replace(from, to as string) }));
		if (next.every(({ text }, index) => text === outputs[index]?.text)) throw new Error(`${from} changes nothing`);
		outputs.splice(0, outputs.length, ...next);
	}
	return outputs;
};

const status = (example: string, changes: readonly Change[], facts: Partial<Outcome> = {}) =>
	compareWith(fixtureOf(example), altered(example, ...changes), facts).status;

const shift = (by: number): Change => [/Task-(\d+)/g, (_, number) => `Task-${Number(number) + by}`];
const swapLines = (one: number, other: number): Change => [
	/[\s\S]+/,
	(text) => {
		const lines = text.split('\n');
		const [first = '', second = ''] = [lines[one - 1], lines[other - 1]];
		return lines.length < other
			? text
			: lines
					.with(one - 1, second)
					.with(other - 1, first)
					.join('\n');
	},
];

interface Case {
	readonly example: string;
	readonly right: Record<string, readonly Change[]>;
	readonly wrong: Record<string, readonly Change[]>;
}

const cases: Record<string, Case> = {
	'task numbers': {
		example: '13.1-1',
		right: { 'all shifted': [shift(-200)], 'all shifted far': [shift(100_000)] },
		wrong: {
			'the distance is another': [['Task-225', 'Task-226']],
			'the first is another': [['Task-224', 'Task-223']],
			'a leading zero': [['Task-225', 'Task-0225']],
			'no number': [['Task-225', 'Task-']],
		},
	},
	'the same task twice': {
		example: '7.2-5',
		right: { 'both shifted': [shift(7)] },
		wrong: { 'two tasks': [[/Task-10(.*:10>)/, 'Task-11$1']], 'a name of its own': [[/Task-10/g, 'main-10']] },
	},
	locations: {
		example: '7.2-5',
		right: {
			'another folder and file': [[/\/var\S*\.py/g, '/tmp/asyncio course/cell.py']],
			'a folder of Windows': [[/\/var\S*\.py/g, 'C:\\Users\\Иван Петров\\cell.py']],
		},
		wrong: {
			'two files': [['2760077547.py:10', 'other.py:10']],
			'two folders': [[/\/var\/folders(.*:10>)/, '/tmp$1']],
			'another line': [['.py:4', '.py:5']],
			'the lines swapped': [
				['.py:4', '.py:@'],
				['.py:10', '.py:4'],
				['.py:@', '.py:10'],
			],
			'no folder': [[/\/var\S*\//g, '']],
			'no Python file': [[/\.py/g, '.txt']],
		},
	},
	'a host task': {
		example: '7.2-4',
		right: {
			'as a runner shows it': [
				[/<Task.*>/, "<Task pending name='Task-1' coro=<Kernel.run() running at /usr/lib/kernel.py:120>>"],
			],
			'with other callbacks': [[/cb=\[.*\]/, 'cb=[<TaskWakeupMethWrapper object at 0x7f00aa>(), run.<locals>.f()]']],
		},
		wrong: {
			'a finished task': [['<Task pending', '<Task finished']],
			'a future': [['<Task pending', '<Future pending']],
			'two tasks': [[/$/, ', <Task pending>']],
			'no place': [[/ running at .*?\.py:513/, '']],
			'text around it': [[/^/, ' ']],
		},
	},
	'a set of one host task': {
		example: '7.2-6',
		right: {
			'as a runner shows it': [
				[/<Task.*>/, "<Task pending name='Task-9' coro=<Kernel.run() running at /usr/lib/kernel.py:120>>"],
			],
		},
		wrong: {
			'an empty set': [[/\{.*\}/, 'set()']],
			'a list': [
				[/^\{/, '['],
				[/\}$/, ']'],
			],
			'two of them': [[/\{(.*)\}/, (_, task) => `{${task}, ${task.replace('Task-3', 'Task-4')}}`]],
		},
	},
	'unordered lines with guests': {
		example: '9-1',
		right: {
			'another order': [swapLines(13, 20)],
			'the main task first': [swapLines(12, 18)],
			'no host': [[/> Task-3, .*\n/, '']],
			'two hosts': [[/> Task-3, (.*) at .*\n/, (line, who) => `${line}> Task-1, ${who} at 0x7f0000000001>\n`]],
			'another host': [[/Task-3, <coroutine object \S+/, 'Task-1, <coroutine object run']],
			'all shifted': [[/Task-([23]\d)/g, (_, number) => `Task-${Number(number) + 5}`]],
		},
		wrong: {
			'three hosts': [
				[
					/> Task-3, (.*) at .*\n/,
					(line, who) => `${line}> Task-1, ${who} at 0x7f001>\n> Task-2, ${who} at 0x7f002>\n`,
				],
			],
			'the same host twice': [[/> Task-3, .*\n/, (line) => line + line]],
			'a task missing': [[/> Task-26, .*\n/, '']],
			'a task too many, called a host': [[/Kernel\.dispatch_queue/, 'task_coroutine']],
			'a task of the lesson twice': [['Task-27', 'Task-28']],
			'a hole in the numbers': [['Task-32', 'Task-33']],
			'the main task is another': [
				['Task-22, <coroutine object main', 'Task-23, <coroutine object main'],
				['Task-23, <coroutine object task', 'Task-22, <coroutine object task'],
			],
			'one address for two': [['0x7f34540ab0d0', '0x7f343e54c190']],
			'an ordered line elsewhere': [swapLines(11, 12)],
			'ordered lines swapped': [swapLines(2, 3)],
		},
	},
	'a truncated set': {
		example: '11-1',
		right: {
			shifted: [shift(-100)],
			'another order': [[/\{(<.*?>>?), (<.*?=0\.8>)/, (_, one, other) => `{${other}, ${one}`]],
			'a member of the unrecorded rest in front': [
				[/\{(.*), (<Task[^{]*result=3\.2>)\}/, (_, rest, last) => `{${last}, ${rest}}`],
			],
		},
		wrong: {
			'cut as the recording is': [[/00000000002>, [\s\S]*/, '']],
			'a member missing': [[/<Task finished name='Task-162'[^,]*,[^,]*, /, '']],
			'a result of another task': [['result=3.2', 'result=3.6']],
			'numbers and results crossed': [
				['result=1.6>', 'result=@>'],
				['result=2.0>', 'result=1.6>'],
				['result=@>', 'result=2.0>'],
			],
			'a line that is another': [[/\.py:3> result=2\.0/, '.py:4> result=2.0']],
			'no braces': [[/\}\n/, '\n']],
		},
	},
	'a number in a range': {
		example: '12.1-1',
		right: {
			'the least': [['1.6518542852524694', '1.0']],
			'the greatest': [['1.6518542852524694', '2.0']],
			'few digits': [['1.6518542852524694', '1.25']],
		},
		wrong: {
			'too small': [['1.6518542852524694', '0.9999999999999999']],
			'too great': [['1.6518542852524694', '2.0000000000000004']],
			whole: [['1.6518542852524694', '1']],
			'more digits than repr prints': [['1.6518542852524694', '1.65185428525246940']],
			'digits that no float has': [['1.6518542852524694', '1.6518542852524695']],
			'an exponent': [['1.6518542852524694', '1.5e+00']],
			'a comma': [['1.6518542852524694', '1,5']],
			nan: [['1.6518542852524694', 'nan']],
			nothing: [['1.6518542852524694', '']],
			'a sign': [['1.6518542852524694', '+1.5']],
		},
	},
	'clock times': {
		example: '14.1-2',
		right: {
			'another time of day': [[/06:23:/g, '23:59:']],
			'over midnight': [
				[/06:23:38/g, '23:59:59'],
				[/06:23:39/g, '00:00:00'],
			],
			'every step the longer one': [
				['blocking_io at 06:23:38', 'blocking_io at 06:23:39'],
				['complete at 06:23:39', 'complete at 06:23:41'],
				['finished main at 06:23:39', 'finished main at 06:23:42'],
			],
		},
		wrong: {
			'a step too long': [['finished main at 06:23:39', 'finished main at 06:23:41']],
			'no second between': [[/06:23:39/g, '06:23:38']],
			backwards: [['blocking_io at 06:23:38', 'blocking_io at 06:23:37']],
			'no time of day': [[/06:23:3/g, '24:23:3']],
			'a minute of sixty': [[/06:23:3/g, '06:60:3']],
			'one digit': [[/06:23:3/g, '6:23:3']],
		},
	},
	'stale and unordered lines': {
		example: '19.1-1',
		right: { 'another order': [swapLines(1, 11)] },
		wrong: {
			'the stale line is shown': [[/^/, '<Process 19646>\n']],
			'a name missing': [['pics\n', '']],
			'a name twice': [['pics', 'parsers']],
			'another name': [['pics', 'pix']],
			'one more': [[/$/, 'cell.py\n']],
		},
	},
	'a listing': {
		example: '19.1-3',
		right: {
			'another order': [swapLines(2, 12)],
			'another owner, another width': [[/imasliev imasliev/g, 'root staff']],
			'months in English': [[/мая|июн/g, 'Jun']],
			'years instead of times': [[/\d\d:\d\d/g, ' 2024']],
			'a wider column of links': [
				[/ 1 imasliev/g, '  1 imasliev'],
				[/ 2 imasliev/g, ' 12 imasliev'],
			],
			'another total': [['total 332', 'total 0']],
			'marks of access lists': [[/^([-d][-rwx]{9})/gm, (_, mode) => `${mode}+`]],
		},
		wrong: {
			'another size': [['9619', '9618']],
			'another permission': [['-rw-rw-r--', '-rw-r--r--']],
			'a folder for a file': [['-rw-rw-r-- 1 imasliev imasliev   9619', 'drw-rw-r-- 1 imasliev imasliev   9619']],
			'a name missing': [[/.* pics\n/, '']],
			'a name twice': [['pics', 'parsers']],
			'two owners': [['imasliev', 'root    ']],
			'columns that are none': [['  9619', ' 9619']],
			'a size out of its column': [['  9619 ', ' 9619  ']],
			'a name out of its column': [['05:00 Algo', '05:00  Algo']],
			'an owner out of its column': [['- 1 imasliev', '- 1  imasliev']],
			'no total': [['total 332\n', '']],
			'the total elsewhere': [swapLines(1, 2)],
			'an impossible time': [['05:00', '25:00']],
		},
	},
	'a race': {
		example: '19.1-5',
		right: {
			'the child after': [[/^(subprocess: <Process \d+>)Hello World\n\n/, '$1\nHello World\n']],
			'the child before': [[/^(subprocess: <Process \d+>)Hello World\n\n/, 'Hello World\n$1\n']],
			'another process': [['21242', '7']],
		},
		wrong: {
			'only the child': [[/^subprocess[\s\S]*/, 'Hello World\n']],
			'only the parent': [['Hello World\n', '']],
			'within a line': [['subprocess: <Process 21242>Hello World\n\n', 'subprocess: Hello World\n<Process 21242>\n']],
			'a newline less': [['World\n\n', 'World\n']],
			'a process of no number': [['21242', '0']],
			'a leading zero': [['21242', '021242']],
		},
	},
};

describe.each(Object.entries(cases))('%s', (_, { example, right, wrong }) => {
	it.each(Object.entries(right))('right: %s', (_name, changes) => {
		expect(compareWith(fixtureOf(example), altered(example, ...changes))).toMatchObject({
			status: 'ok',
			differences: [],
		});
	});

	it.each(Object.entries(wrong))('wrong: %s', (_name, changes) => {
		const verdict = compareWith(fixtureOf(example), altered(example, ...changes));
		expect(verdict.status).toBe('mismatch');
		expect(verdict.differences[0]?.lines.filter(({ kind }) => kind !== 'same')).not.toEqual([]);
	});
});

describe('what the run says beside its output', () => {
	const virtual = { clock: 'virtual' } as const;

	it('on the virtual clock only one step is right', () => {
		expect(status('14.1-2', [[/06:/g, '07:']], virtual)).toBe('ok');
		expect(
			status('14.1-2', [['finished main at 06:23:39', 'finished main at 06:23:40']], virtual),
			'a second that the virtual clock cannot lose',
		).toBe('mismatch');
	});

	it('a task that the lesson made is never the host', () => {
		const traced = (task: number, name: string): Partial<Outcome> => ({
			trace: [{ t: 0, kind: 'task-created', task, name, coroutine: 'main', parent: 0, at: null }],
		});
		const outputs = recordedOutputs(fixtureOf('7.2-4'));
		expect(compareWith(fixtureOf('7.2-4'), outputs, traced(1, 'Task-3')).status).toBe('mismatch');
		expect(compareWith(fixtureOf('7.2-4'), outputs, traced(1, 'Task-4')).status).toBe('ok');
		expect(compareWith(fixtureOf('7.2-4'), outputs, traced(0, 'Task-3')).status, 'the cell itself').toBe('ok');
	});
});

describe('a host beside the lesson', () => {
	const task = (number: number, coroutine: string, file: string) =>
		`<Task pending name='Task-${number}' coro=<${coroutine}() running at /tmp/${file}.py:3>>`;
	const fixture = fixtureWith(
		`${task(1, 'Kernel.run', 'kernel')}\n${task(2, 'main', 'cell')}\n`,
		'- { rule: host-task, line: 1, reason: r }',
	);
	const of = (host: string) => statusWith(fixture, `${host}\n${task(7, 'main', 'cell')}\n`);

	it('is any other task', () => {
		expect(of(task(9, 'run', 'host'))).toBe('ok');
	});

	it.each([
		['a coroutine of the lesson', task(9, 'main', 'host')],
		['the number of a lesson’s task', task(7, 'run', 'host')],
		['the file of the lesson', task(9, 'run', 'cell')],
	])('is never %s', (_, host) => {
		expect(of(host)).toBe('mismatch');
	});
});

describe('a free order', () => {
	it('is found also where only what follows tells who is who', () => {
		const text = (one: string, other: string, last: string) =>
			`<A at 0x7f00aa0${one}>\n<A at 0x7f00aa0${other}>\nlast: <A at 0x7f00aa0${last}>\n`;
		const fixture = fixtureWith(text('1', '2', '1'), '- { rule: unordered-lines, lines: 1-2, reason: r }');
		expect(statusWith(fixture, text('5', '6', '5'))).toBe('ok');
		expect(statusWith(fixture, text('5', '6', '6'))).toBe('ok');
		expect(statusWith(fixture, text('5', '6', '7'))).toBe('mismatch');
	});

	it('of many equal members does not take for ever to refuse', () => {
		const members = Array.from({ length: 40 }, (_, index) => `<A at 0x7f00aa${index + 10}>`).join(', ');
		const fixture = fixtureWith(`{${members}, 1}\n`, '- { rule: unordered-set, reason: r }');
		expect(statusWith(fixture, `{${members}, 1}\n`)).toBe('ok');
		expect(statusWith(fixture, `{${members}, 2}\n`)).toBe('mismatch');
	});
});

describe('rules that the notebook does not need', () => {
	it('duration: from the true time to the limit, in the recorded style; exact on the virtual clock', () => {
		const fixture = fixtureWith(
			'took 0.51 s\n',
			'- { rule: duration, line: 1, text: "0.51", seconds: 0.5, at-most: 2, reason: r }',
		);
		const of = (text: string, clock: 'real' | 'virtual' = 'real') => statusWith(fixture, `took ${text} s\n`, { clock });
		expect(['0.50', '0.51', '0.48', '1.99', '2.00'].map((text) => of(text))).toEqual(Array(5).fill('ok'));
		expect(['0.47', '2.01', '0.5', '0.500', '.51', '00.51', '-0.51'].map((text) => of(text))).toEqual(
			Array(7).fill('mismatch'),
		);
		expect([of('0.50', 'virtual'), of('0.51', 'virtual')]).toEqual(['ok', 'mismatch']);
	});

	it('random-port: a port that can be given out, the same in the same places', () => {
		const fixture = fixtureWith(
			'listening on 40001 and 40002\nfrom 40001\n',
			'- { rule: random-port, text: ["40001", "40002"], reason: r }',
		);
		const of = (one: string, other: string, again = one) =>
			statusWith(fixture, `listening on ${one} and ${other}\nfrom ${again}\n`);
		expect([of('1024', '65535'), of('50000', '50001')]).toEqual(['ok', 'ok']);
		expect([of('80', '50001'), of('65536', '50001'), of('50000', '50000'), of('50000', '50001', '50002')]).toEqual(
			Array(4).fill('mismatch'),
		);
	});

	it('thread-id: any whole number, the same in the same places', () => {
		const fixture = fixtureWith(
			'140001\n140002\n140001\n',
			'- { rule: thread-id, text: ["140001", "140002"], reason: r }',
		);
		expect(statusWith(fixture, '8612345678901\n77\n8612345678901\n')).toBe('ok');
		expect(statusWith(fixture, '77\n77\n77\n')).toBe('mismatch');
		expect(statusWith(fixture, '0\n77\n0\n')).toBe('mismatch');
	});

	it('library-line: the file in the library is the recorded one, its folder and line are free', () => {
		const fixture = fixtureWith(
			'cb=[f() at /usr/lib/python3.9/asyncio/tasks.py:764]\n',
			'- { rule: library-line, line: 1, reason: r }',
		);
		expect(statusWith(fixture, 'cb=[f() at /opt/python/lib/python3.13/asyncio/tasks.py:820]\n')).toBe('ok');
		expect(statusWith(fixture, 'cb=[f() at C:\\Python312\\Lib\\asyncio\\tasks.py:820]\n')).toBe('ok');
		expect(statusWith(fixture, 'cb=[f() at /usr/lib/python3.9/asyncio/futures.py:764]\n')).toBe('mismatch');
		expect(statusWith(fixture, 'cb=[f() at /usr/lib/python3.9/asyncio/tasks.py:0]\n')).toBe('mismatch');
	});

	it('number-in-range: with a count of digits, or whole as recorded', () => {
		const fixed = fixtureWith(
			'1.50\n',
			'- { rule: number-in-range, text: "1.50", from: 1, to: 2, decimals: 2, reason: r }',
		);
		expect(['1.00', '2.00'].map((text) => statusWith(fixed, `${text}\n`))).toEqual(['ok', 'ok']);
		expect(['1.5', '1.500', '2.01'].map((text) => statusWith(fixed, `${text}\n`))).toEqual(Array(3).fill('mismatch'));
		const whole = fixtureWith('500 bytes\n', '- { rule: number-in-range, text: "500", from: 0, to: 999, reason: r }');
		expect(['0', '999'].map((text) => statusWith(whole, `${text} bytes\n`))).toEqual(['ok', 'ok']);
		expect(['1000', '-1', '1.0', '007', '1e2'].map((text) => statusWith(whole, `${text} bytes\n`))).toEqual(
			Array(5).fill('mismatch'),
		);
	});

	it('a piece is free only where it stands after what the rule says', () => {
		const fixture = fixtureWith(
			'task 3 took 3 s\n',
			'- { rule: number-in-range, text: "3", after: "took ", from: 1, to: 9, reason: r }',
		);
		expect(statusWith(fixture, 'task 3 took 5 s\n')).toBe('ok');
		expect(statusWith(fixture, 'task 5 took 3 s\n')).toBe('mismatch');
	});
});

describe('what looks free and is not', () => {
	it.each([
		['a number in hexadecimal', 'hex: 0x1f4a3b2c\n', 'hex: 0x1f4a3b2d\n'],
		['a name that holds Task-', 'SubTask-1\n', 'SubTask-2\n'],
		['a word that begins like a task', 'Task-1st\n', 'Task-2st\n'],
		['a path that is no place of code', '/tmp/a.py\n', '/tmp/b.py\n'],
		['a float', '0.1\n', '0.10\n'],
		['a blank at the end', 'a\n', 'a \n'],
		['a missing newline', 'a\n', 'a'],
		['a newline more', 'a\n', 'a\n\n'],
		['case', 'a\n', 'A\n'],
		['ё', 'всё\n', 'все\n'],
		['a composed letter', 'é\n', 'e\u0301\n'],
	])('%s', (_, recorded, found) => {
		const fixture = fixtureWith(recorded);
		expect(statusWith(fixture, recorded)).toBe('ok');
		expect(statusWith(fixture, found)).toBe('mismatch');
	});

	it('places in warnings and tracebacks are places', () => {
		const warning = "/tmp/x/cell.py:7: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n";
		const traceback = '  File "/tmp/x/cell.py", line 7, in main\n';
		for (const recorded of [warning, traceback]) {
			const fixture = fixtureWith(recorded);
			expect(statusWith(fixture, recorded.replace('/tmp/x/cell.py', '/var/y/8.py'))).toBe('ok');
			expect(statusWith(fixture, recorded.replace('7', '8'))).toBe('mismatch');
		}
		const places = (one: string, other: string) => `f at ${one}:1 and g at ${other}:2\n`;
		const oneFolder = fixtureWith(places('/tmp/x/a.py', '/tmp/x/b.py'));
		expect(statusWith(oneFolder, places('/var/a.py', '/var/c.py'))).toBe('ok');
		expect(statusWith(oneFolder, places('/var/a.py', '/opt/c.py'))).toBe('mismatch');
		expect(statusWith(oneFolder, places('/var/a.py', '/var/a.py'))).toBe('mismatch');
		const both = fixtureWith(traceback + traceback);
		expect(statusWith(both, traceback + traceback.replace('cell', 'other'))).toBe('mismatch');
	});
});
