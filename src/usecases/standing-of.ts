import type { Chapter, Course, ExampleId } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { isPassed, isRead } from '../progress/standing.js';

/** How far a learner has come in a chapter. */
export interface ChapterStanding {
	readonly chapter: Chapter;
	readonly isRead: boolean;
	/** Examples that passed as they stand now. */
	readonly passed: ReadonlySet<ExampleId>;
	/** How often each example ran. */
	readonly runs: ReadonlyMap<ExampleId, number>;
}

/** How far a learner has come, chapter by chapter. */
export const standingOf = ({ chapters }: Course, progress: Progress): readonly ChapterStanding[] =>
	chapters.map((chapter) => ({
		chapter,
		isRead: isRead(progress, chapter),
		passed: new Set(chapter.examples.filter((example) => isPassed(progress, example)).map(({ id }) => id)),
		runs: new Map(chapter.examples.map(({ id }) => [id, progress.examples[id]?.runs ?? 0])),
	}));
