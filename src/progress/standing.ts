import { createHash } from 'node:crypto';
import type { Chapter, Example } from '../model/course.js';
import type { Progress } from '../model/progress.js';

/** SHA-256 of a source, as progress keeps it. */
export const sourceHash = (source: string): string => createHash('sha256').update(source).digest('hex');

/** Whether the example passed as it stands now: a pass of an older source does not count. */
export const isPassed = (progress: Progress, example: Example): boolean => {
	const known = progress.examples[example.id];
	return known?.passedAt != null && known.source === sourceHash(example.source);
};

export const isRead = (progress: Progress, chapter: Chapter): boolean => progress.read[chapter.number] !== undefined;
