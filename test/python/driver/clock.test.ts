import { expect } from 'vitest';
import { type Check, checkOnEveryPython, type Play, shown, source } from './play.js';

/** Programs that must show the same on both clocks, and how long they take on the virtual one, s. */
const same: readonly (readonly [name: string, cell: string, shows: readonly string[], clock: number])[] = [
	[
		'sleeps of different lengths',
		source`
			import asyncio

			async def sleep(seconds):
			    await asyncio.sleep(seconds)
			    print(seconds)

			await asyncio.gather(*[sleep(n / 10) for n in (3, 1, 2)])
			None
		`,
		['stdout: 0.1\n0.2\n0.3\n'],
		0.3,
	],
	[
		'ten equal sleeps',
		source`
			import asyncio

			async def sleep(number):
			    await asyncio.sleep(0.2)
			    print(number, end=' ')

			await asyncio.gather(*map(sleep, range(10)))
			None
		`,
		['stdout: 0 1 2 3 4 5 6 7 8 9 '],
		0.2,
	],
	[
		'a long sleep that began before two short ones',
		source`
			import asyncio

			async def sleep(name, *all_seconds):
			    for seconds in all_seconds:
			        await asyncio.sleep(seconds)
			    print(name)

			await asyncio.gather(sleep('long', 0.8), sleep('short', 0.1, 0.7))
			None
		`,
		['stdout: long\nshort\n'],
		0.8,
	],
	[
		'a timeout',
		source`
			import asyncio

			try:
			    await asyncio.wait_for(asyncio.sleep(10), 0.2)
			except asyncio.TimeoutError:
			    print('too late')
		`,
		['stdout: too late\n'],
		0.2,
	],
	[
		'a thread beside the loop',
		source`
			import asyncio, time

			def block():
			    print('starts')
			    time.sleep(0.3)
			    print('ends')

			async def tick():
			    for number in range(2):
			        await asyncio.sleep(0.1)
			        print('tick', number)

			await asyncio.gather(asyncio.to_thread(block), tick())
			None
		`,
		['stdout: starts\ntick 0\ntick 1\nends\n'],
		0.3,
	],
	[
		'a thread that nobody waits for any more',
		source`
			import asyncio, time

			def block():
			    time.sleep(0.4)
			    print('thread')

			try:
			    await asyncio.wait_for(asyncio.to_thread(block), 0.1)
			except asyncio.TimeoutError:
			    print('gave up')
		`,
		['stdout: gave up\nthread\n'],
		0.4,
	],
	[
		'fewer threads than jobs',
		source`
			import asyncio, time
			from concurrent.futures import ThreadPoolExecutor

			def block(number):
			    time.sleep(0.2)
			    return number

			loop = asyncio.get_running_loop()
			with ThreadPoolExecutor(max_workers=2) as pool:
			    numbers = [loop.run_in_executor(pool, block, number) for number in range(5)]
			    print(await asyncio.gather(*numbers))
			print(round(loop.time() - loop.time()))
		`,
		['stdout: [0, 1, 2, 3, 4]\n0\n'],
		0.6,
	],
	[
		'threads that are joined',
		source`
			import threading, time

			def work(number):
			    time.sleep(0.1 + number / 10)
			    print(number)

			threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
			for thread in reversed(threads):
			    thread.start()
			for thread in threads:
			    thread.join()
			print('joined')
		`,
		['stdout: 0\n1\n2\njoined\n'],
		0.3,
	],
	[
		'a blocking sleep in the middle of everything',
		source`
			import asyncio, time

			async def tick():
			    for _ in range(3):
			        await asyncio.sleep(0.1)
			        print(round(time.monotonic() - began, 1))

			async def block():
			    await asyncio.sleep(0.15)
			    time.sleep(0.5)

			began = time.monotonic()
			await asyncio.gather(tick(), block())
			None
		`,
		['stdout: 0.1\n0.7\n0.8\n'],
		0.75,
	],
	[
		'waiting by looking at the clock',
		source`
			import time

			began = time.perf_counter()
			while time.perf_counter() - began < 0.3:
			    pass
			print(round(time.perf_counter() - began, 1))
		`,
		['stdout: 0.3\n'],
		0.3,
	],
	[
		'a thread of the program’s own at the end',
		source`
			import threading, time

			def work(seconds):
			    time.sleep(seconds)
			    print(seconds)

			for seconds in (0.2, 5):
			    threading.Thread(target=work, args=(seconds,), daemon=True).start()
		`,
		['stdout: 0.2\n'],
		0.2,
	],
];

const onBothClocks = same.flatMap(([name, cell, shows, seconds]): readonly Check[] =>
	(['real', 'virtual'] as const).map(
		(clock): Check => [
			`${name}, ${clock} clock`,
			{ cells: [cell], clock },
			(played) => {
				expect(shown(played)).toEqual(shows);
				if (clock === 'virtual') expect(played.clock).toBeCloseTo(seconds, 3);
			},
		],
	),
);

const virtual = (cell: string): Play => ({ cells: [cell], clock: 'virtual' });

checkOnEveryPython('the clock', [
	...onBothClocks,
	[
		'jumps over a day',
		{
			limits: { virtualSeconds: 100_000 },
			...virtual(source`
			import asyncio, time

			before = time.time(), time.monotonic(), time.strftime('%X')
			await asyncio.sleep(86_400)
			time.time() - before[0], time.monotonic() - before[1], time.strftime('%X') == before[2]
		`),
		},
		(played) => expect(shown(played)).toEqual(['result: (86400.0, 86400.0, True)']),
	],
	[
		'runs at its real speed beside a child process',
		virtual(source`
			import asyncio

			process = await asyncio.create_subprocess_exec('sleep', '0.5')
			try:
			    await asyncio.wait_for(process.wait(), 0.1)
			except asyncio.TimeoutError:
			    print('not yet')
			await process.wait()
		`),
		(played) => {
			expect(shown(played)).toEqual(['stdout: not yet\n', 'result: 0']);
			expect(played.clock).toBeGreaterThan(0.4);
		},
	],
	[
		'runs at its real speed while the program waits for a child process',
		virtual(
			'import subprocess, time\nbegan = time.monotonic()\nsubprocess.run(["sleep", "0.1"])\ntime.monotonic() - began > 0.05',
		),
		(played) => expect(shown(played)).toEqual(['result: True']),
	],
	[
		'runs at its real speed in a copy of the program',
		virtual(source`
			import os, time

			if os.fork() == 0:
			    began = time.monotonic()
			    time.sleep(0.1)
			    print(time.monotonic() - began >= 0.1)
			else:
			    os.wait()
		`),
		(played) => expect(shown(played)).toEqual(['stdout: True\n']),
	],
	[
		'stops a program that would go on for ever',
		{
			...virtual(source`
				import asyncio

				async def tick():
				    try:
				        while True:
				            await asyncio.sleep(1)
				    finally:
				        await asyncio.sleep(1)
				        print('cleaned up')

				await tick()
			`),
			limits: { virtualSeconds: 100 },
		},
		(played) => {
			expect(played.events.find(({ event }) => event === 'limit')).toMatchObject({
				status: 'virtual-limit',
				seconds: 100,
			});
			expect(shown(played)).toEqual(['stdout: cleaned up\n']);
			expect(played.pending).toEqual([]);
		},
	],
	[
		'passes for a program that waits by looking at the loop’s time',
		virtual(source`
			import asyncio

			loop = asyncio.get_running_loop()
			end = loop.time() + 0.5
			while loop.time() < end:
			    await asyncio.sleep(0)
			round(loop.time(), 1)
		`),
		(played) => expect(shown(played)).toEqual(['result: 0.5']),
	],
	[
		'runs at its real speed beside a thread that really waits',
		virtual(source`
			import asyncio, subprocess

			job = asyncio.ensure_future(asyncio.to_thread(subprocess.run, ['sleep', '0.6']))
			done, pending = await asyncio.wait([job], timeout=0.2)
			len(done), len(pending)
		`),
		(played) => expect(shown(played)).toEqual(['result: (0, 1)']),
	],
	[
		'keeps what time.sleep and the other functions raise',
		virtual(source`
			import time

			for call in (lambda: time.sleep(-1), lambda: time.sleep('x'), lambda: time.localtime('x')):
			    try:
			        call()
			    except Exception as error:
			        print(type(error).__name__)
		`),
		(played) => expect(shown(played)).toEqual(['stdout: ValueError\nTypeError\nTypeError\n']),
	],
	[
		'lets a loop in a thread of its own live by it, too',
		virtual(source`
			import asyncio, threading

			async def work():
			    await asyncio.sleep(0.1)
			    return asyncio.get_running_loop().time() >= 0.1

			results = []
			thread = threading.Thread(target=lambda: results.append(asyncio.run(work())))
			thread.start()
			thread.join()
			results
		`),
		(played) => expect(shown(played)).toEqual(['result: [True]']),
	],
]);
