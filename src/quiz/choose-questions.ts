import type { Progress } from '../model/progress.js';
import type { Question } from '../model/quiz.js';
import { isMissed } from './missed.js';
import { shuffle } from './shuffle.js';

export interface QuizWishes {
	/** Only the questions whose last answer was missed. */
	readonly review: boolean;
	/** Shuffles: the same text gives the same order. null: the order of the course. */
	readonly seed: string | null;
}

/** The questions of a round, in the order in which they are asked. */
export const chooseQuestions = (
	questions: readonly Question[],
	{ answers }: Progress,
	{ review, seed }: QuizWishes,
): readonly Question[] => {
	const chosen = questions.filter(({ id }) => {
		const last = answers[id];
		return !review || (last !== undefined && isMissed(last));
	});
	return seed === null ? chosen : shuffle(chosen, seed);
};
