import type { Course } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { isRead, passedIn } from '../progress/standing.js';
import { jsonVersion, type ProgressJson } from './json-shape.js';

/** How far a learner has come, as data. @param file where it is kept, or null */
export const progressJson = (
	{ chapters }: Course,
	progress: Progress,
	file: string | null,
	warning: string | null,
): ProgressJson => {
	const answers = Object.values(progress.answers);
	return {
		version: jsonVersion,
		kind: 'progress',
		file,
		chapters: { read: chapters.filter((chapter) => isRead(progress, chapter)).length, all: chapters.length },
		examples: {
			passed: chapters.reduce((sum, chapter) => sum + passedIn(progress, chapter), 0),
			all: chapters.reduce((sum, { examples }) => sum + examples.length, 0),
		},
		answers: { right: answers.filter(({ correct }) => correct).length, given: answers.length },
		place: progress.place === null ? null : { chapter: progress.place.chapter, anchor: progress.place.anchor },
		warning,
	};
};
