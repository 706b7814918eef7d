/** The signs of a report. */
export interface Symbols {
	readonly passed: string;
	readonly failed: string;
	readonly skipped: string;
	readonly expected: string;
	readonly found: string;
}

const unicode: Symbols = { passed: '✔', failed: '✗', skipped: '○', expected: '-', found: '+' };
const ascii: Symbols = { passed: '+', failed: 'x', skipped: 'o', expected: '-', found: '+' };

/** @param isUnicode whether the terminal shows more than ASCII symbols */
export const symbolsFor = (isUnicode: boolean): Symbols => (isUnicode ? unicode : ascii);
