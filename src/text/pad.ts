import { textWidth } from './width.js';

/** Fills a line with spaces up to `width` columns; one that is wider stays as it is. */
export const pad = (line: string, width: number, align: 'left' | 'right' | 'center' = 'left'): string => {
	const missing = Math.max(0, width - textWidth(line));
	if (align === 'right') return ' '.repeat(missing) + line;
	const before = align === 'center' ? missing >> 1 : 0;
	return ' '.repeat(before) + line + ' '.repeat(missing - before);
};
