import { layoutLesson } from '../../src/markdown/layout-lesson.js';
import type { Course } from '../../src/model/course.js';
import type { Progress } from '../../src/model/progress.js';
import { emptyProgress } from '../../src/progress/transitions.js';
import type { Key } from '../../src/terminal/key.js';
import { KeyParser } from '../../src/terminal/parse-keys.js';
import { type Book, createBook } from '../../src/ui/book.js';
import { type Reading, readingOf } from '../../src/ui/lesson/reading.js';
import type { Fact } from '../../src/ui/state/fact.js';
import { initialState } from '../../src/ui/state/initial-state.js';
import { createReducer } from '../../src/ui/state/reduce.js';
import type { LessonScreen, State } from '../../src/ui/state/state.js';
import { createTheme } from '../../src/ui/theme.js';
import { madeUpCourse } from './made-up.js';

export const plainTheme = createTheme({ colour: 0, unicode: true, hyperlinks: false });

export const madeUpBook = (course: Course = madeUpCourse): Book =>
	createBook({ title: 'Курс', course, language: 'ru', theme: plainTheme, layoutLesson, quizChapters: new Set() });

export const keysOf = (input: string): Key[] => {
	const parser = new KeyParser();
	return [...parser.push(input), ...parser.flush()];
};

/** The interface without a screen: a state, and what happens to it. */
export class MadeUpReader {
	readonly book = madeUpBook();
	readonly #reduce = createReducer(this.book);
	state: State;

	constructor(
		at: { chapter: number; anchor: string } | null = null,
		progress: Progress = emptyProgress,
		size = { columns: 80, rows: 24 },
	) {
		this.state = initialState({
			course: madeUpCourse,
			language: 'ru',
			progress,
			warning: null,
			size,
			at,
			quiz: [],
			notice: null,
		});
	}

	tell(...facts: Fact[]): State {
		this.state = facts.reduce(this.#reduce, this.state);
		return this.state;
	}

	press(input: string): State {
		return this.tell(...keysOf(input).map((key): Fact => ({ type: 'key-pressed', key, now: this.state.now + 1 })));
	}

	get lesson(): LessonScreen {
		const { screen } = this.state;
		if (screen.kind !== 'lesson') throw new Error(`the screen is ${screen.kind}`);
		return screen;
	}

	get reading(): Reading {
		return readingOf(this.book, this.state, this.lesson);
	}

	/** The rows of the lesson on the screen. */
	get visible(): string[] {
		const { document, top, geometry } = this.reading;
		return document.rows.slice(top, top + geometry.height).map(({ text }) => text);
	}
}
