import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';

/** The files of a course by what they hold, as paths from its root with `/`, each list in the order of the names. */
export interface CourseFiles {
	/** Real path of the course's folder. */
	readonly root: string;
	readonly lessons: readonly string[];
	readonly quizzes: readonly string[];
	readonly recordings: readonly string[];
	readonly glossary: string | null;
	readonly problems: readonly Problem[];
}

/** `10-gather.md` */
export const lessonFileName = /^(\d{2})-[a-z0-9][a-z0-9-]*\.md$/;
const quizFileName = /^\d{2}-[a-z0-9][a-z0-9-]*\.quiz\.yaml$/;
const recordingFileName = /^\d{2}\.yaml$/;
const glossaryFileName = 'glossary.md';

/** Finds the files of a course. A file that only looks like one of them is a problem: nothing is left out silently. */
export const findCourseFiles = async (root: string, language: Language): Promise<CourseFiles> => {
	const say = courseText(language);
	const problems: Problem[] = [];
	const add = (code: string, file: string, message: string, cure: string) =>
		problems.push({ code, file, line: 1, column: null, message, cure, excerpt: null });

	const namesIn = async (folder: string): Promise<string[]> => {
		try {
			const names = await readdir(path.join(root, folder));
			return names.filter((name) => !name.startsWith('.')).sort();
		} catch {
			add('missing-folder', folder, say['missing-folder'](path.join(root, folder)), say['missing-folder-cure']);
			return [];
		}
	};
	const [inLessons, inFixtures] = await Promise.all([namesIn('lessons'), namesIn('fixtures')]);

	const isLessonsFile = (name: string) =>
		lessonFileName.test(name) || quizFileName.test(name) || name === glossaryFileName;
	const unknown = [
		...inLessons.filter((name) => !isLessonsFile(name)).map((name) => `lessons/${name}`),
		...inFixtures.filter((name) => !recordingFileName.test(name)).map((name) => `fixtures/${name}`),
	];
	for (const file of unknown) add('unknown-file', file, say['unknown-file'], say['unknown-file-cure']);

	const pick = (folder: string, names: readonly string[], pattern: RegExp) =>
		names.filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`);
	return {
		root: await realpath(root).catch(() => root),
		lessons: pick('lessons', inLessons, lessonFileName),
		quizzes: pick('lessons', inLessons, quizFileName),
		recordings: pick('fixtures', inFixtures, recordingFileName),
		glossary: inLessons.includes(glossaryFileName) ? `lessons/${glossaryFileName}` : null,
		problems,
	};
};
