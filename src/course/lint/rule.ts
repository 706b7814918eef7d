import type { courseLintText } from '../../i18n/course-lint.js';
import type { Language } from '../../i18n/language.js';
import type { Problem } from '../../model/problem.js';
import type { LoadedQuiz } from '../assemble-quiz.js';
import type { LoadedCourse } from '../loaded-course.js';
import type { OutlineChapter } from '../outline.js';
import type { CourseLine } from './course-lines.js';

/** What a rule of the author's lint looks at. */
export interface LintContext {
	readonly loaded: LoadedCourse;
	/** The agreed contents, or null for a course that has none. */
	readonly outline: readonly OutlineChapter[] | null;
	readonly quiz: LoadedQuiz;
	/** Every authored line of the lessons and the glossary, in the order of the course. */
	readonly lines: readonly CourseLine[];
	/** Every authored line of the quizzes. */
	readonly quizLines: readonly CourseLine[];
	readonly language: Language;
	readonly say: ReturnType<typeof courseLintText>;
}

export type LintRule = (context: LintContext) => readonly Problem[];

/** A problem at a line of which nothing more is known. */
export const problemAt = (code: string, file: string, line: number, message: string, cure: string): Problem => ({
	code,
	file,
	line,
	column: null,
	message,
	cure,
	excerpt: null,
});

/** A problem at a place within an authored line, from 0. */
export const problemIn = (code: string, line: CourseLine, index: number, message: string, cure: string): Problem => ({
	code,
	file: line.file,
	line: line.line,
	column: index + 1,
	message,
	cure,
	excerpt: line.text,
});
