import type { ExampleId } from '../../model/course.js';
import type { Book } from '../book.js';
import { type Geometry, geometryOf } from '../geometry.js';
import type { LessonScreen, State } from '../state/state.js';
import { cardsOf, type LessonDocument, lastTop } from './document.js';
import { topRow } from './place.js';

/** A lesson as it stands on the screen. */
export interface Reading {
	readonly geometry: Geometry;
	readonly document: LessonDocument;
	/** The first row on the screen. */
	readonly top: number;
	/** The example that keys act on, or null when none is on the screen. */
	readonly focus: ExampleId | null;
	/** The examples whose timelines are on the screen. */
	readonly timelines: readonly ExampleId[];
	/** Whether the last row is on the screen. */
	readonly isAtEnd: boolean;
}

const focusOf = (document: LessonDocument, top: number, height: number, wish: ExampleId | null): ExampleId | null => {
	const visible = cardsOf(document).filter(({ from, to }) => from < top + height && to > top);
	const chosen = visible.find(({ example }) => example === wish);
	// A card whose last row just touches the top edge is not what the learner reads.
	const read = visible.find(({ to }) => to > top + 1) ?? visible[0];
	return (chosen ?? read)?.example ?? null;
};

const timelinesOf = ({ rows }: LessonDocument, top: number, height: number): readonly ExampleId[] => [
	...new Set(rows.slice(top, top + height).flatMap(({ timeline }) => timeline ?? [])),
];

export const readingOf = (book: Book, state: State, screen: LessonScreen): Reading => {
	const geometry = geometryOf(state.size);
	const documentOf = (width: number) => book.lesson(state, screen.chapter, width);
	const document = documentOf(geometry.width);
	const end = lastTop(document.rows.length, geometry.height);
	const top = Math.min(topRow(screen.view, geometry.width, documentOf), end);
	return {
		geometry,
		document,
		top,
		focus: focusOf(document, top, geometry.height, screen.focus),
		timelines: timelinesOf(document, top, geometry.height),
		isAtEnd: top >= end,
	};
};
