import type { Language } from '../i18n/language.js';
import type { Course, ExampleId } from '../model/course.js';
import type { ExampleEvent } from '../model/example-event.js';
import type { Progress } from '../model/progress.js';
import type { Program, Question } from '../model/quiz.js';
import type { ExampleFixture } from '../model/recording.js';
import type { Clock, Outcome } from '../model/run.js';

/** A pure change of what is remembered, applied under the store's lock to the newest state. */
export type ProgressChange = (progress: Progress) => Progress;

export interface ProgressKeeper {
	/** What is remembered now. */
	readonly current: () => Progress;
	/** Applies the change and saves. Never throws: when saving fails, the change is kept in memory and `warning` says why. */
	readonly update: (change: ProgressChange) => Promise<Progress>;
	/** One sentence for the learner while progress cannot be saved or had to be recovered, else null. */
	readonly warning: () => string | null;
}

/** The questions of the course, and the programs that decide them. */
export interface QuizServices {
	/** Chapters that have questions. */
	readonly chapters: ReadonlySet<number>;
	/** The questions of a chapter in their order. Rejects with the place of the first mistake, `file:line` without its folder, when its file is wrong. */
	readonly questions: (chapter: number) => Promise<readonly Question[]>;
	/** Runs a program on the virtual clock; `skipped` when this Python is too old for it. */
	readonly run: (program: Program, id: string, signal: AbortSignal) => Promise<Outcome | 'skipped'>;
}

/** All that the interface may do to the world. */
export interface Services {
	/** What the course is called. */
	readonly title: string;
	readonly course: Course;
	readonly fixtures: ReadonlyMap<ExampleId, ExampleFixture>;
	readonly language: Language;
	readonly progress: ProgressKeeper;
	readonly quiz: QuizServices;
	/**
	 * Runs an example and checks it. An abort interrupts the program; the last event comes all the same.
	 * @param options.source a learner's own version of the example; its result is compared, too, but never counts as passed
	 */
	readonly runExample: (
		example: ExampleId,
		options: { readonly source: string | null; readonly clock: Clock; readonly signal: AbortSignal },
	) => AsyncIterable<ExampleEvent>;
	/** Holds the running program and its clock while we are stopped ourselves (Ctrl+Z), and lets both go on. */
	readonly pause?: () => void;
	readonly resume?: () => void;
}
