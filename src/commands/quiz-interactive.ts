import type { ExitCode } from '../errors.js';
import type { Context } from './context.js';
import type { OpenedQuiz } from './open-quiz.js';
import type { QuizFlags } from './quiz-flags.js';

export const takeQuiz = async (_c: Context, _q: OpenedQuiz, _f: QuizFlags): Promise<ExitCode> => {
	throw new Error('not written yet');
};
