import type { ExampleId } from '../model/course.js';
import { type Place, type Progress, progressVersion, type VersionProgress } from '../model/progress.js';

/** What is remembered of somebody who begins. */
export const emptyProgress: Progress = {
	version: progressVersion,
	place: null,
	read: {},
	examples: {},
	answers: {},
	versions: {},
};

/** The learner is here now. */
export const placeTaken =
	(place: Place) =>
	(progress: Progress): Progress => ({ ...progress, place });

/** A chapter was read to its end. @param at ISO 8601, UTC; the first time stays */
export const chapterRead =
	(chapter: number, at: string) =>
	(progress: Progress): Progress => ({ ...progress, read: { [chapter]: at, ...progress.read } });

/** An example ran. @param run.source SHA-256 of the source that ran; @param run.at ISO 8601, UTC */
export const exampleRan =
	(id: ExampleId, run: { readonly passed: boolean; readonly source: string; readonly at: string }) =>
	(progress: Progress): Progress => {
		const before = progress.examples[id] ?? { passedAt: null, runs: 0, source: null };
		const passed = run.passed ? { passedAt: run.at, source: run.source } : {};
		return { ...progress, examples: { ...progress.examples, [id]: { ...before, ...passed, runs: before.runs + 1 } } };
	};

/** A question was answered. @param given.at ISO 8601, UTC */
export const questionAnswered =
	(
		id: string,
		given: { readonly correct: boolean; readonly answer: unknown; readonly hints: number; readonly at: string },
	) =>
	(progress: Progress): Progress => {
		const attempts = (progress.answers[id]?.attempts ?? 0) + 1;
		return { ...progress, answers: { ...progress.answers, [id]: { ...given, attempts } } };
	};

const without = <Value>(
	record: Readonly<Record<string, Value>>,
	forget: (key: string) => boolean,
): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => !forget(key)));

/** The learner wrote a version of an example. */
export const versionWritten =
	(id: ExampleId, version: VersionProgress) =>
	(progress: Progress): Progress => ({ ...progress, versions: { ...progress.versions, [id]: version } });

/** The learner went back to the example as the course has it. */
export const versionDropped =
	(id: ExampleId) =>
	(progress: Progress): Progress => ({ ...progress, versions: without(progress.versions, (key) => key === id) });

/** Forgets all. */
export const allForgotten = (): Progress => emptyProgress;

/** Forgets one chapter: that it was read, its examples and the versions of them, its answers, and the place if it is in there. */
export const chapterForgotten =
	(chapter: number) =>
	(progress: Progress): Progress => {
		// Ids of examples (`10.3-1`, `9-1`) and of questions (`10-order-of-results`) begin with the chapter's number.
		const belongs = (key: string): boolean => Number.parseInt(key, 10) === chapter;
		return {
			...progress,
			place: progress.place?.chapter === chapter ? null : progress.place,
			read: without(progress.read, belongs),
			examples: without(progress.examples, belongs),
			answers: without(progress.answers, belongs),
			versions: without(progress.versions, belongs),
		};
	};
