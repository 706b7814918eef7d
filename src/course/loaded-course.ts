import type { Course, ExampleId } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { ExampleFixture } from '../model/recording.js';

/** A course as read from disk, as far as it could be read. Use it only when `problems` is empty: see `requireCourse`. */
export interface LoadedCourse {
	readonly course: Course;
	/** Of the chapters that were asked for. */
	readonly fixtures: ReadonlyMap<ExampleId, ExampleFixture>;
	/** Quiz files that stand beside the lessons, as paths from the course root: `lessons/10-gather.quiz.yaml`. */
	readonly quizFiles: readonly string[];
	/** By file and line. */
	readonly problems: readonly Problem[];
}
