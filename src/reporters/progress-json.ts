import type { Progress } from '../model/progress.js';
import type { ChapterStanding } from '../usecases/standing-of.js';
import { jsonVersion, type ProgressJson } from './json-shape.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How far a learner has come, as data. @param file where it is kept, or null */
export const progressJson = (
	standing: readonly ChapterStanding[],
	{ answers, place }: Progress,
	file: string | null,
	warning: string | null,
): ProgressJson => {
	const given = Object.values(answers);
	return {
		version: jsonVersion,
		kind: 'progress',
		file,
		chapters: { read: standing.filter(({ isRead }) => isRead).length, all: standing.length },
		examples: {
			passed: sum(standing.map(({ passed }) => passed.size)),
			all: sum(standing.map(({ chapter }) => chapter.examples.length)),
		},
		answers: { right: given.filter(({ correct }) => correct).length, given: given.length },
		place: place === null ? null : { chapter: place.chapter, anchor: place.anchor },
		warning,
	};
};
