import type { Course } from '../model/course.js';
import type { PythonInfo } from '../model/run.js';
import type { QuestionCheck } from './check-quiz.js';

/** What the proof of the answer keys came to. */
export interface QuizReport {
	readonly course: Course;
	readonly python: PythonInfo;
	/** In the order of the course. */
	readonly checks: readonly QuestionCheck[];
}

export type QuizCounts = Readonly<Record<QuestionCheck['status'], number>>;

export const countChecks = (checks: readonly QuestionCheck[]): QuizCounts => {
	const counts = { proven: 0, refuted: 0, stated: 0, skipped: 0, interrupted: 0 };
	for (const { status } of checks) counts[status] += 1;
	return counts;
};
