import type { Answer, Option, Question } from '../model/quiz.js';

/** The options about which an answer to a `several-of` question is wrong, in the order in which they are shown. */
export interface Misjudged {
	/** Right ones that were not chosen. */
	readonly missed: readonly Option[];
	/** Wrong ones that were. */
	readonly chosen: readonly Option[];
}

/** What is wrong with an answer to a `several-of` question, or null for any other question. */
export const misjudgedOf = (question: Question, answer: Answer): Misjudged | null => {
	if (question.kind !== 'several-of' || !Array.isArray(answer)) return null;
	const keys: readonly string[] = answer;
	return {
		missed: question.options.filter(({ key, right }) => right && !keys.includes(key)),
		chosen: question.options.filter(({ key, right }) => !right && keys.includes(key)),
	};
};
