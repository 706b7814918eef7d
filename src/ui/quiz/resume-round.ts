import type { Progress } from '../../model/progress.js';
import type { Answer, Question } from '../../model/quiz.js';
import { grade } from '../../quiz/grade.js';
import { answeredOf, beginRound, evidenceFor, goTo, nextOpen, type Round } from './round.js';

/** An answer as progress keeps it, or null when it has none of the shapes of an answer. */
const answerFrom = (kept: unknown): Answer | null => {
	if (typeof kept === 'string' || typeof kept === 'number') return kept;
	if (Array.isArray(kept)) return kept.every((each) => typeof each === 'string') ? kept : null;
	if (typeof kept !== 'object' || kept === null || !('line' in kept) || !('error' in kept)) return null;
	const { line, error } = kept;
	return typeof line === 'number' && typeof error === 'string' ? { line, error } : null;
};

/**
 * The answers of earlier sessions, as far as they still fit their questions.
 * @param lastNumber of an answer so far; these are counted on from there
 */
const earlierAnswers = (questions: readonly Question[], progress: Progress, lastNumber: number): Round['answered'] => {
	const kept = questions.flatMap((question): [Question, Answer, boolean, number][] => {
		const known = progress.answers[question.id];
		const answer = answerFrom(known?.answer);
		return known === undefined || answer === null ? [] : [[question, answer, known.correct, known.hints]];
	});
	return Object.fromEntries(
		kept.flatMap(([question, answer, correct, hints], index) => {
			const graded = grade(question, answer);
			if (graded.verdict === 'malformed') return [];
			const verdict = graded.verdict === 'run-decides' ? (correct ? 'right' : 'wrong') : graded.verdict;
			const why = graded.verdict === 'wrong' ? graded.why : null;
			const evidence = evidenceFor(question, answer);
			return [
				[question.id, { number: lastNumber + index + 1, answer, verdict, why, hints, evidence, isEarlier: true }],
			];
		}),
	);
};

/**
 * A round of questions that goes on where the learner left it: with the answers of earlier sessions, at the first question
 * without one. Where none is answered, or all are, it begins from the beginning.
 * @returns null when there are no questions
 */
export const resumeRound = (questions: readonly Question[], progress: Progress, lastNumber: number): Round | null => {
	const fresh = beginRound(questions);
	if (fresh === null) return null;
	const round = { ...fresh, answered: earlierAnswers(questions, progress, lastNumber) };
	if (nextOpen(round) === null && answeredOf(round) !== null) return fresh;
	return atOpen(round);
};

/** The round at a question without an answer: the one at hand, or the next. */
export const atOpen = (round: Round): Round => {
	const next = answeredOf(round) === null ? null : nextOpen(round);
	return next === null ? round : goTo(round, next);
};
