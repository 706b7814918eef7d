import type { Language } from '../i18n/language.js';
import { quizFileText } from '../i18n/quiz-file.js';
import type { Course } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { Question } from '../model/quiz.js';
import { loadCourseFile } from './load-course-file.js';
import { parseQuiz } from './quiz/parse-quiz.js';

export interface LoadedQuiz {
	/** In the order of the course. */
	readonly questions: readonly Question[];
	readonly problems: readonly Problem[];
}

/** A question must point at a section that the course has: its answer links there. */
const strayProblem = (question: Question, course: Course, language: Language): Problem[] => {
	const chapter = course.chapters.find(({ number }) => number === question.chapter);
	const isKnown =
		chapter !== undefined &&
		(question.section === null || chapter.sections.some((section) => section.id === question.section));
	if (isKnown) return [];
	const say = quizFileText(language);
	const where = question.section ?? `${question.chapter}`;
	const { file, line } = question;
	const message = say.noSuchSection(question.id, where);
	return [
		{ code: 'quiz-no-such-section', file, line, column: null, message, cure: say.noSuchSectionCure, excerpt: null },
	];
};

/** Reads the quizzes of a course from disk. Whatever is wrong is a problem; the rest is loaded. */
export const loadQuiz = async (
	course: Course,
	quizFiles: readonly string[],
	language: Language,
): Promise<LoadedQuiz> => {
	const files = await Promise.all(
		quizFiles.map(async (file): Promise<LoadedQuiz> => {
			const content = await loadCourseFile(course.root, file, language);
			if ('problem' in content) return { questions: [], problems: [content.problem] };
			return parseQuiz(content.text, file, language);
		}),
	);
	const questions = files.flatMap((file) => file.questions);
	return {
		questions: questions.toSorted((one, other) => one.chapter - other.chapter),
		problems: [
			...files.flatMap((file) => file.problems),
			...questions.flatMap((question) => strayProblem(question, course, language)),
		],
	};
};
