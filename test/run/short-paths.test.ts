import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createShortenPaths, shortenResult } from '../../src/run/short-paths.js';
import { madeUpResult } from '../ui/made-up.js';

const fileOf = (source: string, folder = '/tmp/asyncio-course-1-ab/tmp'): string =>
	`${folder}/ipykernel_42/${crc32(source)}.py`;
const shorten = createShortenPaths([
	{ id: '7.2-1', source: 'x = 1' },
	{ id: '7.2-2', source: 'print("да")' },
]);

describe('a path', () => {
	it('of a cell becomes its name, wherever it stands', () => {
		const text = `  File "${fileOf('x = 1')}", line 3\ncoro=<main() running at ${fileOf('print("да")')}:10>, ${fileOf('x = 1')}:1`;
		expect(shorten(text)).toBe('  File "7.2-1.py", line 3\ncoro=<main() running at 7.2-2.py:10>, 7.2-1.py:1');
	});

	it('of anything else stays', () => {
		for (const text of [fileOf('y'), '/usr/lib/python3.13/asyncio/tasks.py:1', '/tmp/ipykernel_27097/3371985956.py:10'])
			expect(shorten(text)).toBe(text);
	});

	it('takes no longer in a line of a quarter of a million slashes', () => {
		const text = `${'/'.repeat(250_000)} ${'/ipykernel_1'.repeat(20_000)}`;
		expect(shorten(text)).toBe(text);
	});
});

it('is shortened all over a result, but not where the recording is explained', () => {
	const path = `${fileOf('x = 1')}:1`;
	const lines = [{ kind: 'found', text: path }] as const;
	const difference = { output: 1, expectedKind: 'stdout', foundKind: 'stdout', line: 1, lines, rule: null } as const;
	const free = [{ output: 1, line: 1, recorded: path, found: path, rule: 'location', reason: null }] as const;
	const outputs = [{ kind: 'error', text: path, traceback: path, line: 1 }] as const;
	const whole = madeUpResult('7.2-1', { differences: [difference], free }, { outputs, pending: [path] });
	const short = shortenResult(whole, shorten);
	expect(short.outcome).toMatchObject({
		outputs: [{ text: '7.2-1.py:1', traceback: '7.2-1.py:1' }],
		pending: ['7.2-1.py:1'],
	});
	expect(short.verdict.differences[0]?.lines[0]?.text).toBe('7.2-1.py:1');
	expect(short.verdict.free).toEqual(free);
});
