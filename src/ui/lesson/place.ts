import type { Place } from '../../model/progress.js';
import { type LessonDocument, rowOfAnchor } from './document.js';

/**
 * What is at the top of the screen, and the width in which it was so. At another width the same text is found again by its
 * block, and coming back to the first width gives exactly the first row.
 */
export interface View {
	readonly place: Place;
	readonly width: number;
}

/** The row of a place in a document of the width for which the place was taken. An unknown anchor is the top. */
const rowOfPlace = (document: LessonDocument, { anchor, offset }: Place): number => {
	const row = rowOfAnchor(document, anchor);
	return row === null ? 0 : Math.min(row + offset, Math.max(0, document.rows.length - 1));
};

/** The place of a row: how far it is below the nearest anchor above it. */
export const placeOfRow = (document: LessonDocument, row: number): Place => {
	for (let above = Math.min(row, document.rows.length - 1); above >= 0; above--) {
		const anchor = document.rows[above]?.anchor;
		if (anchor) return { chapter: document.chapter, anchor, offset: row - above };
	}
	return { chapter: document.chapter, anchor: 'top', offset: row };
};

const blockRange = ({ rows }: LessonDocument, block: number): { from: number; length: number } => {
	const from = rows.findIndex((row) => row.block === block);
	return { from, length: rows.filter((row) => row.block === block).length };
};

/**
 * The row with which the screen begins.
 * @param documentOf the chapter laid out for a width
 * @param width the present one
 */
export const topRow = (view: View, width: number, documentOf: (width: number) => LessonDocument): number => {
	const then = documentOf(view.width);
	const row = rowOfPlace(then, view.place);
	if (view.width === width) return row;
	const block = then.rows[row]?.block ?? 0;
	const before = blockRange(then, block);
	const after = blockRange(documentOf(width), block);
	if (after.from < 0) return 0;
	return after.from + Math.round(((row - before.from) / before.length) * after.length);
};
