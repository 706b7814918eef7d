import type { ExampleId } from '../../model/course.js';

/** A row of a chapter on the screen, without margins. */
export interface Row {
	/** Styled, at most as wide as the document. */
	readonly text: string;
	/** Index in `chapter.blocks`; what follows the last block counts as one more. */
	readonly block: number;
	/** As in `Place`, on the first row of what it names. */
	readonly anchor: string | null;
	/** The example whose card the row belongs to. */
	readonly example: ExampleId | null;
	/** The example whose timeline stands here. */
	readonly timeline?: ExampleId;
}

/** A chapter laid out for a width, with the cards of its examples as they are now. */
export interface LessonDocument {
	readonly chapter: number;
	/** Columns for which it was laid out. */
	readonly width: number;
	readonly rows: readonly Row[];
}

/** What a view of `height` rows may begin with at most. */
export const lastTop = (rows: number, height: number): number => Math.max(0, rows - height);

/** The first row of an anchor, or null. */
export const rowOfAnchor = ({ rows }: LessonDocument, anchor: string): number | null => {
	const row = rows.findIndex((each) => each.anchor === anchor);
	return row < 0 ? null : row;
};

/** Rows of the examples' cards: first row and the one behind the last, from top to bottom. */
export const cardsOf = ({ rows }: LessonDocument): readonly { example: ExampleId; from: number; to: number }[] => {
	const cards: { example: ExampleId; from: number; to: number }[] = [];
	rows.forEach(({ example }, row) => {
		if (example === null) return;
		const last = cards.at(-1);
		if (last?.example === example && last.to === row) last.to = row + 1;
		else cards.push({ example, from: row, to: row + 1 });
	});
	return cards;
};
