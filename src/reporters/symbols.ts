/** The signs of a report. */
export interface Symbols {
	readonly passed: string;
	readonly failed: string;
	readonly skipped: string;
	/** A chapter that was begun. */
	readonly partly: string;
	readonly expected: string;
	readonly found: string;
	/** Before the value of a cell's last expression. */
	readonly result: string;
	/** The parts of a bar. */
	readonly barFull: string;
	readonly barEmpty: string;
}

const unicode: Symbols = {
	passed: '✔',
	failed: '✗',
	skipped: '○',
	partly: '●',
	expected: '-',
	found: '+',
	result: '→',
	barFull: '█',
	barEmpty: '░',
};
const ascii: Symbols = {
	passed: '+',
	failed: 'x',
	skipped: 'o',
	partly: '*',
	expected: '-',
	found: '+',
	result: '=>',
	barFull: '#',
	barEmpty: '.',
};

/** @param isUnicode whether the terminal shows more than ASCII symbols */
export const symbolsFor = (isUnicode: boolean): Symbols => (isUnicode ? unicode : ascii);
