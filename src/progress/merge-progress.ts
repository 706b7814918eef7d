import type { AnswerProgress, ExampleProgress, Progress, VersionProgress } from '../model/progress.js';

const mergeRecords = <Value>(
	mine: Readonly<Record<string, Value>>,
	theirs: Readonly<Record<string, Value>>,
	merge: (mine: Value, theirs: Value) => Value,
): Readonly<Record<string, Value>> => {
	const merged = new Map(Object.entries(theirs));
	for (const [key, value] of Object.entries(mine)) {
		const other = merged.get(key);
		merged.set(key, other === undefined ? value : merge(value, other));
	}
	return Object.fromEntries(merged);
};

/** ISO 8601 strings in UTC sort as the times that they name. */
const earlier = (a: string, b: string): string => (a < b ? a : b);

const mergeExample = (mine: ExampleProgress, theirs: ExampleProgress): ExampleProgress => {
	const newest = (theirs.passedAt ?? '') > (mine.passedAt ?? '') ? theirs : mine;
	return { ...newest, runs: Math.max(mine.runs, theirs.runs) };
};

const mergeAnswer = (mine: AnswerProgress, theirs: AnswerProgress): AnswerProgress =>
	theirs.at > mine.at ? theirs : mine;

const mergeVersion = (mine: VersionProgress, theirs: VersionProgress): VersionProgress =>
	theirs.at > mine.at ? theirs : mine;

/**
 * What two machines remember, together. Nothing is lost, and merging the same a second time changes nothing: counts are
 * the larger one, not the sum. The place stays where this machine has one; of two versions of one example the later stays.
 */
export const mergeProgress = (mine: Progress, theirs: Progress): Progress => ({
	...mine,
	place: mine.place ?? theirs.place,
	read: mergeRecords(mine.read, theirs.read, earlier),
	examples: mergeRecords(mine.examples, theirs.examples, mergeExample),
	answers: mergeRecords(mine.answers, theirs.answers, mergeAnswer),
	versions: mergeRecords(mine.versions, theirs.versions, mergeVersion),
});
