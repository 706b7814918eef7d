import type { Language } from '../i18n/language.js';
import { quizFileText } from '../i18n/quiz-file.js';
import type { Course } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { Question } from '../model/quiz.js';
import type { SourceFile } from './assemble-chapters.js';
import { parseQuiz } from './quiz/parse-quiz.js';

export interface LoadedQuiz {
	/** In the order of the course. */
	readonly questions: readonly Question[];
	readonly problems: readonly Problem[];
	/** The files as they are written, those with problems among them. */
	readonly sources: readonly SourceFile[];
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

/** Makes the questions of a course of the texts of their files. Pure; whatever is wrong is a problem, the rest is there. */
export const assembleQuiz = (course: Course, sources: readonly SourceFile[], language: Language): LoadedQuiz => {
	const parsed = sources.map(({ text, file }) => parseQuiz(text, file, language));
	const questions = parsed.flatMap((file) => file.questions);
	return {
		questions: questions.toSorted((one, other) => one.chapter - other.chapter),
		problems: [
			...parsed.flatMap((file) => file.problems),
			...questions.flatMap((question) => strayProblem(question, course, language)),
		],
		sources,
	};
};
