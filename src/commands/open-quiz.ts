import { loadQuiz } from '../course/load-quiz.js';
import type { LoadedCourse } from '../course/loaded-course.js';
import { requireNoProblems } from '../course/require-course.js';
import type { Question } from '../model/quiz.js';
import { type Asked, chooseAsked } from './choose-asked.js';
import type { Context } from './context.js';
import { openTrustedCourse } from './open-course.js';

export interface OpenedQuiz extends Asked {
	readonly recorded: LoadedCourse;
	readonly course: LoadedCourse['course'];
	/** Every question of the course. */
	readonly all: readonly Question[];
}

/**
 * The questions that a command is about.
 * @param words chapters, sections or examples; none: the whole course
 * @throws KnownError when files of the course are wrong (exit code 3) or there is nothing to ask (usage)
 */
export const openQuiz = async (context: Context, words: readonly string[]): Promise<OpenedQuiz> => {
	const { language } = context;
	const recorded = await openTrustedCourse(context);
	const { course, quizFiles } = recorded;
	const { questions, problems } = await loadQuiz(course, quizFiles, language);
	requireNoProblems(problems, language);
	return { recorded, course, all: questions, ...chooseAsked(course, questions, words, language) };
};
