import type { ExampleId } from './course.js';

/** What is remembered of a learner. Times are ISO 8601 strings in UTC. */

export const progressVersion = 1;

/** Where the learner is: a block of a chapter, named so that it survives an edit of the lesson. */
export interface Place {
	readonly chapter: number;
	/** `example:10.3-1`, `after:10.3-1` (below its card, whose height changes), `section:10.3`, or `top`. */
	readonly anchor: string;
	/** Rows below the anchor. */
	readonly offset: number;
}

export interface ExampleProgress {
	readonly passedAt: string | null;
	readonly runs: number;
	/** SHA-256 of the source that passed, so that a changed example can be told. */
	readonly source: string | null;
}

export interface AnswerProgress {
	readonly correct: boolean;
	/** The last answer as given. */
	readonly answer: unknown;
	readonly attempts: number;
	readonly hints: number;
	readonly at: string;
}

/** A learner's own version of an example. */
export interface VersionProgress {
	readonly source: string;
	/** SHA-256 of the course's source at that time, so that a changed example can be told. */
	readonly of: string;
	readonly at: string;
}

export interface Progress {
	readonly version: number;
	readonly place: Place | null;
	/** Chapters read to the end, by number. */
	readonly read: Readonly<Record<string, string>>;
	readonly examples: Readonly<Record<ExampleId, ExampleProgress>>;
	readonly answers: Readonly<Record<string, AnswerProgress>>;
	readonly versions: Readonly<Record<ExampleId, VersionProgress>>;
}
