import type { ReactElement } from 'react';
import { helpScreenText } from '../../i18n/help-screen.js';
import type { Language } from '../../i18n/language.js';
import { reportScreenText } from '../../i18n/report-screen.js';
import { uiText } from '../../i18n/ui.js';
import type { Book } from '../book.js';
import { Frame } from '../components/frame.js';
import { keyHints } from '../components/key-hints.js';
import { geometryOf } from '../geometry.js';
import { lastTop } from '../lesson/document.js';
import { type ReadScreen, readingPage } from '../state/reduce-reading.js';
import type { State } from '../state/state.js';
import { messageOf } from './message.js';

const titleOf = (screen: ReadScreen, language: Language): string => {
	if (screen.kind === 'report') return reportScreenText(language).reportTitle(screen.example);
	return screen.kind === 'help' ? helpScreenText(language).helpTitle : uiText(language).glossaryTitle;
};

/** A page that is only read: the help, the glossary, or what a run came to. */
export const ReadingScreen = ({
	book,
	state,
	screen,
}: {
	readonly book: Book;
	readonly state: State;
	readonly screen: ReadScreen;
}): ReactElement => {
	const { theme } = book;
	const text = uiText(book.language);
	const geometry = geometryOf(state.size);
	const { lines, top } = readingPage(book, state, screen);
	const isWhole = lines.length <= geometry.height;
	const share = Math.floor((Math.min(lines.length, top + geometry.height) / Math.max(1, lines.length)) * 100);
	const position = top >= lastTop(lines.length, geometry.height) ? text.positionEnd : `${share} %`;
	return (
		<Frame
			size={state.size}
			geometry={geometry}
			theme={theme}
			title={theme.paint('title', titleOf(screen, book.language))}
			position={isWhole ? '' : theme.paint('faint', position)}
			rows={lines.slice(top, top + geometry.height).map((line) => ' '.repeat(geometry.margin) + line)}
			message={messageOf(book, state)}
			keys={keyHints(book, {
				context: screen.kind,
				layout: state.layout,
				width: geometry.width,
				first: isWhole ? ['back'] : ['back', 'page-down'],
				hidden: screen.kind === 'help' ? ['help'] : [],
			})}
		/>
	);
};
