import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paintFrame } from '../../src/terminal/paint-frame.js';

const columns = 8;
const height = 5;

const showOn = (terminal: InstanceType<typeof xterm.Terminal>, text: string): Promise<void> =>
	new Promise((resolve) => terminal.write(text, resolve));

const rowsOf = (terminal: InstanceType<typeof xterm.Terminal>): string[] =>
	Array.from({ length: height }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '');

const frames = fc.array(
	fc.array(fc.constantFrom('', 'a', 'строка', 'as wide!', '\u001B[31mred\u001B[39m'), { maxLength: height + 2 }),
	{ minLength: 1, maxLength: 6 },
);

it('leaves exactly the last frame on the screen, whatever was there before', async () => {
	await fc.assert(
		fc.asyncProperty(frames, async (shown) => {
			const terminal = new xterm.Terminal({ cols: columns, rows: height, allowProposedApi: true });
			await showOn(terminal, `\u001B[?1049h${'garbage\r\n'.repeat(9)}`);
			let before: readonly string[] | null = null;
			for (const frame of shown) {
				await showOn(terminal, paintFrame(before, frame, height));
				before = frame;
			}
			// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are not on the screen
			const plain = (before ?? []).slice(0, height).map((row) => row.replace(/\u001B\[\d+m/g, ''));
			expect(rowsOf(terminal)).toEqual(Array.from({ length: height }, (_, row) => plain[row] ?? ''));
			terminal.dispose();
		}),
		{ numRuns: 50 },
	);
});

it('sends nothing for a frame that is the same, and only the row that differs', () => {
	expect(paintFrame(['a', 'b'], ['a', 'b'], 5)).toBe('');
	const changes = paintFrame(['a', 'b', 'c'], ['a', 'x', 'c'], 5);
	expect(changes).toContain('\u001B[2;1H');
	expect(changes).not.toMatch(/\[1;1H|\[3;1H/);
});
