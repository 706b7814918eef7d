import { expect } from 'vitest';
import type { Output } from '../../../src/model/run.js';
import { checkOnEveryPython, type Play, shown, source } from './play.js';

const cell = (text: string): Play => ({ cells: [text] });

/** Locations of a text without folder and base name: `CELL:3`. */
const bare = (text: string): string => text.replace(/[^\s"]*\/ipykernel_\d+\/\d+\.py/g, 'CELL');

const textsOf = (outputs: readonly Output[], kind: Output['kind']): readonly string[] =>
	outputs.flatMap((output) => (output.kind === kind ? [bare(output.text)] : []));

checkOnEveryPython('a deadlock', [
	[
		'names what each task waits for',
		cell(source`
			import asyncio

			lock, event, queue, full = asyncio.Lock(), asyncio.Event(), asyncio.Queue(), asyncio.Queue(1)
			full.put_nowait(0)

			async def worker():
			    async with lock:
			        await lock.acquire()

			async def second():
			    await asyncio.gather(third(), asyncio.shield(task))

			async def third():
			    await event.wait()

			task = asyncio.create_task(worker())
			asyncio.create_task(worker())
			asyncio.create_task(second())
			asyncio.create_task(full.put(1))
			await queue.get()
		`),
		(played) => {
			expect(shown(played)).toEqual([
				[
					'deadlock: The cell waits for an item from a queue, line 20',
					'Task-2 worker() waits for a lock, line 8',
					'Task-3 worker() waits for a lock, line 7',
					'Task-4 second() waits for Task-6, line 11',
					'Task-5 Queue.put() waits for room in a queue',
					'Task-6 third() waits for an event, line 14',
				].join('\n'),
			]);
			expect(played.pending).toHaveLength(5);
		},
	],
	[
		'is told on the real clock, too, and at once',
		{ ...cell('import asyncio\nawait asyncio.get_running_loop().create_future()'), clock: 'real' },
		(played) => expect(shown(played)).toEqual(['deadlock: The cell waits for a future, line 2']),
	],
	[
		'of the cell itself ends the run',
		{ cells: ['import asyncio\nawait asyncio.Event().wait()', 'print("never")'] },
		(played) => {
			expect(shown(played)).toEqual(['deadlock: The cell waits for an event, line 2']);
			expect(played.events.filter(({ event }) => event === 'cell-started')).toHaveLength(1);
		},
	],
	[
		'that a later cell resolves is none',
		{
			cells: [
				'import asyncio\nevent = asyncio.Event()\ntask = asyncio.create_task(event.wait())',
				'event.set()\nawait task',
			],
		},
		(played) => expect(played.events.flatMap(({ output }) => output ?? [])).toEqual([{ kind: 'result', text: 'True' }]),
	],
	[
		'is none while a thread can still end it',
		cell(source`
			import asyncio, threading, time

			loop, event = asyncio.get_running_loop(), asyncio.Event()

			def release():
			    time.sleep(0.2)
			    loop.call_soon_threadsafe(event.set)

			threading.Thread(target=release).start()
			await event.wait()
		`),
		(played) => expect(shown(played)).toEqual(['result: True']),
	],
	[
		'is none while a signal can still end it',
		cell(source`
			import asyncio, os, signal, subprocess

			event = asyncio.Event()
			asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, event.set)
			subprocess.Popen(['sh', '-c', f'sleep 0.2; kill -USR1 {os.getpid()}'])
			await event.wait()
		`),
		(played) => expect(shown(played)).toEqual(['result: True']),
	],
	[
		'of a script ends it',
		{
			mode: 'script',
			cells: [
				'import asyncio\n\nasync def main():\n    await asyncio.Event().wait()\n\nasyncio.run(main())\nprint("never")',
			],
		},
		(played) => expect(shown(played)).toEqual(['deadlock: Task-1 main() waits for an event, line 4']),
	],
]);

const failing = source`
	import asyncio

	async def fail(number):
	    await asyncio.sleep(number)
	    raise ValueError(f'bad {number}')
`;

checkOnEveryPython('the failure of a task', [
	[
		'is shown at the end if somebody holds the task',
		{ cells: [failing, 'tasks = [asyncio.create_task(fail(n)) for n in (2, 1)]\nawait asyncio.sleep(3)\nprint("on")'] },
		({ outputs }) => {
			const message = (number: number, name: string): string =>
				`Task exception was never retrieved\nfuture: <Task finished name='${name}' coro=<fail() done, defined at CELL:3> exception=ValueError('bad ${number}')>\nValueError: bad ${number}`;
			expect(outputs[0]).toEqual({ kind: 'stdout', text: 'on\n' });
			expect(textsOf(outputs, 'task-error')).toEqual([message(2, 'Task-3'), message(1, 'Task-4')]);
			const traceback = outputs[1]?.kind === 'task-error' ? bare(outputs[1].traceback) : '';
			expect(traceback).toBe(
				'Traceback (most recent call last):\n  File "CELL", line 5, in fail\n    raise ValueError(f\'bad {number}\')\nValueError: bad 2',
			);
		},
	],
	[
		'is shown as soon as nobody can take it any more',
		{ cells: [failing, 'asyncio.create_task(fail(0))\nawait asyncio.sleep(1)\nprint("later")'] },
		({ outputs }) => expect(outputs.map(({ kind }) => kind)).toEqual(['task-error', 'stdout']),
	],
	[
		'is not shown if it was taken',
		{
			cells: [
				failing,
				'results = await asyncio.gather(fail(1), return_exceptions=True)\ntask = asyncio.create_task(fail(1))\nawait asyncio.wait([task])\nprint(task.exception())',
			],
		},
		(played) => expect(shown(played)).toEqual(['stdout: bad 1\n']),
	],
	[
		'is shown only once',
		{ cells: [`${failing}\n\ntask = asyncio.create_task(fail(0))`, 'del task\nprint("gone")'] },
		({ events, outputs }) => {
			expect(events.filter(({ output }) => output?.kind === 'task-error')).toHaveLength(1);
			expect(outputs).toEqual([{ kind: 'stdout', text: 'gone\n' }]);
		},
	],
	[
		'in a group shows the group’s own line',
		{
			since: 11,
			cells: [
				failing,
				'async with asyncio.TaskGroup() as group:\n    group.create_task(fail(1))\n    group.create_task(fail(1))',
			],
		},
		({ outputs }) => {
			expect(textsOf(outputs, 'error')).toEqual(['ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)']);
			expect(outputs[0]).toMatchObject({ line: 1 });
		},
	],
	[
		'of a script is shown, too',
		{
			mode: 'script',
			cells: [
				`${failing}\n\nasync def main():\n    asyncio.create_task(fail(0))\n    await asyncio.sleep(1)\n\nasyncio.run(main())`,
			],
		},
		({ outputs }) => expect(textsOf(outputs, 'task-error')).toHaveLength(1),
	],
	[
		'is shown also if its own methods fail',
		cell(
			'import asyncio\n\nclass Bad(Exception):\n    def __str__(self):\n        1 / 0\n    __repr__ = __str__\n\nasync def fail():\n    raise Bad\n\ntask = asyncio.create_task(fail())',
		),
		({ outputs }) => {
			expect(outputs.map(({ kind }) => kind)).toEqual(['task-error']);
			expect(outputs[0]?.text).toMatch(
				/future: <.*Task.* whose repr raised ZeroDivisionError>\nBad: <(exception str\(\) failed|unprintable Bad object)>$/,
			);
		},
	],
	[
		'of a callback goes where Python sends it',
		cell(
			'import asyncio\n\ndef fail():\n    1 / 0\n\nasyncio.get_running_loop().call_soon(fail)\nawait asyncio.sleep(1)',
		),
		({ outputs }) => {
			expect(outputs.map(({ kind }) => kind)).toEqual(['stderr']);
			expect(outputs[0]?.text).toMatch(/^Exception in callback fail\(\) at .*ZeroDivisionError: division by zero\n$/s);
			expect(outputs[0]?.text).not.toContain('/driver/');
		},
	],
]);

const warning = (line: number, text: string): string =>
	`CELL:${line}: RuntimeWarning: coroutine 'work' was never awaited\n  ${text}\nRuntimeWarning: Enable tracemalloc to get the object allocation traceback\n`;

checkOnEveryPython('a coroutine that was never awaited', [
	[
		'is told where it was dropped',
		cell('async def work():\n    pass\n\nwork()\nprint("on")'),
		({ outputs }) => expect(textsOf(outputs, 'stderr')).toEqual([warning(4, 'work()')]),
	],
	[
		'is told where it was made if the collector finds it',
		cell('async def work():\n    pass\n\nring = [work()]\nring.append(ring)\ndel ring'),
		({ outputs }) => expect(textsOf(outputs, 'stderr')).toEqual([warning(4, 'ring = [work()]')]),
	],
	[
		'is not told while somebody holds it',
		cell('async def work():\n    pass\n\ncoroutine = work()'),
		({ outputs }) => expect(outputs).toEqual([]),
	],
	[
		'is told at the end of a script',
		{ mode: 'script', cells: ['async def work():\n    pass\n\ncoroutine = work()'] },
		({ outputs }) => expect(textsOf(outputs, 'stderr')).toEqual([warning(4, 'coroutine = work()')]),
	],
	[
		'is told in its own cell',
		{ cells: ['async def work():\n    pass\n\nring = [work()]\nring.append(ring)\ndel ring', 'print("next")'] },
		({ outputs }) => expect(outputs).toEqual([{ kind: 'stdout', text: 'next\n' }]),
	],
]);

checkOnEveryPython('a traceback that the learner’s code prints', [
	[
		'has no frame of ours',
		cell(source`
			import asyncio, traceback, time

			loop = asyncio.get_running_loop()
			calls = [lambda: loop.create_task(1), lambda: time.sleep(-1), lambda: loop.call_soon(), lambda: loop.run_in_executor(None)]
			for call in calls:
			    try:
			        call()
			    except Exception:
			        traceback.print_exc()
			try:
			    await asyncio.create_subprocess_exec('no such program')
			except OSError:
			    traceback.print_exc()
			traceback.print_stack()
		`),
		({ outputs }) => {
			const text = outputs.map((output) => output.text).join('');
			expect(text.match(/Traceback/g)).toHaveLength(5);
			expect(text).not.toMatch(/src\/python\/driver|CourseLoop/);
		},
	],
]);
