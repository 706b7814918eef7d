import type { ExampleId } from '../../model/course.js';
import type { Book } from '../book.js';
import { readingOf } from '../lesson/reading.js';
import { traceOf } from '../timeline/subject.js';
import type { State } from './state.js';

/** An example whose timeline the lesson shows on the screen, and that has not run yet; null: there is none. */
export const wantedTrace = (book: Book, state: State): ExampleId | null => {
	const { screen } = state;
	if (screen.kind !== 'lesson') return null;
	return readingOf(book, state, screen).timelines.find((example) => traceOf(state, example) === null) ?? null;
};
