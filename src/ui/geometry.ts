/** Columns and rows of the terminal. */
export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** Where things stand on the screen, in columns and rows. */
export interface Geometry {
	readonly isTooSmall: boolean;
	/** Empty columns on the left. */
	readonly margin: number;
	/** Columns of the text. */
	readonly width: number;
	/** Rows of the text, between head and foot. */
	readonly height: number;
	/** Whether there is room for lines between head, text and foot. */
	readonly isRoomy: boolean;
}

/** The smallest window in which anything is shown. */
export const smallest: Size = { columns: 40, rows: 15 };

/** Longer lines are hard to read; code of 79 columns with its number and bar still fits. */
const widestText = 92;

/** A picture gains by every column, up to a point. */
const widestPicture = 200;

/** Head and foot: the title, a line, a message, the keys. */
const frameRows = 4;

const geometryFor = ({ columns, rows }: Size, widest: number): Geometry => {
	const isRoomy = rows >= 20;
	const sideMargin = columns >= 60 ? 2 : 1;
	// Never narrower than the smallest window shows, also while a smaller one shows nothing of it.
	const width = Math.max(smallest.columns - 2, Math.min(widest, columns - 2 * sideMargin));
	return {
		isTooSmall: columns < smallest.columns || rows < smallest.rows,
		margin: Math.max(0, Math.floor((columns - width) / 2)),
		width,
		height: Math.max(1, rows - (isRoomy ? frameRows : frameRows - 1)),
		isRoomy,
	};
};

/** Where a text stands. */
export const geometryOf = (size: Size): Geometry => geometryFor(size, widestText);

/** Where a picture stands. */
export const wideGeometryOf = (size: Size): Geometry => geometryFor(size, widestPicture);
