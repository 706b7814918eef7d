import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PythonInfo } from '../../src/model/run.js';
import { openSession, type PythonSession } from '../../src/python/session.js';
import { openPool } from '../../src/python/session-pool.js';
import { defaultPython } from './installed.js';
import { cell, requestOf, runProgram } from './run-program.js';
import { processesOf, taggedBy, untilEmpty } from './survivors.js';

let python: PythonInfo;
let session: PythonSession;
const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));

beforeAll(async () => {
	process.env.TMPDIR = folder;
	python = await defaultPython();
	session = await openSession(python);
});
afterEach(async () => {
	await untilEmpty(() => processesOf(process.pid));
	expect(readdirSync(folder)).toEqual([]);
});
afterAll(async () => {
	await session.close();
	rmSync(folder, { recursive: true });
});

const run = (source: string, program: Partial<Parameters<typeof requestOf>[0]> = {}) =>
	runProgram(session, { cells: [cell(source)], ...program });

describe('what a run tells', () => {
	test('the events of a cell, in order', async () => {
		const report = await run('print("один")\n1 + 1');
		expect(report.events.map(({ type }) => type).filter((type) => type !== 'trace')).toEqual([
			'run-started',
			'cell-started',
			'output',
			'shown',
			'cell-finished',
			'run-finished',
		]);
		expect(report.events[0]).toMatchObject({ python: python.version });
		expect(report.outputs).toEqual([
			{ kind: 'stdout', text: 'один\n' },
			{ kind: 'result', text: '2' },
		]);
		expect(report.end).toEqual({ status: 'completed' });
	});

	test('each output belongs to the cell that wrote it, at a time that never runs backwards', async () => {
		const cells = [cell('import sys\nprint("a", end="")', '1-1'), cell('sys.stderr.write("b")', '1-2')];
		const { events } = await run('', { cells });
		expect(
			events.flatMap((event) => (event.type === 'output' ? [[event.cell, event.stream, event.text]] : [])),
		).toEqual([
			['1-1', 'stdout', 'a'],
			['1-2', 'stderr', 'b'],
		]);
		const times = events.flatMap((event) => ('at' in event ? [event.at] : []));
		expect(times).toEqual([...times].sort((a, b) => a - b));
	});

	test('what children print is there', async () => {
		const { printed } = await run('import subprocess\nsubprocess.run(["echo", "from a child"])');
		expect(printed).toContain('from a child\n');
	});

	test('/dev/stdout can be opened, as it can in a shell', async () => {
		const { printed } = await run('with open("/dev/stdout", "w") as out: out.write("written")');
		expect(printed).toBe('written');
	});

	test('each run begins afresh', async () => {
		await run('import asyncio\nasyncio.left = 1\nleft = 1');
		const { outputs } = await run('import asyncio\nhasattr(asyncio, "left"), "left" in globals()');
		expect(outputs).toEqual([{ kind: 'result', text: '(False, False)' }]);
	});
});

describe('output', () => {
	test('keeps its order across the two streams', async () => {
		const source = 'import sys\nfor i in range(200):\n    print("o", i)\n    print("e", i, file=sys.stderr)';
		const { printed } = await run(source);
		expect(printed).toBe(Array.from({ length: 200 }, (_, i) => `o ${i}\ne ${i}\n`).join(''));
	});

	test('is kept up to a limit for each stream of each cell; the rest is counted', async () => {
		const write = 'import os\nos.write(1, b"a" * 150)\nos.write(2, b"b" * 30)';
		const report = await run('', { cells: [cell(write, '1-1'), cell(write, '1-2')], limits: { keptBytes: 100 } });
		expect(report.end).toEqual({ status: 'completed' });
		expect(report.printed).toBe(`${'a'.repeat(100)}${'b'.repeat(30)}`.repeat(2));
		expect(report.dropped).toEqual({ stdout: 100, stderr: 0 });
	});

	test('is not cut within a character', async () => {
		const cells = [cell('import os\nos.write(1, "яяяяя".encode())', '1-1'), cell('os.write(1, b"next")', '1-2')];
		const report = await run('', { cells, limits: { keptBytes: 5 } });
		expect(report.printed).toBe('яяnext');
		expect(report.dropped.stdout).toBe(5);
	});

	test('that ends in half a character does not spoil that of the next cell', async () => {
		const cells = [cell('import os\nos.write(1, b"a\\xd1")', '1-1'), cell('os.write(1, b"\\x8fb")', '1-2')];
		const { outputs } = await run('', { cells });
		expect(outputs.flatMap((output) => (output.kind === 'stdout' ? [output.text] : []))).toEqual([
			'a',
			'\ufffd',
			'\ufffdb',
		]);
	});

	test('beyond all bounds ends the run', async () => {
		const source = 'import os\nwhile True: os.write(1, b"x" * 1000)';
		const report = await run(source, { limits: { keptBytes: 10, outputBytes: 100_000 } });
		expect(report.end).toEqual({ status: 'output-limit', bytes: 100_000 });
		expect(report.printed).toBe('x'.repeat(10));
	});
});

describe('the working directory', () => {
	test('holds what was asked for, with sizes, permissions and times', async () => {
		const { outputs } = await run(
			'import os\n[(name, oct(s.st_mode), s.st_size if name != "d" else 0, s.st_mtime) ' +
				'for name in ["a.txt", "b.bin", "d", "d/c"] for s in [os.stat(name)]]',
			{
				files: [
					{ name: 'a.txt', kind: 'file', mode: 0o640, size: 0, text: 'текст', modified: 1_700_000_000 },
					{ name: 'b.bin', kind: 'file', mode: 0o664, size: 118_384, modified: 1_600_000_000 },
					{ name: 'd', kind: 'directory', mode: 0o500, size: 0, modified: 1_500_000_000 },
					{ name: 'd/c', kind: 'file', mode: 0o444, size: 3, modified: 1_400_000_000 },
				],
			},
		);
		expect(outputs).toEqual([
			{
				kind: 'result',
				text:
					"[('a.txt', '0o100640', 10, 1700000000.0), ('b.bin', '0o100664', 118384, 1600000000.0), " +
					"('d', '0o40500', 0, 1500000000.0), ('d/c', '0o100444', 3, 1400000000.0)]",
			},
		]);
	});

	test('is empty otherwise, also of temporary files, and is not ours', async () => {
		const { outputs } = await run(
			`import os, tempfile\nkept = tempfile.mkstemp()\nos.listdir(), os.getcwd() == ${JSON.stringify(process.cwd())}`,
		);
		expect(outputs).toEqual([{ kind: 'result', text: '([], False)' }]);
	});

	test('cannot hold a file that lies elsewhere', async () => {
		const files = [{ name: '../x', kind: 'file', mode: 0o644, size: 0, modified: null }] as const;
		const { end } = await run('1', { files });
		expect(end).toMatchObject({ status: 'lost', detail: expect.stringContaining('../x') });
		expect((await run('1')).end).toEqual({ status: 'completed' });
	});

	test.each([
		['locked', 'import os\nos.mkdir("a")\nopen("a/b", "w").close()\nos.chmod("a", 0)'],
		['nested too deep', 'import os\nfor _ in range(3000):\n    os.mkdir("a")\n    os.chdir("a")'],
		['moved away', 'import os\nos.rename(os.getcwd(), os.getcwd() + "2")'],
	])('is removed when it is %s', async (_, source) => {
		expect((await run(source)).end).toEqual({ status: 'completed' });
	});
});

describe('stopping', () => {
	const sleeping = 'import time\nprint("ready")\ntime.sleep(1000)';
	const interruptOn = (controller: AbortController) => (event: { type: string }) => {
		if (event.type === 'output') controller.abort();
	};

	test('an abort interrupts the program, which may clean up', async () => {
		const controller = new AbortController();
		const source = 'import time\ntry:\n    print("ready")\n    time.sleep(1000)\nfinally:\n    print("cleaned up")';
		const report = await runProgram(
			session,
			{ cells: [cell(source)] },
			{ signal: controller.signal, onEvent: interruptOn(controller) },
		);
		expect(report.end).toEqual({ status: 'interrupted' });
		expect(report.printed).toBe('ready\ncleaned up\n');
		expect(report.seconds).toBeLessThan(5);
	});

	test('a program that was aborted before it began does not run', async () => {
		const report = await runProgram(session, { cells: [cell('print(1)')] }, { signal: AbortSignal.abort() });
		expect(report.events).toHaveLength(1);
		expect(report.end).toEqual({ status: 'interrupted' });
	});

	test('a loop that is left ends the program', async () => {
		for await (const event of session.run(requestOf({ cells: [cell(sleeping)], limits: { seconds: 600 } })))
			if (event.type === 'output') break;
		expect((await run('1')).end).toEqual({ status: 'completed' });
	});

	test('a program that does not give in is killed after the grace time', async () => {
		const source =
			'import time\nwhile True:\n    try:\n        time.sleep(1000)\n    except BaseException:\n        pass';
		const report = await run(source, { limits: { seconds: 0.3, graceSeconds: 0.2 } });
		expect(report.end).toEqual({ status: 'timed-out', seconds: 0.3 });
		expect(report.seconds).toBeGreaterThanOrEqual(0.5);
	});

	test('closing ends a run', async () => {
		const other = await openSession(python);
		const report = await runProgram(
			other,
			{ cells: [cell(sleeping)] },
			{ onEvent: ({ type }) => type === 'output' && void other.close() },
		);
		expect(report.end).toEqual({ status: 'interrupted' });
		await other.close();
		expect((await runProgram(other, { cells: [cell('1')] })).end).toEqual({ status: 'interrupted' });
	});

	test('while paused, no time passes', async () => {
		const source = 'import time\nprint("ready")\nfor _ in range(20): time.sleep(0.01)\nprint("done")';
		const report = await runProgram(
			session,
			{ cells: [cell(source)], limits: { seconds: 0.8 } },
			{
				onEvent(event) {
					if (event.type !== 'output' || !event.text.startsWith('ready')) return;
					session.pause();
					setTimeout(() => session.resume(), 1200);
				},
			},
		);
		expect(report.end).toEqual({ status: 'completed' });
		expect(report.printed).toBe('ready\ndone\n');
		expect(report.seconds).toBeLessThan(0.8);
	});
});

describe('a supervisor that is gone', () => {
	test('a program that kills it loses its run, and only that', async () => {
		const report = await run('import os, time\nos.kill(os.getppid(), 9)\ntime.sleep(1000)');
		expect(report.end).toEqual({ status: 'lost', detail: 'SIGKILL' });
		expect((await run('1 + 1')).outputs).toEqual([{ kind: 'result', text: '2' }]);
	});

	test('what a program stops is woken', async () => {
		const report = await run('import os\nos.kill(os.getppid(), 19)\nprint("still here")');
		expect(report.end).toEqual({ status: 'completed' });
		expect(report.printed).toBe('still here\n');
	});

	test('an interpreter that is not there', async () => {
		const missing = await openSession({ ...python, executable: '/nowhere/python3' });
		const { end } = await runProgram(missing, { cells: [cell('1')] });
		expect(end).toMatchObject({ status: 'lost', detail: expect.stringContaining('ENOENT') });
		await missing.close();
	});

	test('an interpreter that is another program', async () => {
		const wrong = await openSession({ ...python, executable: '/bin/false' });
		const { end } = await runProgram(wrong, { cells: [cell('1')] });
		expect(end).toMatchObject({ status: 'lost', detail: 'exit code 1' });
		await wrong.close();
	});
});

test('run after run, the supervisor holds no more than at first', async () => {
	const own = await openSession(python);
	const one = () =>
		runProgram(own, { cells: [cell('import subprocess\nsubprocess.run(["true"])\nprint("x" * 10000)')] });
	await one();
	const supervisors = taggedBy(process.pid).filter((pid) => existsSync(`/proc/${pid}/fd`));
	const descriptors = () => supervisors.map((pid) => readdirSync(`/proc/${pid}/fd`).length);
	const megabytes = () =>
		supervisors.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
	const before = { descriptors: descriptors(), megabytes: megabytes() };
	for (let count = 0; count < 50; count++) await one();
	expect(descriptors()).toEqual(before.descriptors);
	for (const [index, now] of megabytes().entries()) expect(now).toBeLessThan((before.megabytes[index] ?? 0) + 2);
	await own.close();
});

describe('an odd environment', () => {
	const before = { ...process.env };
	afterEach(() => {
		process.env = { ...before, TMPDIR: folder };
	});

	test.each([
		['a temporary folder that does not exist', { TMPDIR: '/nowhere/at/all' }],
		['no home and no language', { HOME: undefined, LANG: undefined, LC_ALL: undefined, USER: undefined }],
		['settings that change what Python shows', { PYTHONASYNCIODEBUG: '1', PYTHONDEVMODE: '1', PYTHONUNBUFFERED: '1' }],
	])('%s', async (_, changes) => {
		for (const [name, value] of Object.entries(changes)) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
		const odd = await openSession(python);
		const { outputs } = await runProgram(odd, { cells: [cell('print("как всегда")')] });
		expect(outputs).toEqual([{ kind: 'stdout', text: 'как всегда\n' }]);
		await odd.close();
	});
});

test('a second run waits for the first', async () => {
	const reports = await Promise.all(['import time\ntime.sleep(0.1)\n1', '2', '3'].map((source) => run(source)));
	expect(reports.map(({ outputs }) => outputs)).toEqual(['1', '2', '3'].map((text) => [{ kind: 'result', text }]));
});

test('a pool runs side by side as many as it may', async () => {
	const pool = openPool(python, 2);
	let running = 0;
	let most = 0;
	const reports = await Promise.all(
		[1, 2, 3, 4, 5].map((number) =>
			pool.withSession(async (one) => {
				most = Math.max(most, ++running);
				const report = await runProgram(one, { cells: [cell(`${number} * 10`)] });
				running--;
				return report.outputs;
			}),
		),
	);
	expect(reports).toEqual([10, 20, 30, 40, 50].map((value) => [{ kind: 'result', text: `${value}` }]));
	expect(most).toBe(2);
	await pool.close();
});
