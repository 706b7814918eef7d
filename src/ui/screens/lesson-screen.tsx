import type { ReactElement } from 'react';
import { uiText } from '../../i18n/ui.js';
import { truncateStart } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import type { Book } from '../book.js';
import { Frame, type Message } from '../components/frame.js';
import { keyHints } from '../components/key-hints.js';
import type { Row } from '../lesson/document.js';
import { markMatches, matchingRows } from '../lesson/matches.js';
import { type Reading, readingOf } from '../lesson/reading.js';
import type { Command } from '../state/command.js';
import { activeRun, shownRun } from '../state/runs.js';
import type { LessonScreen as Lesson, State } from '../state/state.js';
import { messageOf } from './message.js';

const showRow = (book: Book, { text, example }: Row, reading: Reading, screen: Lesson): string => {
	const { theme } = book;
	const line = screen.search?.step === 'found' ? markMatches(text, screen.search.query, theme) : text;
	const margin = ' '.repeat(reading.geometry.margin);
	if (example === null) return margin + line;
	const { symbols, paint } = theme;
	const bar = example === reading.focus ? paint('accent', symbols.focusedBar) : paint('faint', symbols.bar);
	return `${margin}${bar} ${line}`;
};

/** How far one has read: the section at the top, and the share of the chapter up to the foot of the screen. */
const positionOf = (book: Book, state: State, { document, top, geometry, isAtEnd }: Reading): string => {
	const text = uiText(book.language);
	const above = document.rows.slice(0, top + 1).findLast(({ anchor }) => anchor?.startsWith('section:'));
	const section = above?.anchor ? `${text.section(above.anchor.slice('section:'.length))}  ` : '';
	const share = Math.floor((Math.min(document.rows.length, top + geometry.height) / document.rows.length) * 100);
	const clock = state.clock === 'virtual' && geometry.width >= 60 ? `${text.virtualClock}  ` : '';
	const position = `${section}${isAtEnd ? text.positionEnd : `${share} %`}`;
	return book.theme.paint('warning', clock) + book.theme.paint('faint', position);
};

const searchMessage = (book: Book, { document, geometry }: Reading, { search }: Lesson): Message | null => {
	const text = uiText(book.language);
	const { theme } = book;
	if (search === null) return null;
	if (search.step === 'typing') {
		const room = geometry.width - textWidth(text.searchPrompt) - 1;
		const query = truncateStart(search.query, room, theme.symbols.ellipsis);
		const typed = `${theme.paint('accent', text.searchPrompt)}${query}${theme.paint('match', ' ')}`;
		return { text: `${typed}   ${theme.paint('faint', text.searchKeys)}`, isPassing: false };
	}
	const matches = matchingRows(document, search.query);
	const found = text.searchFound(matches.indexOf(search.at) + 1, matches.length);
	return { text: theme.paint('accent', found), isPassing: false };
};

/** The hints change with what can be done now. */
const hintsNow = (
	state: State,
	{ focus, isAtEnd, timelines }: Reading,
): { first: readonly Command[]; hidden: readonly Command[] } => {
	if (activeRun(state) !== null) return { first: ['stop'], hidden: ['run', 'report'] };
	const end: readonly Command[] = isAtEnd ? ['next'] : [];
	if (focus === null)
		return { first: end, hidden: ['run', 'edit', 'report', ...(timelines.length > 0 ? [] : (['timeline'] as const))] };
	const own: readonly Command[] = state.versions[focus] === undefined ? [] : ['run', 'original'];
	const run = shownRun(state, focus);
	const isSkipped = run?.result?.outcome === null;
	const hidden: readonly Command[] = run === null ? ['report', 'timeline'] : isSkipped ? ['timeline'] : [];
	return { first: [...end, ...own], hidden };
};

/** Whether `o` leads to the learner's version, not away from it. */
const ownIsNext = ({ versions }: State, { focus }: Reading): boolean =>
	focus !== null && versions[focus]?.isShown === false;

export const LessonScreen = ({
	book,
	state,
	screen,
}: {
	readonly book: Book;
	readonly state: State;
	readonly screen: Lesson;
}): ReactElement => {
	const { theme } = book;
	const text = uiText(book.language);
	const reading = readingOf(book, state, screen);
	const { geometry, document, top } = reading;
	const { chapter } = screen;
	// The chapter's own heading is on the screen: once is enough.
	const title =
		top === 0 ? theme.paint('faint', book.title) : theme.paint('title', `${chapter.number}. ${chapter.title}`);
	return (
		<Frame
			size={state.size}
			geometry={geometry}
			theme={theme}
			title={title}
			position={positionOf(book, state, reading)}
			rows={document.rows.slice(top, top + geometry.height).map((row) => showRow(book, row, reading, screen))}
			message={searchMessage(book, reading, screen) ?? messageOf(book, state)}
			keys={keyHints(book, {
				context: 'lesson',
				layout: state.layout,
				width: geometry.width,
				...hintsNow(state, reading),
				labels: ownIsNext(state, reading) ? { original: text.toOwnVersion } : {},
			})}
		/>
	);
};
