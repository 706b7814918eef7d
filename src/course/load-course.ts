import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import { assembleChapters, type SourceFile } from './assemble-chapters.js';
import { findCourseFiles } from './course-files.js';
import { loadCourseFile } from './load-course-file.js';
import type { LoadedCourse } from './loaded-course.js';

/** Chapters whose recordings are wanted. Lessons are read in a few milliseconds; recordings need the YAML parser. */
export type RecordingsOf = 'all' | readonly number[];

const byPlace = (one: Problem, other: Problem): number =>
	one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;

/**
 * Reads a course from disk. Never throws for what is in the files: whatever is wrong is a problem, and the rest is loaded.
 * @param root the folder that holds `lessons/` and `fixtures/`
 * @param recordingsOf all lessons are read in any case; the recordings of other chapters are neither read nor checked
 */
export const loadCourse = async (
	root: string,
	language: Language,
	recordingsOf: RecordingsOf = 'all',
): Promise<LoadedCourse> => {
	const files = await findCourseFiles(root, language);
	const problems: Problem[] = [...files.problems];
	const read = async (names: readonly string[]): Promise<SourceFile[]> => {
		const contents = await Promise.all(names.map((name) => loadCourseFile(files.root, name, language)));
		return names.flatMap((file, index) => {
			const content = contents[index];
			if (content === undefined) return [];
			if ('text' in content) return [{ file, text: content.text }];
			problems.push(content.problem);
			return [];
		});
	};
	const wanted = files.recordings.filter(
		(file) => recordingsOf === 'all' || recordingsOf.includes(Number(/\d+/.exec(file)?.[0])),
	);
	const [lessons, glossary, recordings] = await Promise.all([
		read(files.lessons),
		read(files.glossary === null ? [] : [files.glossary]),
		read(wanted),
	]);
	const chapters = assembleChapters({ root: files.root, lessons, glossary: glossary[0] ?? null }, language);
	problems.push(...chapters.problems);
	const loaded = { course: chapters.course, quizFiles: files.quizzes };
	if (recordings.length === 0) return { ...loaded, fixtures: new Map(), problems: problems.toSorted(byPlace) };

	const { assembleFixtures } = await import('./assemble-fixtures.js');
	const { fixtures, problems: inFixtures } = assembleFixtures(recordings, language);
	return { ...loaded, fixtures, problems: [...problems, ...inFixtures].toSorted(byPlace) };
};
