import { uiText } from '../../i18n/ui.js';
import type { Key } from '../../terminal/key.js';
import type { Book } from '../book.js';
import { matchingRows } from '../lesson/matches.js';
import { placeOfRow } from '../lesson/place.js';
import { type Reading, readingOf } from '../lesson/reading.js';
import type { LessonScreen, Search, State } from './state.js';

/** Characters of a query. */
const longestQuery = 60;

const withSearch = (state: State, screen: LessonScreen, search: Search | null): State => ({
	...state,
	screen: { ...screen, search },
});

/** Brings a row onto the screen, with some of the text before it. */
const showRow = ({ document, geometry, top }: Reading, screen: LessonScreen, row: number): LessonScreen => {
	if (row >= top && row < top + geometry.height) return screen;
	const first = Math.max(0, row - Math.floor(geometry.height / 3));
	return { ...screen, view: { place: placeOfRow(document, first), width: geometry.width } };
};

/** Goes to the next match in a direction, and from the last one to the first. */
const goToMatch = (
	book: Book,
	state: State,
	screen: LessonScreen,
	query: string,
	from: number,
	step: 1 | -1,
): State => {
	const reading = readingOf(book, state, screen);
	const matches = matchingRows(reading.document, query);
	const found =
		step === 1
			? (matches.find((row) => row >= from) ?? matches[0])
			: (matches.findLast((row) => row <= from) ?? matches.at(-1));
	if (found === undefined)
		return { ...withSearch(state, screen, null), notice: uiText(book.language).searchNone(query) };
	return withSearch(state, showRow(reading, screen, found), { step: 'found', query, at: found });
};

export const beginSearch = (state: State, screen: LessonScreen): State =>
	withSearch(state, screen, { step: 'typing', query: '', from: screen.view });

/** A key while the query is typed: letters are letters here, whatever the layout. */
export const typeQuery = (book: Book, state: State, screen: LessonScreen, key: Key): State => {
	const { search } = screen;
	if (search?.step !== 'typing') return state;
	const { query } = search;
	switch (key.id) {
		case 'escape':
		case 'ctrl+g':
			return withSearch(state, { ...screen, view: search.from }, null);
		case 'enter':
			return query === ''
				? withSearch(state, screen, null)
				: goToMatch(book, state, screen, query, readingOf(book, state, screen).top, 1);
		case 'backspace':
			return query === ''
				? withSearch(state, screen, null)
				: withSearch(state, screen, { ...search, query: [...query].slice(0, -1).join('') });
		case 'ctrl+u':
			return withSearch(state, screen, { ...search, query: '' });
		default: {
			const typed = (key.text ?? '').replace(/\s+/g, ' ');
			return withSearch(state, screen, { ...search, query: (query + typed).slice(0, longestQuery) });
		}
	}
};

/** The next match, or the one before. */
export const stepSearch = (book: Book, state: State, screen: LessonScreen, step: 1 | -1): State => {
	const { search } = screen;
	if (search?.step !== 'found') return state;
	return goToMatch(book, state, screen, search.query, search.at + step, step);
};

export const endSearch = (state: State, screen: LessonScreen): State => withSearch(state, screen, null);
