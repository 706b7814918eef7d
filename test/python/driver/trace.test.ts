import { expect } from 'vitest';
import type { TraceEvent } from '../../../src/model/trace.js';
import { type Check, checkOnEveryPython, type Play, type Played, source } from './play.js';

type Kind = TraceEvent['kind'];
type Of<K extends Kind> = Extract<TraceEvent, { kind: K }>;

const of = <K extends Kind>({ trace }: Played, kind: K): readonly Of<K>[] =>
	trace.filter((event): event is Of<K> => event.kind === kind);

/** Number of the first task that runs this coroutine. */
const taskOf = (played: Played, coroutine: string): number =>
	of(played, 'task-created').find((event) => event.coroutine.endsWith(coroutine))?.task ?? -1;

/** What tasks of this coroutine waited for, one after the other. */
const waitsOf = (played: Played, coroutine: string): readonly unknown[] =>
	of(played, 'step-finished')
		.filter(({ task }) => task === taskOf(played, coroutine))
		.map(({ wait }) => wait);

/** The laws that hold for every trace. */
const expectLaws = (trace: readonly TraceEvent[]): void => {
	let running: number | null = null;
	let last = 0;
	const known = new Set([0]);
	const finished = new Set<number>();
	for (const event of trace) {
		expect(event.t).toBeGreaterThanOrEqual(last);
		last = event.t;
		if (event.kind === 'task-created') {
			expect(event.name).not.toBe('');
			expect(known).not.toContain(event.task);
			known.add(event.task);
		} else if (event.kind === 'step-started') {
			expect(running).toBeNull();
			expect(known).toContain(event.task);
			expect(finished).not.toContain(event.task);
			running = event.task;
		} else if (event.kind === 'step-finished') {
			expect(running).toBe(event.task);
			running = null;
		} else if (event.kind === 'task-finished') {
			if (event.task !== 0) finished.add(event.task);
		}
	}
	expect(running).toBeNull();
};

const law = ([name, program, check]: Check): Check => [
	name,
	program,
	(played, python) => {
		expectLaws(played.trace);
		check(played, python);
	},
];

const cell = (text: string): Play => ({ cells: [text] });

/** A program whose task `waits` does this, and something that ends the wait after a second. */
const waiting = (before: string, wait: string, after: string): Play =>
	cell(
		[
			'import asyncio',
			'async def nap():\n    await asyncio.sleep(1)',
			before,
			`async def waits():\n    ${wait}`,
			'task = asyncio.create_task(waits())',
			'await asyncio.sleep(1)',
			after,
			'await task',
			'None',
		].join('\n'),
	);

const primitives: readonly (readonly [on: string, before: string, wait: string, after: string])[] = [
	['lock', 'lock = asyncio.Lock()\nawait lock.acquire()', 'await lock.acquire()', 'lock.release()'],
	['lock', 'lock = asyncio.Lock()\nawait lock.acquire()', 'async with lock: pass', 'lock.release()'],
	['event', 'event = asyncio.Event()', 'await event.wait()', 'event.set()'],
	[
		'condition',
		'condition = asyncio.Condition()',
		'async with condition: await condition.wait()',
		'async with condition: condition.notify_all()',
	],
	['semaphore', 'gate = asyncio.Semaphore(0)', 'await gate.acquire()', 'gate.release()'],
	['queue-get', 'queue = asyncio.Queue()', 'await queue.get()', 'queue.put_nowait(1)'],
	['queue-put', 'queue = asyncio.Queue(1)\nqueue.put_nowait(1)', 'await queue.put(2)', 'queue.get_nowait()'],
	['future', 'future = asyncio.get_running_loop().create_future()', 'await future', 'future.set_result(1)'],
	['ready', '', 'await asyncio.sleep(0)', ''],
];

checkOnEveryPython(
	'the trace of a wait',
	[
		...primitives.map(
			([on, before, wait, after]): Check => [
				`says ${on} for ${wait}`,
				waiting(before, wait, after),
				(played) => expect(waitsOf(played, 'waits')[0]).toEqual({ on }),
			],
		),
		[
			'says barrier',
			{ ...waiting('barrier = asyncio.Barrier(2)', 'await barrier.wait()', 'await barrier.wait()'), since: 11 },
			(played) => expect(waitsOf(played, 'waits')[0]).toEqual({ on: 'barrier' }),
		] as Check,
		[
			'says until when it sleeps',
			waiting('', 'await asyncio.sleep(1.5)', ''),
			(played) => expect(waitsOf(played, 'waits')[0]).toEqual({ on: 'sleep', until: 1.5 }),
		] as Check,
		...(
			[
				['task', 'await asyncio.create_task(nap())'],
				['shield', 'await asyncio.shield(nap())'],
				['shield', 'await asyncio.wait_for(asyncio.shield(nap()), 5)'],
			] as const
		).map(
			([on, wait]): Check => [
				`names the task of ${wait}`,
				waiting('', wait, ''),
				(played) => expect(waitsOf(played, 'waits')[0]).toEqual({ on, task: taskOf(played, 'nap') }),
			],
		),
		...[
			['gather', 'await asyncio.gather(nap(), nap())'],
			['wait', 'await asyncio.wait([asyncio.ensure_future(nap()) for _ in range(2)])'],
			['as_completed', 'for one in asyncio.as_completed([nap(), nap()]): await one'],
		].map(
			([what, wait]): Check => [
				`names the tasks of ${what}`,
				waiting('', wait as string, ''),
				(played) => {
					const first = taskOf(played, 'nap');
					expect(waitsOf(played, 'waits')[0]).toEqual({ on: 'tasks', tasks: [first, first + 1] });
				},
			],
		),
		[
			'names the tasks of a group',
			{
				...waiting('', 'async with asyncio.TaskGroup() as group: group.create_task(nap())', ''),
				since: 11,
			},
			(played) => expect(waitsOf(played, 'waits')[0]).toEqual({ on: 'tasks', tasks: [taskOf(played, 'nap')] }),
		] as Check,
		[
			'names the task that wait_for makes up to Python 3.11',
			waiting('', 'await asyncio.wait_for(nap(), 5)', ''),
			(played, python) =>
				expect(waitsOf(played, 'waits')[0]).toEqual(
					Number(python.minor.slice(2)) >= 12 ? { on: 'sleep', until: 1 } : { on: 'task', task: taskOf(played, 'nap') },
				),
		] as Check,
		[
			'names a socket',
			waiting(
				'server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0)\nport = server.sockets[0].getsockname()[1]\nasync def serve(reader, writer):\n    await asyncio.sleep(1)\n    writer.close()\nslow = await asyncio.start_server(serve, "127.0.0.1", 0)',
				'reader, writer = await asyncio.open_connection(*slow.sockets[0].getsockname()); await reader.read(); writer.close()',
				'server.close(); slow.close()',
			),
			(played) => expect(waitsOf(played, 'waits')).toContainEqual({ on: 'socket' }),
		] as Check,
	].map(law),
);

checkOnEveryPython(
	'the trace',
	(
		[
			[
				'of two sleeping tasks',
				cell(source`
					import asyncio

					async def main():
					    print('in main')
					    return await asyncio.gather(work(1), work(2))

					async def work(seconds):
					    await asyncio.sleep(seconds)
					    return seconds

					await main()
					None
				`),
				({ trace }) =>
					expect(
						trace.map((event) => {
							const { t, kind, ...rest } = event;
							const shown = { ...rest } as Record<string, unknown>;
							if ('seconds' in shown) shown.seconds = 0;
							return [t, kind, shown];
						}),
					).toEqual([
						[0, 'cell-started', { cell: '1-1' }],
						[0, 'step-started', { task: 0 }],
						[0, 'output', { task: 0, stream: 'stdout', text: 'in main\n' }],
						[
							0,
							'task-created',
							{ task: 1, name: 'Task-2', coroutine: 'work', parent: 0, at: { cell: '1-1', line: 5 }, internal: false },
						],
						[
							0,
							'task-created',
							{ task: 2, name: 'Task-3', coroutine: 'work', parent: 0, at: { cell: '1-1', line: 5 }, internal: false },
						],
						[
							0,
							'step-finished',
							{ task: 0, seconds: 0, at: { cell: '1-1', line: 5 }, wait: { on: 'tasks', tasks: [1, 2] } },
						],
						[0, 'step-started', { task: 1 }],
						[
							0,
							'step-finished',
							{ task: 1, seconds: 0, at: { cell: '1-1', line: 8 }, wait: { on: 'sleep', until: 1 } },
						],
						[0, 'step-started', { task: 2 }],
						[
							0,
							'step-finished',
							{ task: 2, seconds: 0, at: { cell: '1-1', line: 8 }, wait: { on: 'sleep', until: 2 } },
						],
						[1, 'step-started', { task: 1 }],
						[1, 'step-finished', { task: 1, seconds: 0, at: null, wait: null }],
						[1, 'task-finished', { task: 1, how: 'returned', value: '1' }],
						[2, 'step-started', { task: 2 }],
						[2, 'step-finished', { task: 2, seconds: 0, at: null, wait: null }],
						[2, 'task-finished', { task: 2, how: 'returned', value: '2' }],
						[2, 'step-started', { task: 0 }],
						[2, 'step-finished', { task: 0, seconds: 0, at: null, wait: null }],
						[2, 'task-finished', { task: 0, how: 'returned', value: null }],
					]),
			],
			[
				'says where a task stands inside other coroutines, generators and iterators',
				cell(source`
					import asyncio

					async def numbers():
					    for number in range(2):
					        await asyncio.sleep(1)
					        yield number

					class Wait:
					    def __await__(self):
					        return asyncio.sleep(1).__await__()

					async def main():
					    async for _ in numbers():
					        pass
					    await Wait()
					    await asyncio.sleep(1)

					await asyncio.create_task(main())
				`),
				(played) =>
					expect(
						of(played, 'step-finished')
							.filter(({ task }) => task === 1)
							.map(({ at }) => at?.line ?? null),
					).toEqual([5, 5, 10, 16, null].map((line) => (line === 10 ? expect.anything() : line))),
			],
			[
				'says how a task ended',
				cell(source`
					import asyncio

					class Thing:
					    def __repr__(self):
					        print('must not be called')

					async def end(value):
					    if isinstance(value, Exception):
					        raise value
					    return value

					values = [5, 'text', None, [1, Thing()], ValueError('bad'), 'x' * 500, {'a': (1, 2)}]
					await asyncio.gather(*map(end, values), asyncio.sleep(0), return_exceptions=True)
					None
				`),
				(played) => {
					expect(played.outputs).toEqual([]);
					const ends = of(played, 'task-finished').filter(({ task }) => task !== 0);
					expect(ends.slice(0, 7).map(({ how, value }) => `${how} ${value}`)).toEqual([
						'returned 5',
						"returned 'text'",
						'returned null',
						'returned [1, <Thing>]',
						"raised ValueError('bad')",
						expect.stringMatching(/^returned 'x+\.\.\.x+'$/),
						"returned {'a': (1, 2)}",
					]);
				},
			],
			[
				'says where a cell begins',
				{ cells: ['import time\ntime.sleep(1)', 'None'] },
				({ trace }) =>
					expect(trace.filter(({ kind }) => kind === 'cell-started')).toEqual([
						{ t: 0, kind: 'cell-started', cell: '1-1' },
						{ t: 1, kind: 'cell-started', cell: '1-2' },
					]),
			],
			[
				'says where a program begins',
				{ ...cell('import asyncio\nasync def main():\n    pass\nasyncio.run(main())'), mode: 'script' },
				({ trace }) => expect(trace[0]).toEqual({ t: 0, kind: 'cell-started', cell: '1-1' }),
			],
			[
				'tells the tasks that asyncio makes for itself from those of the learner',
				cell(source`
					import asyncio

					async def handle(reader, writer):
					    writer.close()

					server = await asyncio.start_server(handle, '127.0.0.1', 0)
					reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
					await reader.read()
					writer.close()
					server.close()
					process = await asyncio.create_subprocess_exec('true', stdout=-1)
					await process.wait()
					sleep = lambda: asyncio.sleep(0)
					await asyncio.create_task(sleep())
					await asyncio.gather(sleep(), asyncio.to_thread(int))
					await asyncio.shield(sleep())
					await asyncio.wait_for(sleep(), 1)
					await asyncio.wait([asyncio.ensure_future(sleep())])
					for one in asyncio.as_completed([sleep()]):
					    await one
					asyncio.get_running_loop().call_soon(asyncio.ensure_future, sleep())
				`),
				(played) => {
					const named = (internal: boolean) =>
						of(played, 'task-created')
							.filter((event) => event.internal === internal)
							.map(({ coroutine }) => coroutine.split('.').at(-1));
					expect(new Set(named(true))).toEqual(
						new Set(['_create_server_getaddrinfo', '_accept_connection2', '_connect_pipes']),
					);
					expect(new Set(named(false))).toEqual(new Set(['handle', 'sleep', 'to_thread']));
				},
			],
			[
				'tells those of a program that asyncio.run runs',
				{ ...cell('import asyncio\nasyncio.run(asyncio.sleep(0))'), mode: 'script' },
				(played) => expect(of(played, 'task-created')).toMatchObject([{ coroutine: 'sleep', internal: false }]),
			],
			[
				'names a task as create_task, a group and set_name name it',
				cell(source`
					import asyncio

					async def work(name):
					    await asyncio.sleep(0)
					    if name:
					        asyncio.current_task().set_name(name)

					one = asyncio.create_task(work(None), name='one')
					two = asyncio.create_task(work('late'))
					three = asyncio.create_task(work(None))
					three.set_name(5)
					await asyncio.wait([one, two, three])
					asyncio.get_running_loop().call_soon(lambda: asyncio.create_task(work(None), name='four'))
					None
				`),
				(played) => {
					const names = new Map(of(played, 'task-created').map(({ task, name }) => [task, name]));
					for (const { task, name } of of(played, 'task-named')) names.set(task, name);
					expect([...names.values()]).toEqual(['one', 'late', '5', 'four']);
				},
			],
			[
				'follows a job in a thread',
				cell(source`
					import asyncio, time

					def block(seconds):
					    time.sleep(seconds)
					    print('blocked')

					await asyncio.to_thread(block, 1)
				`),
				(played) => {
					expect(of(played, 'job-started')).toEqual([
						{ t: 0, kind: 'job-started', job: 1, function: 'block', task: 0, queued: true },
					]);
					expect(of(played, 'job-began')).toEqual([{ t: 0, kind: 'job-began', job: 1, thread: 'asyncio_0' }]);
					expect(of(played, 'job-finished')).toEqual([{ t: 1, kind: 'job-finished', job: 1 }]);
					expect(of(played, 'step-finished')[0]?.wait).toEqual({ on: 'job', job: 1 });
					const written = of(played, 'output');
					expect(written.map(({ text }) => text).join('')).toBe('blocked\n');
					for (const one of written) expect(one).toMatchObject({ t: 1, task: null, job: 1, thread: 'asyncio_0' });
				},
			],
			[
				'follows jobs that wait for a free thread',
				cell(source`
					import asyncio, time
					from concurrent.futures import ThreadPoolExecutor

					loop = asyncio.get_running_loop()
					pool = ThreadPoolExecutor(2)
					jobs = [loop.run_in_executor(pool, time.sleep, seconds) for seconds in (2, 1, 1, 1)]
					jobs[3].cancel()
					await asyncio.sleep(1.5)
					await asyncio.wait(jobs)
					None
				`),
				(played) => {
					const story = played.trace.flatMap((event) =>
						event.kind === 'job-began' || event.kind === 'job-finished' ? `${event.t} ${event.kind} ${event.job}` : [],
					);
					expect(story.sort()).toEqual([
						'0 job-began 1',
						'0 job-began 2',
						'0 job-finished 4',
						'1 job-began 3',
						'1 job-finished 2',
						'2 job-finished 1',
						'2 job-finished 3',
					]);
				},
			],
			[
				'tells when a job ends while the loop is blocked',
				cell(source`
					import asyncio, time

					job = asyncio.get_running_loop().run_in_executor(None, time.sleep, 1)
					time.sleep(3)
					await job
				`),
				(played) => expect(of(played, 'job-finished')).toMatchObject([{ t: 1, job: 1 }]),
			],
			[
				'of a job in an executor that waits for its thread, and of one in none',
				cell(source`
					import asyncio, time
					from concurrent.futures import Executor, Future, ThreadPoolExecutor

					class Waiting(ThreadPoolExecutor):
					    def submit(self, *job):
					        future = super().submit(*job)
					        future.result()
					        return future

					class Direct(Executor):
					    def submit(self, function, *arguments):
					        future = Future()
					        future.set_running_or_notify_cancel()
					        future.set_result(function(*arguments))
					        return future

					loop = asyncio.get_running_loop()
					print(await loop.run_in_executor(Waiting(1), abs, -1))
					print(await loop.run_in_executor(Direct(), abs, -1))
				`),
				(played) => {
					expect(played.outputs).toEqual([{ kind: 'stdout', text: '1\n1\n' }]);
					expect(of(played, 'job-began').map(({ job }) => job)).toEqual([1]);
					expect(of(played, 'job-finished').map(({ job }) => job)).toEqual([1, 2]);
				},
			],
			[
				'attributes what a callback and a thread of its own print to no task',
				cell(source`
					import asyncio, threading

					task = asyncio.create_task(asyncio.sleep(1))
					task.add_done_callback(lambda _: print('callback'))
					thread = threading.Thread(target=print, args=('thread',), name='worker')
					thread.start()
					thread.join()
					await task
				`),
				(played) => {
					const written = of(played, 'output').filter(({ text }) => text.trim() !== '');
					expect(written).toMatchObject([
						{ task: null, job: null, thread: 'worker', text: expect.stringContaining('thread') },
						{ t: 1, kind: 'output', task: null, stream: 'stdout', text: 'callback\n' },
					]);
				},
			],
			[
				'follows a job that nobody waits for any more',
				cell(source`
					import asyncio, time

					await asyncio.wait([asyncio.ensure_future(asyncio.sleep(2))], timeout=0)
					try:
					    await asyncio.wait_for(asyncio.to_thread(time.sleep, 1), 0.5)
					except asyncio.TimeoutError:
					    pass
				`),
				(played) => expect(of(played, 'job-finished')).toMatchObject([{ t: 1 }]),
			],
			[
				'follows a child process',
				cell(source`
					import asyncio

					process = await asyncio.create_subprocess_exec('sh', '-c', 'exit 3')
					await process.wait()
				`),
				(played) => {
					expect(of(played, 'child-started')).toMatchObject([{ child: 1, command: 'sh -c exit 3', task: 0 }]);
					expect(of(played, 'child-finished')).toMatchObject([{ child: 1, code: 3 }]);
					expect(of(played, 'step-finished').map(({ wait }) => wait)).toContainEqual({ on: 'child', child: 1 });
				},
			],
			[
				'sees a step that blocks the loop',
				cell('import asyncio, time\n\nasync def block():\n    time.sleep(0.5)\n\nawait asyncio.create_task(block())'),
				(played) => expect(of(played, 'loop-blocked')).toMatchObject([{ t: 0.5, task: 1, seconds: 0.5 }]),
			],
			[
				'stops growing at its limit and says how much is missing',
				{
					...cell('import asyncio\nfor _ in range(100):\n    await asyncio.sleep(0)'),
					limits: { traceEvents: 51 },
				},
				({ trace }) => {
					expect(trace).toHaveLength(52);
					expect(trace.at(-1)).toMatchObject({ kind: 'trace-truncated', dropped: 153 });
				},
			],
			[
				'joins what print writes in pieces',
				cell('import sys\nprint("a", 1, end="")\nprint("b")\nprint("c", file=sys.stderr)'),
				(played) =>
					expect(of(played, 'output').map(({ stream, text }) => [stream, text])).toEqual([
						['stdout', 'a 1b\n'],
						['stderr', 'c\n'],
					]),
			],
			[
				'sees the first step of an eager task inside the step of its parent',
				{
					since: 12,
					...cell(source`
						import asyncio

						async def work(seconds):
						    print('works')
						    if seconds:
						        await asyncio.sleep(seconds)

						asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
						await asyncio.gather(work(0), work(1))
						None
					`),
				},
				(played) => {
					expect(
						played.trace.slice(1, 13).map((event) => `${event.kind} ${'task' in event ? event.task : ''}`),
					).toEqual([
						'step-started 0',
						'step-finished 0',
						'task-created 1',
						'step-started 1',
						'output 1',
						'step-finished 1',
						'task-finished 1',
						'step-started 0',
						'step-finished 0',
						'task-created 2',
						'step-started 2',
						'output 2',
					]);
				},
			],
		] as readonly Check[]
	).map(law),
);

const cancelling = (body: string): Play =>
	cell(
		[
			'import asyncio',
			'async def nap():\n    await asyncio.sleep(10)',
			'async def quiet(one):\n    try:\n        await one\n    except (asyncio.CancelledError, asyncio.TimeoutError):\n        pass',
			`async def main():\n${body
				.split('\n')
				.map((line) => `    ${line}`)
				.join('\n')}`,
			'await asyncio.create_task(main())',
			'None',
		].join('\n'),
	);

/** Who asked whom to end, as `by → task`, with the names of their coroutines; in brackets a task that lost what it waits for. */
const requests = (played: Played): readonly string[] => {
	const names = new Map(of(played, 'task-created').map(({ task, coroutine }) => [task, coroutine.split('.').at(-1)]));
	return played.trace.flatMap((event) => {
		if (event.kind !== 'cancel-requested' && event.kind !== 'future-cancelled') return [];
		const { t, kind, task, by } = event;
		const whom = kind === 'future-cancelled' ? `(${names.get(task)})` : names.get(task);
		return `${t}: ${by === null ? null : names.get(by)} → ${whom}`;
	});
};

const cancels = (name: string, body: string, expected: readonly string[], since = 9): Check => [
	name,
	{ ...cancelling(body), since },
	(played) => {
		expect(requests(played)).toEqual(expected);
		expect(played.outputs).toEqual([]);
	},
];

checkOnEveryPython(
	'the trace of a cancellation',
	[
		cancels(
			'of a waiting task',
			'task = asyncio.create_task(nap())\nawait asyncio.sleep(1)\ntask.cancel()\nawait quiet(task)',
			['1: main → nap'],
		),
		cancels('of a task that has not begun', 'task = asyncio.create_task(nap())\ntask.cancel()\nawait quiet(task)', [
			'0: main → nap',
		]),
		cancels('of oneself', 'asyncio.current_task().cancel()\nawait quiet(asyncio.sleep(1))', ['0: main → main']),
		cancels(
			'by a timer',
			'task = asyncio.create_task(nap())\nasyncio.get_running_loop().call_later(1, task.cancel)\nawait quiet(task)',
			['1: null → nap'],
		),
		cancels(
			'by a timeout',
			'async with asyncio.timeout(1) as timeout:\n    pass\nawait quiet(asyncio.wait_for(nap(), 1))',
			['1: null → main'],
			12,
		),
		cancels(
			'of a task that waits for others',
			'async def group():\n    await asyncio.gather(nap(), nap())\ntask = asyncio.create_task(group())\nawait asyncio.sleep(1)\ntask.cancel()\nawait quiet(task)',
			['1: main → group', '1: main → nap', '1: main → nap'],
		),
		cancels(
			'of a task that waits for one that waits for another',
			'async def outer():\n    await asyncio.create_task(quiet(asyncio.create_task(nap())))\nclass Box: pass\nbox = Box()\nbox.task = asyncio.create_task(outer())\nawait asyncio.sleep(1)\nbox.task.cancel()\nawait quiet(box.task)',
			['1: main → outer', '1: main → quiet', '1: main → nap'],
		),
		cancels(
			'of several tasks in a comprehension',
			'async def outer():\n    await asyncio.create_task(nap())\ntasks = [asyncio.create_task(outer()) for _ in range(2)]\nawait asyncio.sleep(1)\n[task.cancel() for task in tasks]\nawait asyncio.wait(tasks)',
			['1: main → outer', '1: main → nap', '1: main → outer', '1: main → nap'],
		),
		cancels(
			'of a task that waits for a shield',
			'inner = asyncio.create_task(nap())\ntask = asyncio.create_task(quiet(asyncio.shield(inner)))\nawait asyncio.sleep(1)\ntask.cancel()\nawait task\nawait inner',
			['1: main → quiet'],
		),
		cancels(
			'of the shield that a task waits for, by a timer',
			'task = asyncio.create_task(nap())\nshield = asyncio.shield(task)\nasyncio.get_running_loop().call_later(1, shield.cancel)\nawait quiet(shield)\nawait task',
			['1: null → (main)'],
		),
		cancels(
			'of the shield that a task waits for, by another task',
			'shield = asyncio.shield(asyncio.create_task(nap()))\nasync def ends():\n    await asyncio.sleep(1)\n    shield.cancel()\nasyncio.create_task(ends())\nawait quiet(shield)',
			['1: ends → (main)'],
		),
		cancels(
			'of a task inside a shield, which is the end of the shield, too',
			'task = asyncio.create_task(nap())\nasyncio.get_running_loop().call_later(1, task.cancel)\nawait quiet(asyncio.shield(task))',
			['1: null → nap'],
		),
		cancels(
			'of a group that a task waits for',
			'async def ends(group):\n    await asyncio.sleep(1)\n    group.cancel()\ngroup = asyncio.gather(nap(), nap())\nasyncio.create_task(ends(group))\nawait quiet(group)',
			['1: ends → (main)', '1: ends → nap', '1: ends → nap'],
		),
		cancels(
			'of a bare future that tasks wait for',
			'future = asyncio.get_running_loop().create_future()\ntask = asyncio.create_task(quiet(future))\nasyncio.get_running_loop().call_later(1, future.cancel)\nawait quiet(future)\nawait task',
			['1: null → (main)', '1: null → (quiet)'],
		),
		cancels(
			'of a task that is let go after that',
			'import weakref\ntask = asyncio.create_task(nap())\nawait asyncio.sleep(1)\ntask.cancel()\nawait asyncio.sleep(1)\nheld = weakref.ref(task)\ndel task\nassert held() is None',
			['1: main → nap'],
		),
		cancels(
			'of a task that waits for a bare future',
			'future = asyncio.get_running_loop().create_future()\ntask = asyncio.create_task(quiet(future))\nawait asyncio.sleep(1)\ntask.cancel()\nawait task',
			['1: main → quiet'],
		),
	].map(law),
);
