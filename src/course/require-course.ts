import { exitCodes, KnownError } from '../errors.js';
import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import { formatProblem } from './format-problem.js';
import { loadCourse, type RecordingsOf } from './load-course.js';
import type { LoadedCourse } from './loaded-course.js';

/** Problems that one message lists; the rest are counted. */
const listed = 10;

/** @throws KnownError with exit code 3 that lists the problems, when there are any */
export const requireNoProblems = (problems: readonly Problem[], language: Language): void => {
	if (problems.length === 0) return;
	const say = courseText(language);
	const lines = [
		say['invalid-course'](problems.length),
		...problems.slice(0, listed).map(formatProblem),
		...(problems.length > listed ? [say['more-problems'](problems.length - listed)] : []),
	];
	throw new KnownError(lines.join('\n\n'), exitCodes.invalidCourse, say['invalid-course-hint']);
};

/**
 * Loads a course that must be right. `list` and `read` need no recordings (`[]`), `run 10` those of chapter 10 (`[10]`).
 * @throws KnownError with exit code 3 that lists what is wrong
 */
export const requireCourse = async (
	root: string,
	language: Language,
	recordingsOf: RecordingsOf = 'all',
): Promise<LoadedCourse> => {
	const loaded = await loadCourse(root, language, recordingsOf);
	requireNoProblems(loaded.problems, language);
	return loaded;
};
