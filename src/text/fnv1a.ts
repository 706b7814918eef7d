/** FNV-1a, 32 bits: a number from a text, the same on every machine and in every release. */
export const fnv1a = (text: string): number => {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	return value;
};
