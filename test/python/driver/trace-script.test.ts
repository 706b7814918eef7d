import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/model/trace.js';
import { pythons, source } from './play.js';

const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-trace-'));
afterAll(() => rmSync(folder, { recursive: true }));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const starter = [here('start_trace.py'), here('../../../src/python/driver')];

interface Ended {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

const readAll = async (stream: Readable): Promise<string> => {
	let text = '';
	for await (const chunk of stream.setEncoding('utf8')) text += chunk;
	return text;
};

const start = async (
	executable: string,
	parameters: readonly string[],
	input: string,
): Promise<{ readonly ended: Ended; readonly trace: readonly TraceEvent[] }> => {
	const child = spawn(executable, parameters, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
	child.stdin.on('error', () => {}); // a program may end before it has read
	child.stdin.end(input);
	const closed = new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
		child.on('close', (...how) => resolve(how)),
	);
	const [stdout, stderr, lines, [code, signal]] = await Promise.all([
		readAll(child.stdout),
		readAll(child.stderr),
		readAll(child.stdio[3] as Readable),
		closed,
	]);
	const trace = lines.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line).events));
	return { ended: { code, signal, stdout, stderr }, trace };
};

const scripts: readonly { readonly name: string; readonly script: string; readonly input?: string }[] = [
	{
		name: 'arguments, input and output',
		script: source`
			import asyncio, sys
			import neighbour

			async def main():
			    print('Привет', sys.argv, __name__, __file__, sys.path[0])
			    name = input('name? ')
			    await neighbour.nap()
			    print('hello', name, file=sys.stderr)

			asyncio.run(main())
		`,
		input: 'Guido\n',
	},
	{
		name: 'an exception',
		script:
			'import asyncio\n\nasync def main():\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        raise ValueError("bad")\n\nasyncio.run(main())',
	},
	{
		name: 'a wrong argument to what we watch',
		script: 'import asyncio\n\nasync def main():\n    asyncio.create_task(1)\n\nasyncio.run(main())',
	},
	{ name: 'exit codes', script: 'import sys\nprint("no newline", end="")\nsys.exit(7)' },
	{ name: 'a message as exit code', script: 'raise SystemExit("no")' },
	{
		name: 'an interrupt',
		script: 'import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nfor _ in range(10**8): pass',
	},
	{
		name: 'a failure nobody takes',
		script:
			'import asyncio\n\nasync def fail():\n    raise ValueError("bad")\n\nasync def main():\n    asyncio.create_task(fail())\n    await asyncio.sleep(0.01)\n\nasyncio.run(main())',
	},
	{ name: 'a syntax error', script: 'print("never")\nvalue = = 1\n' },
	{
		name: 'an excepthook',
		script: 'import sys\nsys.excepthook = lambda kind, value, traceback: print(kind, value, traceback.tb_next)\n1 / 0',
	},
	{
		name: 'a copy of the process',
		script:
			'import asyncio, os\n\nasync def main():\n    if os.fork() == 0:\n        await asyncio.sleep(0.01)\n        print("copy")\n    else:\n        os.wait()\n        print("original")\n\nasyncio.run(main())',
	},
];

const ends = pythons.filter((python) => python === pythons.at(0) || python === pythons.at(-1));

describe.each(ends)('a traced script, Python $version', ({ executable }) => {
	test.each(scripts)('ends as without us: $name', async ({ script, input = '' }) => {
		writeFileSync(join(folder, 'script.py'), script);
		writeFileSync(join(folder, 'neighbour.py'), 'import asyncio\n\nasync def nap():\n    await asyncio.sleep(0.01)\n');
		const parameters = ['script.py', 'one', '--two'];
		const expected = await start(executable, parameters, input);
		const traced = await start(executable, [...starter, ...parameters], input);
		expect(traced.ended).toEqual(expected.ended);
		const printed = traced.trace.flatMap((event) => (event.kind === 'output' ? event.text : []));
		expect(printed.join('')).not.toContain('copy');
	});

	test('that does not exist is told as Python tells it', async () => {
		const expected = await start(executable, ['missing.py'], '');
		const traced = await start(executable, [...starter, 'missing.py'], '');
		expect(traced.ended).toEqual(expected.ended);
	});
});

describe.each(pythons)('the trace of a script, Python $version', ({ executable }) => {
	test('names its own file and the modules beside it', async () => {
		writeFileSync(join(folder, 'neighbour.py'), 'import asyncio\n\nasync def nap():\n    await asyncio.sleep(0.01)\n');
		writeFileSync(
			join(folder, 'script.py'),
			'import asyncio, neighbour\n\nasync def main():\n    await neighbour.nap()\n\nasyncio.run(main())',
		);
		const { trace } = await start(executable, [...starter, 'script.py'], '');
		expect(trace.map(({ kind }) => kind)).toEqual([
			'task-created',
			'step-started',
			'step-finished',
			'step-started',
			'step-finished',
			'task-finished',
		]);
		expect(trace[0]).toMatchObject({ name: 'Task-1', coroutine: 'main', at: { cell: 'script.py', line: 6 } });
		expect(trace[2]).toMatchObject({ at: { cell: 'neighbour.py', line: 4 }, wait: { on: 'sleep' } });
	});
});
