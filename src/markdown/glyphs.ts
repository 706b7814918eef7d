/** What frames and marks are drawn with. */
export interface Glyphs {
	readonly bullet: string;
	readonly bar: string;
	readonly line: string;
	readonly doubleLine: string;
	/** Stands before the rest of a code line that was too long. */
	readonly continued: string;
	/** Corners and crossings of a table by row: top, between rows, bottom; left, middle, right. */
	readonly corners: readonly [
		readonly [string, string, string],
		readonly [string, string, string],
		readonly [string, string, string],
	];
}

const drawn: Glyphs = {
	bullet: '•',
	bar: '│',
	line: '─',
	doubleLine: '═',
	continued: '→',
	corners: [
		['┌', '┬', '┐'],
		['├', '┼', '┤'],
		['└', '┴', '┘'],
	],
};

const ascii: Glyphs = {
	bullet: '*',
	bar: '|',
	line: '-',
	doubleLine: '=',
	continued: '>',
	corners: [
		['+', '+', '+'],
		['+', '+', '+'],
		['+', '+', '+'],
	],
};

export const glyphsFor = (unicode: boolean): Glyphs => (unicode ? drawn : ascii);
