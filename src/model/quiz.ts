import type { ExampleMode, PythonVersion } from './course.js';

/** Questions as authored in `lessons/NN-slug.quiz.yaml`, answers as given, and what grading says. */

/** A wrong answer that tempts, and why it is wrong (Markdown). */
export interface Tempting<Answer> {
	readonly answer: Answer;
	readonly why: string;
}

/** Something to choose. Keys are `a`, `b`, … in the order in which the course shows them (a fixed shuffle by question id). */
export interface Option {
	readonly key: string;
	/** Markdown; for `predict` the literal output. */
	readonly text: string;
	readonly right: boolean;
	/** Why it is right or wrong (Markdown). */
	readonly why: string;
}

/** A line to put in its place. Keys as for options. */
export interface Piece {
	readonly key: string;
	readonly text: string;
	/** Place in the right order, from 0; null for a line that does not belong. */
	readonly place: number | null;
	/** For a line that does not belong: why, and the place of the line that it imitates. */
	readonly distractor: { readonly why: string; readonly insteadOf: number } | null;
}

/** A program that decides the answer. */
export interface Program {
	readonly source: string;
	readonly mode: ExampleMode;
	readonly requires: PythonVersion | null;
}

interface QuestionBase {
	/** Stable and unique in the course: `10-order-of-results`. Shown on screen; answers and progress go by it. */
	readonly id: string;
	readonly chapter: number;
	/** The section that explains it: `10.1`, or null for the chapter as a whole. */
	readonly section: string | null;
	/** Markdown. */
	readonly ask: string;
	/** Two rungs before the answer: a nudge, then a pointer to the place that decides it (Markdown). */
	readonly hints: readonly [string, string];
	/** Why the right answer is right (Markdown). */
	readonly explain: string;
	/** Path from the course root and line (from 1), for messages. */
	readonly file: string;
	readonly line: number;
}

export type Question = QuestionBase &
	(
		| { readonly kind: 'one-of'; readonly code: string | null; readonly options: readonly Option[] }
		| { readonly kind: 'several-of'; readonly code: string | null; readonly options: readonly Option[] }
		/** A word or a number, typed. `accept`: spellings that are right; case, spaces, ё/е and the decimal comma do not matter. */
		| {
				readonly kind: 'short';
				readonly code: string | null;
				readonly accept: readonly string[];
				readonly tempting: readonly Tempting<string>[];
		  }
		/** Put lines in order (events, steps). */
		| { readonly kind: 'order'; readonly pieces: readonly Piece[] }
		/** Arrange shuffled code lines into a program that prints `output`. Any arrangement that prints it is right. */
		| {
				readonly kind: 'parsons';
				readonly pieces: readonly Piece[];
				readonly program: Program;
				readonly output: string;
		  }
		/** Predict what the program prints: among options, or typed when `options` is null. The program decides. */
		| {
				readonly kind: 'predict';
				readonly program: Program;
				readonly output: string;
				readonly options: readonly Option[] | null;
				readonly tempting: readonly Tempting<string>[];
		  }
		/** Which line raises, and what. The program decides. */
		| {
				readonly kind: 'raises';
				readonly program: Program;
				/** From 1. */
				readonly raisedAt: number;
				/** Class name: `TimeoutError`. */
				readonly error: string;
				readonly tempting: readonly Tempting<{ readonly line: number; readonly error: string }>[];
		  }
		/** How long does it take? Seconds on the virtual clock, right within 0.05 s. The program decides. */
		| {
				readonly kind: 'duration';
				readonly program: Program;
				readonly seconds: number;
				readonly tempting: readonly Tempting<number>[];
		  }
		/** Find the line with the mistake. The program as it stands must not print `output`; with the line replaced it must. */
		| {
				readonly kind: 'mistake';
				readonly program: Program;
				/** From 1. */
				readonly mistakeAt: number;
				/** What the line should be. */
				readonly fix: string;
				/** What the mended program prints. */
				readonly output: string;
				readonly tempting: readonly Tempting<number>[];
		  }
	);

export type QuestionKind = Question['kind'];

/**
 * An answer as given: a key for `one-of` and `predict` with options; keys for `several-of`, `order`, `parsons`; text for
 * `short` and a typed `predict`; a line for `mistake`; seconds for `duration`; line and class for `raises`.
 */
export type Answer = string | number | readonly string[] | { readonly line: number; readonly error: string };

export type Grade =
	| { readonly verdict: 'right' }
	/** `why`: the explanation of just this wrong answer, or null when it is none of the tempting ones. */
	| { readonly verdict: 'wrong'; readonly why: string | null }
	/** An arrangement other than the key: right when this program prints `output`. */
	| { readonly verdict: 'run-decides'; readonly program: Program; readonly output: string }
	/** Not an answer to this kind of question. */
	| { readonly verdict: 'malformed'; readonly expected: QuestionKind };
