import { type ExitCode, exitCodes } from '../errors.js';
import { quizScreenText } from '../i18n/quiz-screen.js';
import { openSession } from '../python/session.js';
import { chooseQuestions } from '../quiz/choose-questions.js';
import { startInterface } from '../ui/start-interface.js';
import type { Context } from './context.js';
import type { OpenedQuiz } from './open-quiz.js';
import { progressOf, warnAboutProgress } from './progress-of.js';
import { pythonOf } from './python-of.js';
import type { QuizFlags } from './quiz-flags.js';
import { servicesOf } from './services-of.js';

/** Asks the learner the questions, one after the other. */
export const takeQuiz = async (
	context: Context,
	{ recorded, chosen }: OpenedQuiz,
	{ python: wish, review, seed }: QuizFlags,
): Promise<ExitCode> => {
	const { stdin, stdout, environment, capabilities, language } = context;
	const [python, keeper] = await Promise.all([pythonOf(context, wish), progressOf(context)]);
	const quiz = chooseQuestions(chosen, keeper.current(), { review: review === true, seed: seed ?? null });
	if (quiz.length === 0) {
		stdout.write(`${quizScreenText(language).nothingToReview}\n`);
		return exitCodes.ok;
	}
	const session = await openSession(python);
	try {
		const ending = await startInterface(servicesOf(context, { recorded, python, keeper, limits: {} }, session), {
			at: null,
			quiz,
			capabilities,
			python: python.executable,
			stdin,
			stdout,
			environment,
		});
		return ending === 'interrupted' ? exitCodes.interrupted : exitCodes.ok;
	} finally {
		// The last answer may still be on its way to the disk.
		await keeper.update((progress) => progress);
		await session.close();
		warnAboutProgress(context, keeper);
	}
};
