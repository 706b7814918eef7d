import type { Chapter, Course, Example } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import { isPassed } from '../../progress/standing.js';

/** The examples of a chapter that have not passed. */
export const examplesLeft = (progress: Progress, chapter: Chapter): readonly Example[] =>
	chapter.examples.filter((example) => !isPassed(progress, example));

/** All examples of the course that have not passed. */
export const courseExamplesLeft = (progress: Progress, course: Course): readonly Example[] =>
	course.chapters.flatMap((chapter) => examplesLeft(progress, chapter));
