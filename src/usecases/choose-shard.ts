import type { Example } from '../model/course.js';

/** FNV-1a, 32 bits: the same on every machine and in every release. */
const hash = (text: string): number => {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	return value;
};

/**
 * Part `index` (from 1) of `of` parts. An example's part depends on its id alone, so a new example moves no other one to
 * another machine.
 */
export const chooseShard = (examples: readonly Example[], index: number, of: number): readonly Example[] =>
	examples.filter(({ id }) => hash(id) % of === index - 1);
