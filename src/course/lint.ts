import { courseLintText } from '../i18n/course-lint.js';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import { chapterHasExample } from './lint/chapter-has-example.js';
import { chapterHasQuiz } from './lint/chapter-has-quiz.js';
import { codeWidth } from './lint/code-width.js';
import { courseLines } from './lint/course-lines.js';
import { headingsAsAgreed } from './lint/headings-as-agreed.js';
import { linksResolve } from './lint/links-resolve.js';
import { needsCoverAfter } from './lint/needs-cover-after.js';
import { outputWidth } from './lint/output-width.js';
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
 * @param outline the agreed contents (`courseOutline` for the course that comes with the program), or null for none
 * @returns problems by file and line
 */
export const lintCourse = (
	loaded: LoadedCourse,
	outline: readonly OutlineChapter[] | null,
	language: Language,
): readonly Problem[] => {
	if (loaded.problems.length > 0) return loaded.problems;
	const lines = courseLines(loaded.course, 'lessons/glossary.md');
	const context: LintContext = { loaded, outline, lines, language, say: courseLintText(language) };
	return rules
		.flatMap((rule) => rule(context))
		.toSorted((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
};
