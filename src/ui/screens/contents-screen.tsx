import type { ReactElement } from 'react';
import { uiText } from '../../i18n/ui.js';
import type { Chapter } from '../../model/course.js';
import { isRead } from '../../progress/standing.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import type { Book } from '../book.js';
import { Frame } from '../components/frame.js';
import { keyHints } from '../components/key-hints.js';
import { geometryOf } from '../geometry.js';
import { examplesLeft } from '../state/standing.js';
import type { ContentsScreen as Contents, State } from '../state/state.js';
import { messageOf } from './message.js';

const markOf = ({ theme }: Book, { progress }: State, chapter: Chapter): string => {
	const { symbols, paint } = theme;
	const left = examplesLeft(progress, chapter).length;
	const hasBegun = isRead(progress, chapter) || left < chapter.examples.length;
	if (!hasBegun) return paint('faint', symbols.idle);
	return isRead(progress, chapter) && left === 0 ? paint('good', symbols.passed) : paint('warning', symbols.partly);
};

const chapterRow = (book: Book, state: State, chapter: Chapter, isSelected: boolean, width: number): string => {
	const { theme, language } = book;
	const { paint, symbols } = theme;
	const all = chapter.examples.length;
	const passed = all - examplesLeft(state.progress, chapter).length;
	const count = all === 0 ? '' : `${passed}/${all}`;
	const here = state.progress.place?.chapter === chapter.number ? `${uiText(language).hereMark}  ` : '';
	const right = `${here}${count.padStart(5)}`;
	const number = String(chapter.number).padStart(3);
	const room = width - number.length - right.length - 7;
	const title = pad(truncateEnd(chapter.title, room, symbols.ellipsis), room);
	const pointer = isSelected ? paint('selected', symbols.pointer) : ' ';
	const name = isSelected ? paint('selected', `${number}  ${title}`) : `${paint('faint', number)}  ${title}`;
	const state_ = all > 0 && passed === all ? paint('good', right) : paint('faint', right);
	return `${pointer} ${markOf(book, state, chapter)} ${name} ${state_}`;
};

/** What the marks mean, and how many chapters are beyond the edges of the screen. */
const legendRow = (
	{ theme, language }: Book,
	{ above, below }: { readonly above: number; readonly below: number },
	width: number,
): string => {
	const text = uiText(language);
	const { paint, symbols } = theme;
	const marks = [
		`${symbols.idle} ${text.chapterIdle}`,
		`${symbols.partly} ${text.chapterBegun}`,
		`${symbols.passed} ${text.chapterDone}`,
	];
	const isWide = width >= 60;
	const legend = marks.join(isWide ? '   ' : ' ');
	const beyond = (mark: string, count: number) =>
		count === 0 ? [] : [`${mark} ${isWide ? text.moreChapters(count) : count}`];
	const more = [...beyond(symbols.up, above), ...beyond(symbols.down, below)].join(isWide ? '   ' : ' ');
	const room = width - textWidth(more) - 1;
	return (
		paint('faint', pad(truncateEnd(`${isWide ? '  ' : ''}${legend}`, room, symbols.ellipsis), room + 1)) +
		paint('accent', more)
	);
};

const progressBar = ({ theme }: Book, passed: number, all: number): string => {
	const columns = 16;
	const filled = all === 0 ? 0 : Math.floor((passed / all) * columns);
	const { symbols, paint } = theme;
	return paint('good', symbols.filled.repeat(filled)) + paint('faint', symbols.empty.repeat(columns - filled));
};

const whereWasI = (book: Book, { progress }: State): string => {
	const text = uiText(book.language);
	const { place } = progress;
	const chapter = book.course.chapters.find(({ number }) => number === place?.chapter);
	if (place === null || chapter === undefined) return text.startHere;
	const [kind, id] = place.anchor.split(':');
	if (id === undefined) return text.resumeHere(chapter.number, '');
	return text.resumeHere(chapter.number, kind === 'section' ? text.resumeSection(id) : text.resumeExample(id));
};

export const ContentsScreen = ({
	book,
	state,
	screen,
}: {
	readonly book: Book;
	readonly state: State;
	readonly screen: Contents;
}): ReactElement => {
	const { theme, course, language } = book;
	const text = uiText(language);
	const geometry = geometryOf(state.size);
	const { height, width, margin } = geometry;
	const { chapters } = course;
	const examples = chapters.flatMap((chapter) => chapter.examples).length;
	const left = chapters.flatMap((chapter) => examplesLeft(state.progress, chapter)).length;
	// The last row tells what the marks mean.
	const room = height - 1;
	const top = Math.max(0, Math.min(screen.selected - Math.floor(room / 2), chapters.length - room));
	const shown = chapters
		.slice(top, top + room)
		.map((chapter, index) => chapterRow(book, state, chapter, top + index === screen.selected, width));
	const rows =
		chapters.length === 0
			? [theme.paint('faint', text.noChapters)]
			: [
					...shown,
					...(shown.length < room ? [''] : []),
					legendRow(book, { above: top, below: chapters.length - top - shown.length }, width),
				];
	const selected = chapters[screen.selected];
	const hasQuiz = selected !== undefined && book.hasQuiz(selected.number);
	const counted = theme.paint('faint', text.progressLine(examples - left, examples));
	return (
		<Frame
			size={state.size}
			geometry={geometry}
			theme={theme}
			title={theme.paint('title', book.title)}
			position={width >= 70 ? `${progressBar(book, examples - left, examples)}  ${counted}` : counted}
			rows={rows.map((row) => ' '.repeat(margin) + row)}
			message={messageOf(book, state) ?? { text: theme.paint('faint', whereWasI(book, state)), isPassing: false }}
			keys={keyHints(book, {
				context: 'contents',
				layout: state.layout,
				width,
				first: [],
				hidden: hasQuiz ? ['back'] : ['back', 'quiz'],
			})}
		/>
	);
};
