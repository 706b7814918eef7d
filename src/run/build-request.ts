import type { Course, Example } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import type { Cell, Clock, Limits, RunRequest } from '../model/run.js';
import { findExample } from './find-example.js';
import { defaultLimits } from './limits.js';

export interface RunWishes {
	readonly clock: Clock;
	/** Limits that somebody asked for; they beat the example's own `timeout`, which beats the defaults. */
	readonly limits: Partial<Limits>;
	/** A learner's own version of the example, or null for the lesson's. */
	readonly source: string | null;
}

/** The cells of a run in their order: those that the example runs after, then its own. @param source as in `RunWishes` */
export const cellsOf = (example: Example, course: Course, source: string | null): readonly Cell[] => [
	...example.after.map((id) => ({ id, source: findExample(course, id).source })),
	{ id: example.id, source: source ?? example.source },
];

/** What the interpreter is asked to do for an example: the cells it runs after, then its own. */
export const buildRequest = (
	example: Example,
	course: Course,
	fixture: ExampleFixture | null,
	{ clock, limits, source }: RunWishes,
): RunRequest => ({
	mode: example.mode,
	clock,
	cells: cellsOf(example, course, source),
	limits: { ...defaultLimits, ...(example.timeout === null ? {} : { seconds: example.timeout }), ...limits },
	files: fixture?.files ?? [],
});
