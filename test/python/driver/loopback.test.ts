import { expect } from 'vitest';
import { checkOnEveryPython, shown, source } from './play.js';

const server = source`
	import asyncio, time

	async def serve(reader, writer):
	    line = await reader.readline()
	    await asyncio.sleep(0.5)
	    writer.write(b'answer to ' + line)
	    await writer.drain()
	    writer.close()

	async def ask(port, text):
	    reader, writer = await asyncio.open_connection('localhost', port)
	    writer.write(text.encode() + b'\\n')
	    await writer.drain()
	    answer = await reader.readline()
	    writer.close()
	    return answer.decode().strip()
`;

checkOnEveryPython('sockets of the program’s own', [
	[
		'do not keep the virtual clock from jumping',
		{
			cells: [
				server,
				source`
					server = await asyncio.start_server(serve, 'localhost', 0)
					port = server.sockets[0].getsockname()[1]
					began = time.monotonic()
					print(await asyncio.gather(*[ask(port, str(number)) for number in range(4)]))
					print(time.monotonic() - began)
					server.close()
				`,
			],
		},
		(played) =>
			expect(shown(played)).toEqual(["stdout: ['answer to 0', 'answer to 1', 'answer to 2', 'answer to 3']\n0.5\n"]),
	],
	[
		'time out on the virtual clock as on the real one',
		{
			cells: [
				server,
				source`
					server = await asyncio.start_server(serve, '127.0.0.1', 0)
					port = server.sockets[0].getsockname()[1]
					for seconds in (0.4, 0.6):
					    try:
					        print(await asyncio.wait_for(ask(port, 'x'), seconds))
					    except asyncio.TimeoutError:
					        print('too slow')
					server.close()
				`,
			],
		},
		(played) => expect(shown(played)).toEqual(['stdout: too slow\nanswer to x\n']),
	],
	[
		'carry more than a buffer holds',
		{
			cells: [
				source`
					import asyncio

					async def serve(reader, writer):
					    await asyncio.sleep(1)
					    writer.write(b'x' * 8_000_000)
					    await writer.drain()
					    await asyncio.sleep(1)
					    writer.close()

					server = await asyncio.start_server(serve, '127.0.0.1', 0)
					reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
					data = await asyncio.wait_for(reader.read(), 3)
					writer.close()
					server.close()
					len(data)
				`,
			],
		},
		(played) => expect(shown(played)).toEqual(['result: 8000000']),
	],
	[
		'refuse at once where nobody listens',
		{
			cells: [
				source`
					import asyncio, socket

					with socket.socket() as free:
					    free.bind(('127.0.0.1', 0))
					    port = free.getsockname()[1]
					try:
					    await asyncio.wait_for(asyncio.open_connection('127.0.0.1', port), 5)
					except OSError as error:
					    print(type(error).__name__)
				`,
			],
		},
		(played) => {
			expect(shown(played)).toEqual(['stdout: ConnectionRefusedError\n']);
			expect(played.clock).toBe(0);
		},
	],
	[
		'of a pair, too',
		{
			cells: [
				source`
					import asyncio, socket

					here, there = socket.socketpair()
					here.setblocking(False)
					there.setblocking(False)
					loop = asyncio.get_running_loop()

					async def answer():
					    await asyncio.sleep(3)
					    await loop.sock_sendall(there, b'pong')

					task = asyncio.create_task(answer())
					print(await asyncio.wait_for(loop.sock_recv(here, 10), 4), loop.time())
				`,
			],
		},
		(played) => expect(shown(played)).toEqual(["stdout: b'pong' 3.0\n"]),
	],
	[
		'may be left open at the end',
		{
			cells: [
				source`
					import asyncio

					async def serve(reader, writer):
					    await reader.read()

					server = await asyncio.start_server(serve, '127.0.0.1', 0)
					reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
					writer.write(b'x')
					await writer.drain()
				`,
			],
		},
		({ outputs, pending }) => {
			expect(outputs).toEqual([]);
			expect(pending).toHaveLength(1);
			expect(pending[0]).toContain('serve() running at');
		},
	],
]);
