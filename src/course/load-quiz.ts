import type { Language } from '../i18n/language.js';
import type { Course } from '../model/course.js';
import type { SourceFile } from './assemble-chapters.js';
import { assembleQuiz, type LoadedQuiz } from './assemble-quiz.js';
import { loadCourseFile } from './load-course-file.js';

/** Reads the quizzes of a course from disk. Whatever is wrong is a problem; the rest is loaded. */
export const loadQuiz = async (
	course: Course,
	quizFiles: readonly string[],
	language: Language,
): Promise<LoadedQuiz> => {
	const files = await Promise.all(
		quizFiles.map(async (file) => ({ file, content: await loadCourseFile(course.root, file, language) })),
	);
	const sources = files.flatMap(({ file, content }): SourceFile[] =>
		'text' in content ? [{ file, text: content.text }] : [],
	);
	const unreadable = files.flatMap(({ content }) => ('problem' in content ? [content.problem] : []));
	const quiz = assembleQuiz(course, sources, language);
	return { ...quiz, problems: [...unreadable, ...quiz.problems] };
};
