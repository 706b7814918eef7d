import { expect } from 'vitest';
import { checkOnEveryPython, type Play, shown, source } from './play.js';

/** Interrupted when it prints `go`, which it does while it waits. */
const interrupted = (text: string, mode: Play['mode'] = 'cell'): Play => ({
	cells: [text],
	clock: 'real',
	mode,
	interruptOn: 'go',
});

const announced = source`
	import asyncio

	asyncio.get_running_loop().call_later(0.05, print, 'go')
`;

checkOnEveryPython('an interrupt', [
	[
		'cancels the tasks and lets them clean up',
		interrupted(source`
			${announced.replaceAll('\n', '\n\t\t\t')}

			async def work(number):
			    try:
			        await asyncio.sleep(1000)
			    finally:
			        print('cleans up', number)
			        await asyncio.sleep(0.05)
			        print('is clean', number)

			for number in range(2):
			    asyncio.create_task(work(number))
			try:
			    await asyncio.sleep(1000)
			finally:
			    print('top level')
		`),
		(played) => {
			const [printed, error, rest, ...others] = shown(played);
			expect(others).toEqual([]);
			expect(error).toBe('error: KeyboardInterrupt');
			const lines = `${printed?.slice('stdout: '.length)}${rest?.slice('stdout: '.length)}`.trim().split('\n');
			expect(lines.sort()).toEqual(['cleans up 0', 'cleans up 1', 'go', 'is clean 0', 'is clean 1', 'top level']);
			expect(played.outputs[1]).toMatchObject({ line: 16 });
			expect(played.pending).toEqual([]);
		},
	],
	[
		'breaks off code that keeps the loop busy',
		interrupted(source`
			import asyncio

			async def work():
			    try:
			        print('go')
			        number = 0
			        while True:
			            number += 1
			    finally:
			        print('cleans up')

			asyncio.create_task(work())
			None
		`),
		(played) => {
			expect(shown(played)).toEqual(['stdout: go\ncleans up\n', 'error: KeyboardInterrupt']);
		},
	],
	[
		'breaks off code that keeps giving way',
		interrupted(source`
			${announced.replaceAll('\n', '\n\t\t\t')}

			async def work(number):
			    try:
			        while True:
			            await asyncio.sleep(0)
			    finally:
			        print('cleans up', number)

			for number in range(3):
			    asyncio.create_task(work(number))
		`),
		(played) => {
			const text = played.outputs.map((output) => output.text).join('');
			expect(text.match(/cleans up \d/g)?.sort()).toEqual(['cleans up 0', 'cleans up 1', 'cleans up 2']);
			expect(played.pending).toEqual([]);
		},
	],
	[
		'names the tasks that would not end',
		interrupted(source`
			${announced.replaceAll('\n', '\n\t\t\t')}

			async def work():
			    while True:
			        try:
			            await asyncio.sleep(1000)
			        except asyncio.CancelledError:
			            print('no')

			asyncio.create_task(work())
			None
		`),
		(played) => {
			expect(shown(played)).toEqual(['stdout: go\nno\n']);
			expect(played.pending).toHaveLength(1);
			expect(played.pending[0]).toMatch(/^<Task (pending|cancelling) name='Task-2' coro=<work\(\) running at /);
		},
	],
	[
		'ends a script as Ctrl+C does',
		interrupted(
			source`
				import asyncio

				async def main():
				    asyncio.get_running_loop().call_later(0.05, print, 'go')
				    try:
				        await asyncio.sleep(1000)
				    finally:
				        await asyncio.sleep(0.05)
				        print('is clean')

				asyncio.run(main())
			`,
			'script',
		),
		(played) => expect(shown(played)).toEqual(['stdout: go\nis clean\n', 'error: KeyboardInterrupt']),
	],
	[
		'leaves no cell to run',
		{ cells: ['import time\nprint("go")\ntime.sleep(1000)', 'print("never")'], clock: 'real', interruptOn: 'go' },
		({ events, outputs }) => {
			expect(events.filter(({ event }) => event === 'cell-started')).toHaveLength(1);
			expect(outputs.at(-1)).toMatchObject({ kind: 'error', text: 'KeyboardInterrupt' });
		},
	],
]);
