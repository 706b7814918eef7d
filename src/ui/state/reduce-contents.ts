import { uiText } from '../../i18n/ui.js';
import type { Key } from '../../terminal/key.js';
import type { Book } from '../book.js';
import { geometryOf } from '../geometry.js';
import type { Command } from './command.js';
import { openChapter } from './open-chapter.js';
import { scrolled } from './scroll.js';
import type { ContentsScreen, State } from './state.js';

/** Digits choose a chapter: `1`, then `0` for chapter 10. */
export const typeNumber = (book: Book, state: State, screen: ContentsScreen, key: Key): State | null => {
	if (!/^\d$/.test(key.id)) return null;
	const { chapters } = book.course;
	const find = (digits: string) => chapters.findIndex(({ number }) => String(number) === digits);
	const typed = find(screen.typed + key.id) >= 0 ? screen.typed + key.id : key.id;
	const selected = find(typed);
	return { ...state, screen: selected < 0 ? { ...screen, typed: '' } : { ...screen, selected, typed } };
};

export const reduceContents = (book: Book, state: State, screen: ContentsScreen, command: Command): State => {
	const { chapters } = book.course;
	switch (command) {
		case 'open': {
			const chapter = chapters[screen.selected];
			return chapter === undefined ? state : openChapter(state, chapter);
		}
		case 'quiz': {
			const chapter = chapters[screen.selected];
			return chapter === undefined ? state : { ...state, wish: { kind: 'open-quiz', chapter: chapter.number } };
		}
		case 'search':
			return { ...state, notice: uiText(book.language).searchInChapter };
		case 'back':
			return { ...state, notice: uiText(book.language).alreadyContents };
		default: {
			const { height } = geometryOf(state.size);
			const last = Math.max(0, chapters.length - 1);
			const selected = scrolled(command, screen.selected, Math.min(height, chapters.length), last);
			return selected === null ? state : { ...state, screen: { ...screen, selected, typed: '' } };
		}
	}
};
