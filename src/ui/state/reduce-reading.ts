import type { Book } from '../book.js';
import { geometryOf } from '../geometry.js';
import { lastTop } from '../lesson/document.js';
import type { Command } from './command.js';
import { reduceExample } from './reduce-example.js';
import { scrolled } from './scroll.js';
import type { GlossaryScreen, HelpScreen, ReportScreen, State } from './state.js';

/** A page that is only read. */
export type ReadScreen = GlossaryScreen | HelpScreen | ReportScreen;

const pageOf = (book: Book, state: State, screen: ReadScreen): readonly string[] => {
	const { width } = geometryOf(state.size);
	switch (screen.kind) {
		case 'help':
			return book.help(width, state.layout);
		case 'glossary':
			return book.glossary(width);
		case 'report':
			return book.report(state, screen.example, width);
	}
};

/** A page that is only read: rows and the first of them on the screen, never beyond the end. */
export const readingPage = (
	book: Book,
	state: State,
	screen: ReadScreen,
): { readonly lines: readonly string[]; readonly top: number } => {
	const lines = pageOf(book, state, screen);
	const { height } = geometryOf(state.size);
	return { lines, top: Math.min(screen.top, lastTop(lines.length, height)) };
};

const exampleCommands: readonly Command[] = ['run', 'stop', 'timeline', 'edit', 'original', 'clock'];

export const reduceReading = (book: Book, state: State, screen: ReadScreen, command: Command): State => {
	if (command === 'back') return { ...state, screen: screen.under };
	if (screen.kind === 'report' && exampleCommands.includes(command)) {
		const example = screen.under.chapter.examples.find(({ id }) => id === screen.example) ?? null;
		return reduceExample(book, state, screen, example, command);
	}
	const { height } = geometryOf(state.size);
	const { lines, top } = readingPage(book, state, screen);
	const row = scrolled(command, top, height, lastTop(lines.length, height));
	return row === null ? state : { ...state, screen: { ...screen, top: row } };
};
