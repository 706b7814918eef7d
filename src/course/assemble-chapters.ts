import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Chapter, Course } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import { connectExamples } from './connect-examples.js';
import { parseGlossary } from './glossary.js';
import { parseLesson } from './parse-lesson.js';

/** A file that was read: its path from the course root and its content. */
export interface SourceFile {
	readonly file: string;
	readonly text: string;
}

export interface LessonSources {
	readonly root: string;
	readonly lessons: readonly SourceFile[];
	readonly glossary: SourceFile | null;
}

/** Makes a course of the texts of its lessons and its glossary. Pure. */
export const assembleChapters = (
	sources: LessonSources,
	language: Language,
): { readonly course: Course; readonly problems: readonly Problem[] } => {
	const say = courseText(language);
	const problems: Problem[] = [];
	const chapters = new Map<number, Chapter>();
	for (const { text, file } of sources.lessons) {
		const parsed = parseLesson(text, file, language);
		problems.push(...parsed.problems);
		if (parsed.chapter === null) continue;
		const { number } = parsed.chapter;
		const first = chapters.get(number);
		if (first === undefined) chapters.set(number, parsed.chapter);
		else {
			const message = say['repeated-chapter'](number, first.file);
			const cure = say['repeated-chapter-cure'];
			problems.push({ code: 'repeated-chapter', file, line: 1, column: null, message, cure, excerpt: null });
		}
	}
	const inOrder = [...chapters.values()].toSorted((one, other) => one.number - other.number);
	const connected = connectExamples(inOrder, language);
	// A lesson that could not be read takes its examples along: what is missing then says nothing about the others.
	if (chapters.size === sources.lessons.length) problems.push(...connected.problems);

	const { glossary } = sources;
	const parsed =
		glossary === null ? { terms: [], problems: [] } : parseGlossary(glossary.text, glossary.file, language);
	return {
		course: { root: sources.root, chapters: connected.chapters, glossary: parsed.terms },
		problems: [...problems, ...parsed.problems],
	};
};
