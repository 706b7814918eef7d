import { expect } from 'vitest';
import { checkOnEveryPython, shown, source } from './play.js';

const host = /^<Task pending name='Task-\d+' coro=<CellRun\._run_code\(\) running at \S+cell_run\.py:\d+>>$/;

checkOnEveryPython('a cell', [
	[
		'shows its result at the moment at which it comes to it',
		{
			cells: [
				source`
					import asyncio

					async def main():
					    print('started')
					    print(asyncio.current_task())

					asyncio.create_task(main())
				`,
			],
		},
		({ outputs }) => {
			expect(outputs.map(({ kind }) => kind)).toEqual(['result', 'stdout']);
			const [first, second] = outputs.map(({ text }) => text);
			const name = /^<Task pending name='Task-2' coro=<main\(\) running at (\S+):3>>$/.exec(first ?? '')?.[1];
			expect(name).toMatch(/ipykernel_\d+\/\d+\.py$/);
			expect(second).toBe(`started\n<Task pending name='Task-2' coro=<main() running at ${name}:5>>\n`);
		},
	],
	[
		'may await at the top level and shows the value',
		{
			cells: [
				source`
					import asyncio

					async def double(value):
					    await asyncio.sleep(1)
					    return 2 * value

					print('before')
					await double(21)
				`,
			],
		},
		(played) => {
			expect(shown(played)).toEqual(['stdout: before\n', 'result: 42']);
			expect(played.clock).toBe(1);
		},
	],
	[
		'has no result for None and for anything but an expression',
		{ cells: ['print(1)', 'value = 5'] },
		({ outputs }) => expect(outputs).toEqual([]),
	],
	[
		'shares names, loop and last result with the cells before it',
		{
			cells: [
				'import asyncio\nloop = asyncio.get_running_loop()\n20 + 1',
				'assert asyncio.get_running_loop() is loop\n_ * 2',
			],
		},
		(played) => expect(shown(played)).toEqual(['result: 42']),
	],
	[
		'runs in one task, which is the host’s',
		{ cells: ['import asyncio', 'asyncio.current_task()'] },
		({ outputs }) => expect(outputs[0]?.text).toMatch(host),
	],
	[
		'leaves only the host’s task when all is done',
		{ cells: ['import asyncio\nawait asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))', 'asyncio.all_tasks()'] },
		({ outputs }) => expect(outputs[0]?.text.slice(1, -1)).toMatch(host),
	],
	[
		'sees the loop as Python’s own, virtual clock',
		{ cells: ['import asyncio\nasyncio.get_running_loop()'] },
		({ outputs }) => expect(outputs[0]?.text).toBe('<_UnixSelectorEventLoop running=True closed=False debug=False>'),
	],
	[
		'sees the loop as Python’s own, real clock',
		{ clock: 'real', cells: ['import asyncio\nasyncio.get_running_loop()'] },
		({ outputs }) => expect(outputs[0]?.text).toBe('<_UnixSelectorEventLoop running=True closed=False debug=False>'),
	],
	[
		'sees tasks as Python’s own',
		{ cells: ['import asyncio\ntask = asyncio.create_task(asyncio.sleep(0))\nawait task\ntype(task), task'] },
		({ outputs }) =>
			expect(outputs[0]?.text).toMatch(
				/^\(<class '_asyncio\.Task'>, <Task finished name='Task-2' coro=<sleep\(\) done, defined at \S+tasks\.py:\d+> result=None>\)$/,
			),
	],
	[
		'ends when its background tasks, timers and children have ended',
		{
			cells: [
				source`
					import asyncio

					async def work():
					    await asyncio.sleep(1)
					    print('task')

					asyncio.create_task(work())
					asyncio.get_running_loop().call_later(2, print, 'timer')
					process = await asyncio.create_subprocess_exec('echo', 'child')
				`,
			],
		},
		({ outputs }) => expect(outputs[0]?.text.trimEnd().split('\n').sort()).toEqual(['child', 'task', 'timer']),
	],
	[
		'keeps its line numbers in tracebacks, where only its own frames stand',
		{
			cells: [
				'def fail():\n    raise ValueError("bad\\nworse")',
				'import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    fail()\n\nawait main()',
			],
		},
		({ outputs }) => {
			const [output] = outputs;
			expect(output).toMatchObject({ kind: 'error', text: 'ValueError: bad\nworse', line: 5 });
			const traceback = output?.kind === 'error' ? output.traceback.replace(/^ *[~^]+\n/gm, '') : '';
			expect(traceback.replace(/"[^"]*\/(\d+)\.py"/g, 'CELL')).toBe(
				[
					'Traceback (most recent call last):',
					'  File CELL, line 7, in <module>',
					'    await main()',
					'  File CELL, line 5, in main',
					'    fail()',
					'  File CELL, line 2, in fail',
					'    raise ValueError("bad\\nworse")',
					'ValueError: bad',
					'worse',
				].join('\n'),
			);
		},
	],
	[
		'has no frames of Python’s own in its traceback',
		{ cells: ['import json\n\njson.loads("{")'] },
		({ outputs }) => {
			const traceback = outputs[0]?.kind === 'error' ? outputs[0].traceback : '';
			expect(traceback.match(/File "[^"]*"/g)).toHaveLength(1);
			expect(outputs[0]).toMatchObject({ line: 3 });
		},
	],
	[
		'that does not compile names the line',
		{ cells: ['print("never")\nvalue = = 1'] },
		({ outputs }) => {
			expect(outputs).toHaveLength(1);
			expect(outputs[0]).toMatchObject({ kind: 'error', text: 'SyntaxError: invalid syntax', line: 2 });
		},
	],
	[
		'that exits is an error',
		{ cells: ['import sys\nprint("a")\nsys.exit(3)'] },
		(played) => {
			expect(shown(played)).toEqual(['stdout: a\n', 'error: SystemExit: 3']);
			expect(played.outputs[1]).toMatchObject({ line: 3 });
		},
	],
	[
		'that fails is the last one to run',
		{ cells: ['1 / 0', 'print("never")'] },
		({ events, outputs }) => {
			expect(outputs[0]).toMatchObject({ kind: 'error', text: 'ZeroDivisionError: division by zero' });
			expect(events.filter(({ event }) => event === 'cell-started')).toHaveLength(1);
		},
	],
	[
		'lets its background tasks finish after it has failed',
		{
			cells: ['import asyncio\nasyncio.get_running_loop().call_later(1, print, "later")\nraise KeyError("x")'],
		},
		(played) => expect(shown(played)).toEqual(["error: KeyError: 'x'", 'stdout: later\n']),
	],
	[
		'has a result of any length cut',
		{ cells: ['"x" * 100_000'] },
		({ outputs }) => expect(outputs[0]?.text).toMatch(/^'x{65535}… \(34466 more characters\)$/),
	],
	[
		'with a repr that raises is an error',
		{ cells: ['class Bad:\n    def __repr__(self):\n        raise RuntimeError("no")\n\nBad()'] },
		({ outputs }) => expect(outputs[0]).toMatchObject({ kind: 'error', text: 'RuntimeError: no', line: 3 }),
	],
	[
		'cannot start a second loop',
		{ cells: ['import asyncio\nasyncio.run(asyncio.sleep(0))'] },
		({ outputs }) =>
			expect(outputs.find(({ kind }) => kind === 'error')?.text).toBe(
				'RuntimeError: asyncio.run() cannot be called from a running event loop',
			),
	],
	[
		'goes on after the loop was told to stop',
		{ cells: ['import asyncio\nasyncio.get_running_loop().stop()\nawait asyncio.sleep(1)\n"went on"'] },
		(played) => expect(shown(played)).toEqual(["result: 'went on'"]),
	],
	[
		'can ask for the source of its own functions',
		{ cells: ['import inspect\n\ndef f():\n    return 1\n\ninspect.getsource(f)'] },
		({ outputs }) => expect(outputs[0]?.text).toBe(String.raw`'def f():\n    return 1\n'`),
	],
	[
		'does not answer twice when it forks',
		{ cells: ['import os\nif os.fork() == 0:\n    print("copy")\nelse:\n    os.wait()\n    print("original")'] },
		({ outputs, events }) => {
			expect(outputs).toEqual([{ kind: 'stdout', text: 'copy\noriginal\n' }]);
			expect(events.filter(({ event }) => event === 'cell-finished')).toHaveLength(1);
		},
	],
	[
		'finds the streams mended that the cell before it has closed',
		{ cells: ['import os, sys\nsys.stdout.close()\nos.close(2)', 'print("here")\nsys.stderr.write("there\\n")'] },
		({ outputs }) =>
			expect(outputs.filter(({ kind }) => kind !== 'result')).toEqual([
				{ kind: 'stdout', text: 'here\n' },
				{ kind: 'stderr', text: 'there\n' },
			]),
	],
	[
		'has its streams in the order in which it wrote to them',
		{ cells: ['import sys\nfor number in range(20):\n    print(number, file=(sys.stdout, sys.stderr)[number % 2])'] },
		({ outputs }) =>
			expect(outputs).toEqual(
				Array.from({ length: 20 }, (_, number) => ({
					kind: number % 2 ? 'stderr' : 'stdout',
					text: `${number}\n`,
				})),
			),
	],
]);
