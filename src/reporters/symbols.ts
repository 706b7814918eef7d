/** The signs of a report. */
export interface Symbols {
	readonly passed: string;
	readonly failed: string;
	readonly skipped: string;
	readonly expected: string;
	readonly found: string;
	/** Before every line that a program printed, so that none stands at the beginning of a line of the log. */
	readonly printed: string;
}

const unicode: Symbols = { passed: '✔', failed: '✗', skipped: '○', expected: '-', found: '+', printed: '│ ' };
const ascii: Symbols = { passed: '+', failed: 'x', skipped: 'o', expected: '-', found: '+', printed: '| ' };

/** @param isUnicode whether the terminal shows more than ASCII symbols */
export const symbolsFor = (isUnicode: boolean): Symbols => (isUnicode ? unicode : ascii);
