import { describe, expect, test } from 'vitest';
import { type Played, play, pythons, source } from './play.js';

const repeats = 40;

interface Repeated {
	readonly name: string;
	readonly program: string;
	/** Nothing but the loop is at work: then the steps, too, always come in the same order. */
	readonly isAlone: boolean;
}

const programs: readonly Repeated[] = [
	{
		name: 'tasks, locks and queues',
		isAlone: true,
		program: source`
			import asyncio

			async def produce(queue):
			    for number in range(10):
			        await asyncio.sleep(0.1)
			        await queue.put(number)

			async def consume(name, queue, lock):
			    while True:
			        number = await queue.get()
			        async with lock:
			            await asyncio.sleep(0.15)
			            print(name, number)
			        queue.task_done()

			queue, lock = asyncio.Queue(2), asyncio.Lock()
			consumers = [asyncio.create_task(consume(name, queue, lock)) for name in 'abc']
			await asyncio.gather(*[produce(queue) for _ in range(3)])
			await queue.join()
			for consumer in consumers:
			    consumer.cancel()
			print(await asyncio.gather(*consumers, return_exceptions=True))
		`,
	},
	{
		name: 'threads beside tasks',
		isAlone: false,
		program: source`
			import asyncio, time

			def block(number):
			    for _ in range(3):
			        time.sleep(0.1 * (number + 1))
			        print('thread', number, round(time.monotonic(), 3))

			async def tick():
			    for _ in range(5):
			        await asyncio.sleep(0.17)
			        print('tick', round(time.monotonic(), 3))

			await asyncio.gather(tick(), *[asyncio.to_thread(block, number) for number in range(3)])
			None
		`,
	},
	{
		name: 'a server and its clients',
		isAlone: false,
		program: source`
			import asyncio, time

			async def serve(reader, writer):
			    seconds = float(await reader.readline())
			    await asyncio.sleep(seconds)
			    writer.write(b'%.1f' % seconds)
			    await writer.drain()
			    writer.close()

			async def ask(seconds):
			    reader, writer = await asyncio.open_connection('localhost', port)
			    writer.write(b'%f\\n' % seconds)
			    try:
			        print(await asyncio.wait_for(reader.read(), 0.45), round(time.monotonic(), 3))
			    except asyncio.TimeoutError:
			        print('too slow', round(time.monotonic(), 3))
			    writer.close()

			server = await asyncio.start_server(serve, 'localhost', 0)
			port = server.sockets[0].getsockname()[1]
			await asyncio.gather(*map(ask, (0.4, 0.5, 0.1, 0.1, 0.3)))
			server.close()
		`,
	},
];

const same = (runs: readonly Played[], look: (run: Played) => unknown): void => {
	const text = (run: Played): string =>
		JSON.stringify(look(run), (key, value) =>
			key === 'seconds' ? null : typeof value === 'string' ? value.replace(/ipykernel_\d+/, '') : value,
		);
	expect([...new Set(runs.map(text))]).toEqual([text(runs[0] as Played)]);
};

const ends = pythons.filter((python) => python === pythons.at(0) || python === pythons.at(-1));

describe.each(ends)('on the virtual clock of Python $version', (python) => {
	test.each(programs)(`${repeats} runs are one like the other: $name`, async ({ program, isAlone }) => {
		const runs = await play(
			python,
			Array.from({ length: repeats }, () => ({ cells: [program] })),
		);
		expect(runs[0]?.outputs.map(({ kind }) => kind)).toEqual(['stdout']);
		same(runs, ({ outputs }) => outputs);
		if (isAlone) same(runs, ({ trace }) => trace);
	});
});
