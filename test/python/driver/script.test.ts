import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { PythonInfo } from '../../../src/model/run.js';
import { type Check, checkOnEveryPython, shown, source } from './play.js';

const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

const printed = new Map<string, string>();

/** What the program prints when nothing stands between it and Python. */
const printedByPython = (python: PythonInfo, program: string): string => {
	const key = `${python.version}\n${program}`;
	const file = join(folder, 'script.py');
	writeFileSync(file, program);
	const env = { PYTHONHASHSEED: '0', TZ: 'UTC' };
	const text = printed.get(key) ?? execFileSync(python.executable, [file], { encoding: 'utf8', env });
	printed.set(key, text);
	return text;
};

/** Without the parts that are free in every run. */
const bare = (text: string): string => text.replace(/\/\S*\/(?:script|\d+)\.py/g, 'FILE').replace(/0x[0-9a-f]+/g, '0x');

const programs: readonly (readonly [name: string, program: string])[] = [
	[
		'task, callback and results',
		source`
			import asyncio

			async def work():
			    await asyncio.sleep(0.05)
			    return 'done'

			async def main():
			    task = asyncio.create_task(work())
			    task.add_done_callback(lambda task: print(task, task.result()))
			    print(task, type(task), asyncio.current_task())
			    await asyncio.sleep(0)
			    print(task, task.get_stack())
			    await task

			print(__name__)
			asyncio.run(main())
		`,
	],
	[
		'objects of asyncio as they print themselves',
		source`
			import asyncio, inspect, sys

			async def main():
			    loop = asyncio.get_running_loop()
			    print(loop, type(loop).__module__, isinstance(loop, asyncio.AbstractEventLoop))
			    print(loop.call_later(5, print), loop.call_soon(print), loop.create_future())
			    gathered = asyncio.gather(asyncio.sleep(0))
			    print(gathered, asyncio.shield(asyncio.sleep(0)))
			    await gathered
			    print(sorted(map(str, asyncio.all_tasks()))[:1], sys.stdout, type(sys.stdout))
			    try:
			        loop.call_soon()
			    except TypeError as error:
			        print(error)

			asyncio.run(main())
			print(asyncio.new_event_loop())
		`,
	],
	[
		'debug mode',
		source`
			import asyncio

			async def nap():
			    await asyncio.sleep(0)

			async def main():
			    task = asyncio.create_task(nap())
			    print(task, asyncio.get_running_loop().call_later(1, print))
			    await task

			asyncio.run(main(), debug=True)
		`,
	],
	[
		'several loops one after the other',
		source`
			import asyncio

			async def nap(number):
			    await asyncio.sleep(0.01)
			    print(number, asyncio.current_task())

			for number in range(3):
			    asyncio.run(nap(number))
			loop = asyncio.new_event_loop()
			loop.run_until_complete(nap(3))
			loop.close()
			print(loop)
		`,
	],
	[
		'cancellation and clean-up at the end',
		source`
			import asyncio

			async def work():
			    try:
			        await asyncio.sleep(100)
			    except asyncio.CancelledError:
			        print('cancelled', asyncio.current_task())
			        raise

			async def numbers():
			    try:
			        yield 1
			    finally:
			        print('closed')

			async def main():
			    asyncio.create_task(work())
			    async for number in numbers():
			        print(number)
			        break
			    await asyncio.sleep(0.01)

			asyncio.run(main())
		`,
	],
	[
		'threads that outlive the program',
		source`
			import atexit, threading, time

			def work():
			    time.sleep(0.1)
			    print('thread')

			atexit.register(print, 'at exit')
			threading.Thread(target=work).start()
			print('main')
		`,
	],
];

const asByPython = programs.flatMap(([name, program]): readonly Check[] =>
	(['real', 'virtual'] as const).map(
		(clock): Check => [
			`prints what Python prints: ${name}, ${clock} clock`,
			{ cells: [program], mode: 'script', clock },
			(played, python) => {
				expect(played.outputs.map(({ kind }) => kind)).toEqual(['stdout']);
				const text = (printed: string): string => bare(printed).replace(/when=\d+\.\d+/g, 'when');
				expect(text(played.outputs[0]?.text ?? '')).toBe(text(printedByPython(python, program)));
			},
		],
	),
);

checkOnEveryPython('a script', [
	...asByPython,
	[
		'shows the exception that ends it',
		{ mode: 'script', cells: ['import asyncio\n\nasync def main():\n    1 / 0\n\nasyncio.run(main())'] },
		({ outputs }) => {
			expect(outputs).toMatchObject([{ kind: 'error', text: 'ZeroDivisionError: division by zero', line: 4 }]);
			const traceback = outputs[0]?.kind === 'error' ? outputs[0].traceback : '';
			expect(traceback.match(/File .*/g)).toHaveLength(2);
		},
	],
	[
		'may exit with success',
		{ mode: 'script', cells: ['import sys\nprint("a")\nsys.exit()'] },
		(played) => expect(shown(played)).toEqual(['stdout: a\n']),
	],
	[
		'that exits with failure is an error',
		{ mode: 'script', cells: ['raise SystemExit("no")'] },
		(played) => expect(shown(played)).toEqual(['error: SystemExit: no']),
	],
	[
		'may leave a loop open, also if the loop is collected after its own sockets',
		{
			mode: 'script',
			cells: [
				source`
					import asyncio, gc, socket

					pair = socket.socketpair

					def younger_than_the_loop():
					    gc.collect(0)
					    return pair()

					socket.socketpair = younger_than_the_loop
					print(asyncio.new_event_loop().is_closed())
				`,
			],
		},
		(played) => expect(shown(played)).toEqual(['stdout: False\n']),
	],
	[
		'starts with nothing of the scripts before it',
		{ mode: 'script', cells: ['value = 1', 'print("value" in globals(), __file__.endswith(".py"))'] },
		(played) => expect(shown(played)).toEqual(['stdout: False True\n']),
	],
]);
