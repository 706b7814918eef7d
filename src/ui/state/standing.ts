import { createHash } from 'node:crypto';
import type { Chapter, Course, Example } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';

/** SHA-256 of a source, as progress keeps it. */
export const sourceHash = (source: string): string => createHash('sha256').update(source).digest('hex');

/** Whether the example passed as it stands now: a pass of an older source does not count. */
export const isPassed = (progress: Progress, example: Example): boolean => {
	const known = progress.examples[example.id];
	return known?.passedAt != null && known.source === sourceHash(example.source);
};

export const isRead = (progress: Progress, chapter: Chapter): boolean => progress.read[chapter.number] !== undefined;

/** The examples of a chapter that have not passed. */
export const examplesLeft = (progress: Progress, chapter: Chapter): readonly Example[] =>
	chapter.examples.filter((example) => !isPassed(progress, example));

/** All examples of the course that have not passed. */
export const courseExamplesLeft = (progress: Progress, course: Course): readonly Example[] =>
	course.chapters.flatMap((chapter) => examplesLeft(progress, chapter));
