import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createLineSplitter } from '../../src/python/line-splitter.js';

test('lines come out whole however the bytes are cut', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'))),
			fc.array(fc.nat({ max: 12 }), { minLength: 1 }),
			(lines, sizes) => {
				const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
				const split = createLineSplitter(1 << 20, () => {});
				const found: string[] = [];
				for (let start = 0, turn = 0; start < bytes.length; turn++) {
					const size = (sizes[turn % sizes.length] ?? 0) + 1;
					found.push(...split(bytes.subarray(start, start + size)));
					start += size;
				}
				expect(found).toEqual(lines);
			},
		),
	);
});

test('a line that is too long is told before its end has come', () => {
	const onOversize = vi.fn();
	const split = createLineSplitter(10, onOversize);
	split(Buffer.from('0123456789\n'));
	split(Buffer.from('01234'));
	expect(onOversize).not.toHaveBeenCalled();
	split(Buffer.from('567890'));
	expect(onOversize).toHaveBeenCalled();
});
