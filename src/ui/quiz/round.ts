import type { Answer, Grade, Program, Question } from '../../model/quiz.js';
import type { Outcome } from '../../model/run.js';
import { arrangedSource } from '../../quiz/arrange.js';
import { answerRung } from '../../quiz/missed.js';
import { type Claim, judge, proofsOf } from '../../quiz/proofs.js';
import { type Draft, firstDraft } from './draft.js';

/** A program that is run to show that an answer is right or wrong. */
export interface Evidence {
	/** `program`: as it stands in the question. `mended`: with its mistake mended. `yours`: as the learner arranged it. */
	readonly what: 'program' | 'mended' | 'yours';
	readonly program: Program;
	readonly claim: Claim;
	/** `running`, then what it came to; `skipped`: this Python is too old for it. */
	readonly outcome: Outcome | 'running' | 'skipped';
}

/** A question that was answered in this round. */
export interface Answered {
	/** Counts the answers of a session; facts about any other are stale. */
	readonly number: number;
	readonly answer: Answer;
	/** `deciding`: a run will tell. `undecided`: it could not. */
	readonly verdict: 'right' | 'wrong' | 'deciding' | 'undecided';
	/** Why just this answer is wrong, or null. */
	readonly why: string | null;
	/** Rungs of the hint ladder that were taken. */
	readonly hints: number;
	readonly evidence: readonly Evidence[];
	/** Whether progress has kept it in an earlier session. */
	readonly isEarlier: boolean;
}

/** Some questions asked one after the other. */
export interface Round {
	readonly questions: readonly Question[];
	/** Index of the question at hand. */
	readonly at: number;
	readonly draft: Draft;
	/** By question id. */
	readonly hints: Readonly<Record<string, number>>;
	readonly answered: Readonly<Record<string, Answered>>;
	/** Whether these are the missed questions of a round before. */
	readonly isRepeat: boolean;
}

export const beginRound = (questions: readonly Question[], isRepeat = false): Round | null => {
	const [first] = questions;
	return first === undefined ? null : { questions, at: 0, draft: firstDraft(first), hints: {}, answered: {}, isRepeat };
};

/** The question at hand. */
export const questionOf = ({ questions, at }: Round): Question => questions[at] as Question;

export const answeredOf = (round: Round): Answered | null => round.answered[questionOf(round).id] ?? null;

export const hintsOf = (round: Round): number => round.hints[questionOf(round).id] ?? 0;

/** Whether a question was answered: there is something to count. */
export const hasResult = ({ answered }: Round): boolean => Object.keys(answered).length > 0;

/** Index of the next question without an answer, behind the one at hand and then from the beginning; null: there is no other. */
export const nextOpen = ({ questions, at, answered }: Round): number | null => {
	const others = questions.flatMap(({ id }, index) => (index === at || answered[id] !== undefined ? [] : [index]));
	return others.find((index) => index > at) ?? others[0] ?? null;
};

/** Goes to another question; one that was answered stays so. */
export const goTo = (round: Round, at: number): Round => {
	const question = round.questions[at];
	return question === undefined ? round : { ...round, at, draft: firstDraft(question) };
};

/** The next rung of the ladder: a nudge, a pointer, the answer. */
export const takeHint = (round: Round): Round => {
	const { id } = questionOf(round);
	return { ...round, hints: { ...round.hints, [id]: Math.min(answerRung, hintsOf(round) + 1) } };
};

/** The programs that show whether an answer is right. */
export const evidenceFor = (question: Question, answer: Answer): readonly Evidence[] => {
	if (question.kind === 'parsons') {
		const source = arrangedSource(question.pieces, Array.isArray(answer) ? answer : []);
		const claim: Claim = { kind: 'prints', output: question.output };
		return [{ what: 'yours', program: { ...question.program, source }, claim, outcome: 'running' }];
	}
	return proofsOf(question)
		.map(({ part, program, claim }): Evidence => {
			const what = question.kind === 'mistake' && part === 'key' ? 'mended' : 'program';
			return { what, program, claim, outcome: 'running' };
		})
		.toSorted((one, other) => Number(one.what === 'mended') - Number(other.what === 'mended'));
};

/** Gives an answer that was graded. @param number of the answer */
export const giveAnswer = (round: Round, answer: Answer, graded: Grade, number: number): Round => {
	const question = questionOf(round);
	const answered: Answered = {
		number,
		answer,
		verdict: graded.verdict === 'right' || graded.verdict === 'wrong' ? graded.verdict : 'deciding',
		why: graded.verdict === 'wrong' ? graded.why : null,
		hints: hintsOf(round),
		evidence: evidenceFor(question, answer),
		isEarlier: false,
	};
	return { ...round, answered: { ...round.answered, [question.id]: answered } };
};

const decided = ({ verdict }: Answered, { claim }: Evidence, outcome: Outcome | 'skipped'): Answered['verdict'] => {
	if (verdict !== 'deciding') return verdict;
	if (outcome === 'skipped' || outcome.end.status === 'lost') return 'undecided';
	return judge(claim, outcome).proven ? 'right' : 'wrong';
};

/** A program of an answer has run. Facts about an answer that is not of this round change nothing. */
export const evidenceCame = (round: Round, number: number, index: number, outcome: Outcome | 'skipped'): Round => {
	const found = Object.entries(round.answered).find(([, answered]) => answered.number === number);
	const evidence = found?.[1].evidence[index];
	if (found === undefined || evidence === undefined) return round;
	const [id, answered] = found;
	const next: Answered = {
		...answered,
		verdict: decided(answered, evidence, outcome),
		evidence: answered.evidence.with(index, { ...evidence, outcome }),
	};
	return { ...round, answered: { ...round.answered, [id]: next } };
};
