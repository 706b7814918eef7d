import { loadQuiz } from '../course/load-quiz.js';
import type { LoadedCourse } from '../course/loaded-course.js';
import { requireNoProblems } from '../course/require-course.js';
import { quizText } from '../i18n/quiz.js';
import type { Question } from '../model/quiz.js';
import type { Context } from './context.js';
import { openTrustedCourse } from './open-course.js';
import { resolveTarget } from './resolve-target.js';
import { usageError } from './usage-error.js';

export interface OpenedQuiz {
	readonly recorded: LoadedCourse;
	readonly course: LoadedCourse['course'];
	/** Every question of the course. */
	readonly all: readonly Question[];
	/** Those of the chapters that were named; all where nothing was. */
	readonly chosen: readonly Question[];
}

/**
 * The questions that a command is about.
 * @param words numbers or titles of chapters
 * @throws KnownError when files of the course are wrong (exit code 3) or there is nothing to ask (usage)
 */
export const openQuiz = async (context: Context, words: readonly string[]): Promise<OpenedQuiz> => {
	const { language } = context;
	const recorded = await openTrustedCourse(context);
	const { course, quizFiles } = recorded;
	const { questions, problems } = await loadQuiz(course, quizFiles, language);
	requireNoProblems(problems, language);
	const chapters = new Set(words.map((word) => resolveTarget(course, word, language).chapter.number));
	const chosen = words.length === 0 ? questions : questions.filter(({ chapter }) => chapters.has(chapter));
	const say = quizText(language);
	if (chosen.length === 0) throw usageError(say.noQuestions, say.noQuestionsHint);
	return { recorded, course, all: questions, chosen };
};
