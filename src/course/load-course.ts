import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import { assembleCourse } from './assemble-course.js';
import { findCourseFiles } from './course-files.js';
import { loadCourseFile } from './load-course-file.js';
import type { LoadedCourse } from './loaded-course.js';

/**
 * Reads a whole course from disk. Never throws for what is in the files: whatever is wrong is a problem, and the rest is loaded.
 * @param root the folder that holds `lessons/` and `fixtures/`
 */
export const loadCourse = async (root: string, language: Language): Promise<LoadedCourse> => {
	const files = await findCourseFiles(root, language);
	const unread: Problem[] = [];
	const read = async (names: readonly string[]) => {
		const contents = await Promise.all(names.map((name) => loadCourseFile(files.root, name, language)));
		return contents.flatMap((content, index) => {
			if ('problem' in content) {
				unread.push(content.problem);
				return [];
			}
			return [{ file: names[index] ?? '', text: content.text }];
		});
	};
	const [lessons, recordings, glossary] = await Promise.all([
		read(files.lessons),
		read(files.recordings),
		read(files.glossary === null ? [] : [files.glossary]),
	]);
	const assembled = assembleCourse({ root: files.root, lessons, recordings, glossary: glossary[0] ?? null }, language);
	const problems = [...files.problems, ...unread, ...assembled.problems];
	return { ...assembled, quizFiles: files.quizzes, problems: problems.toSorted(byPlace) };
};

const byPlace = (one: Problem, other: Problem): number =>
	one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;
