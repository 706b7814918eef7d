import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Chapter, ExampleId } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { ExampleFixture } from '../model/recording.js';
import { connectExamples } from './connect-examples.js';
import { parseGlossary } from './glossary.js';
import type { LoadedCourse } from './loaded-course.js';
import { parseLesson } from './parse-lesson.js';
import { parseFixtures } from './recordings/parse-fixtures.js';

/** A file that was read: its path from the course root and its content. */
export interface SourceFile {
	readonly file: string;
	readonly text: string;
}

export interface CourseSources {
	readonly root: string;
	readonly lessons: readonly SourceFile[];
	readonly recordings: readonly SourceFile[];
	readonly glossary: SourceFile | null;
}

/** Makes a course of the texts of its files. Pure. */
export const assembleCourse = (sources: CourseSources, language: Language): Omit<LoadedCourse, 'quizFiles'> => {
	const say = courseText(language);
	const problems: Problem[] = [];
	const add = (code: string, file: string, line: number, message: string, cure: string) =>
		problems.push({ code, file, line, column: null, message, cure, excerpt: null });

	const chapters = new Map<number, Chapter>();
	for (const { text, file } of sources.lessons) {
		const parsed = parseLesson(text, file, language);
		problems.push(...parsed.problems);
		if (parsed.chapter === null) continue;
		const { number } = parsed.chapter;
		const first = chapters.get(number);
		if (first === undefined) chapters.set(number, parsed.chapter);
		else add('repeated-chapter', file, 1, say['repeated-chapter'](number, first.file), say['repeated-chapter-cure']);
	}

	const fixtures = new Map<ExampleId, ExampleFixture>();
	for (const { text, file } of sources.recordings) {
		const parsed = parseFixtures(text, file, language);
		problems.push(...parsed.problems);
		for (const fixture of parsed.fixtures) {
			const first = fixtures.get(fixture.example);
			if (first === undefined) fixtures.set(fixture.example, fixture);
			else {
				const message = say['repeated-recording'](fixture.example, `${first.file}:${first.line}`);
				add('repeated-recording', file, fixture.line, message, say['repeated-recording-cure']);
			}
		}
	}

	const connected = connectExamples(
		[...chapters.values()].toSorted((one, other) => one.number - other.number),
		language,
	);
	const glossary =
		sources.glossary === null
			? { terms: [], problems: [] }
			: parseGlossary(sources.glossary.text, sources.glossary.file, language);
	return {
		course: { root: sources.root, chapters: connected.chapters, glossary: glossary.terms },
		fixtures,
		// A lesson that could not be read takes its examples along: what is missing then says nothing about the others.
		problems: [
			...problems,
			...(chapters.size < sources.lessons.length ? [] : connected.problems),
			...glossary.problems,
		],
	};
};
