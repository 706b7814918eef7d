import { uiText } from '../../i18n/ui.js';
import type { Example, ExampleId } from '../../model/course.js';
import type { TraceEvent } from '../../model/trace.js';
import type { Book } from '../book.js';
import { cardsOf, lastTop } from '../lesson/document.js';
import { placeOfRow } from '../lesson/place.js';
import { type Reading, readingOf } from '../lesson/reading.js';
import type { Command } from './command.js';
import { leaveChapter, openChapter } from './open-chapter.js';
import { reduceExample } from './reduce-example.js';
import { openTimeline } from './reduce-timeline.js';
import { scrolled } from './scroll.js';
import { beginSearch, endSearch, stepSearch } from './search.js';
import type { LessonScreen, State } from './state.js';

/** Rows of text above a card that is jumped to: the sentence that introduces it. */
const rowsBefore = 2;

const moveTo = (state: State, screen: LessonScreen, { document, geometry }: Reading, row: number): State => {
	const top = Math.max(0, Math.min(row, lastTop(document.rows.length, geometry.height)));
	const view = { place: placeOfRow(document, top), width: geometry.width };
	return { ...state, screen: { ...screen, view, following: null } };
};

const goToSection = (state: State, screen: LessonScreen, reading: Reading, step: 1 | -1): State => {
	const { document, top } = reading;
	const sections = document.rows.flatMap(({ anchor }, row) => (anchor?.startsWith('section:') ? [row] : []));
	const target = step === 1 ? sections.find((row) => row > top) : (sections.findLast((row) => row < top) ?? 0);
	return target === undefined ? state : moveTo(state, screen, reading, target);
};

const goToExample = (book: Book, state: State, screen: LessonScreen, reading: Reading, step: 1 | -1): State => {
	const { document, top, geometry, focus } = reading;
	const cards = cardsOf(document);
	const isWhole = ({ from, to }: { from: number; to: number }) => from >= top && to <= top + geometry.height;
	const now = cards.findIndex(({ example }) => example === focus);
	const current = cards[now];
	// A card that has just come into view at the foot of the screen, and was not chosen, is itself the next one.
	const isAhead = current !== undefined && current.from >= top && !isWhole(current) && focus !== screen.focus;
	const target =
		current === undefined
			? step === 1
				? cards.find(({ from }) => from >= top)
				: cards.findLast(({ from }) => from < top)
			: isAhead && step === 1
				? current
				: cards[now + step];
	if (target === undefined) return { ...state, notice: uiText(book.language).noExampleInChapter };
	const focused = { ...screen, focus: target.example };
	return isWhole(target) ? { ...state, screen: focused } : moveTo(state, focused, reading, target.from - rowsBefore);
};

const goToChapter = (book: Book, state: State, screen: LessonScreen, step: 1 | -1): State => {
	const { chapters } = book.course;
	const target = chapters[chapters.indexOf(screen.chapter) + step];
	const text = uiText(book.language);
	if (target === undefined) return { ...state, notice: step === 1 ? text.lastChapter : text.firstChapter };
	return openChapter(leaveChapter(state, screen), target);
};

const goBack = (book: Book, state: State, screen: LessonScreen): State => {
	if (screen.search !== null) return endSearch(state, screen);
	if (screen.returnTo !== undefined) return { ...leaveChapter(state, screen), screen: screen.returnTo };
	const selected = Math.max(0, book.course.chapters.indexOf(screen.chapter));
	return { ...leaveChapter(state, screen), screen: { kind: 'contents', selected, typed: '' } };
};

const exampleCommands: readonly Command[] = ['run', 'stop', 'report', 'timeline', 'edit', 'original', 'clock'];

export const reduceLesson = (book: Book, state: State, screen: LessonScreen, command: Command): State => {
	const reading = readingOf(book, state, screen);
	switch (command) {
		case 'back':
			return goBack(book, state, screen);
		case 'quiz':
			return { ...state, wish: { kind: 'open-quiz', chapter: screen.chapter.number } };
		case 'search':
			return beginSearch(state, screen);
		case 'next-section':
			return goToSection(state, screen, reading, 1);
		case 'previous-section':
			return goToSection(state, screen, reading, -1);
		case 'next-example':
			return goToExample(book, state, screen, reading, 1);
		case 'previous-example':
			return goToExample(book, state, screen, reading, -1);
		case 'next':
			return screen.search === null ? goToChapter(book, state, screen, 1) : stepSearch(book, state, screen, 1);
		case 'previous':
			return screen.search === null ? goToChapter(book, state, screen, -1) : stepSearch(book, state, screen, -1);
	}
	if (command === 'timeline' && reading.focus === null && reading.timelines[0] !== undefined)
		return openTimeline(book, state, { kind: 'example', example: reading.timelines[0] }, screen);
	if (exampleCommands.includes(command)) {
		const example: Example | null = screen.chapter.examples.find(({ id }) => id === reading.focus) ?? null;
		return reduceExample(book, state, screen, example, command);
	}
	const { document, geometry, top } = reading;
	const row = scrolled(command, top, geometry.height, lastTop(document.rows.length, geometry.height));
	return row === null ? state : moveTo(state, screen, reading, row);
};

/** Keeps the end of a growing card on the screen, and its beginning if both fit. */
export const followRun = (book: Book, state: State): State => {
	const { screen } = state;
	if (screen.kind !== 'lesson' || screen.following === null) return state;
	const reading = readingOf(book, state, screen);
	const card = cardsOf(reading.document).find(({ example }) => example === screen.following);
	if (card === undefined || card.to <= reading.top + reading.geometry.height) return state;
	const view = {
		place: placeOfRow(reading.document, card.to - reading.geometry.height),
		width: reading.geometry.width,
	};
	return { ...state, screen: { ...screen, view } };
};

/** The timeline of an example can be drawn: it takes more rows than what stood in its place. Who was at the end stays there. */
export const lessonTraced = (book: Book, state: State, example: ExampleId, trace: readonly TraceEvent[]): State => {
	const traced = { ...state, traces: { ...state.traces, [example]: trace } };
	const { screen } = state;
	if (screen.kind !== 'lesson') return traced;
	const { isAtEnd, top } = readingOf(book, state, screen);
	if (!isAtEnd || top === 0) return traced;
	const reading = readingOf(book, traced, screen);
	return moveTo(traced, screen, reading, lastTop(reading.document.rows.length, reading.geometry.height));
};
