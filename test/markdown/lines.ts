import { expect } from 'vitest';
import { textWidth } from '../../src/text/width.js';
import { seenCells } from '../text/seen-cells.js';

/** What must hold for every laid out line, whatever the text. */
export const expectGoodLines = (lines: readonly string[], width: number): void => {
	for (const line of lines) {
		expect(textWidth(line), JSON.stringify(line)).toBeLessThanOrEqual(width);
		expect(seenCells(line).open, `a style is left on: ${JSON.stringify(line)}`).toBe(false);
		expect(line).not.toContain('\n');
	}
};

/** What is seen of a line. */
export const seen = (line: string): string =>
	seenCells(line)
		.cells.map(({ character }) => character)
		.join('');
