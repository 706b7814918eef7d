import { courseLintText } from '../i18n/course-lint.js';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import type { LoadedQuiz } from './assemble-quiz.js';
import { chapterHasExample } from './lint/chapter-has-example.js';
import { chapterHasQuiz } from './lint/chapter-has-quiz.js';
import { codeWidth } from './lint/code-width.js';
import { courseLines } from './lint/course-lines.js';
import { headingsAsAgreed } from './lint/headings-as-agreed.js';
import { linksResolve } from './lint/links-resolve.js';
import { needsCoverAfter } from './lint/needs-cover-after.js';
import { outputWidth } from './lint/output-width.js';
import { quizIsEnough } from './lint/quiz-is-enough.js';
import { quizLines } from './lint/quiz-lines.js';
import { recordingsMatch } from './lint/recordings-match.js';
import { referencesResolve } from './lint/references-resolve.js';
import type { LintContext, LintRule } from './lint/rule.js';
import { rulesMatter } from './lint/rules-matter.js';
import { spelling } from './lint/spelling.js';
import { symbols } from './lint/symbols.js';
import type { LoadedCourse } from './loaded-course.js';
import type { OutlineChapter } from './outline.js';

const rules: readonly LintRule[] = [
	headingsAsAgreed,
	chapterHasExample,
	chapterHasQuiz,
	quizIsEnough,
	recordingsMatch,
	rulesMatter,
	needsCoverAfter,
	linksResolve,
	referencesResolve,
	codeWidth,
	outputWidth,
	symbols,
	spelling,
];

/**
 * The author's lint: what is wrong with a course beyond what makes it unreadable. While files cannot be read, only that is
 * reported: the rest would follow from it.
 * @param quiz the questions of all `loaded.quizFiles`
 * @param outline the agreed contents (`courseOutline` for the course that comes with the program), or null for none
 * @returns problems by file and line
 */
export const lintCourse = (
	loaded: LoadedCourse,
	quiz: LoadedQuiz,
	outline: readonly OutlineChapter[] | null,
	language: Language,
): readonly Problem[] => {
	const unreadable = loaded.problems.length > 0 ? loaded.problems : quiz.problems;
	if (unreadable.length > 0) return unreadable;
	const lines = courseLines(loaded.course, 'lessons/glossary.md');
	const context: LintContext = {
		loaded,
		quiz,
		outline,
		lines,
		quizLines: quiz.sources.flatMap(quizLines),
		language,
		say: courseLintText(language),
	};
	return rules
		.flatMap((rule) => rule(context))
		.toSorted((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
};
