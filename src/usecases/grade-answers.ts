import type { Answer, Question } from '../model/quiz.js';
import type { PythonSession } from '../python/session.js';
import type { GivenAnswer } from '../quiz/answers.js';
import { grade } from '../quiz/grade.js';
import { judge } from '../quiz/proofs.js';
import { runProgram } from './run-program.js';

export interface GradedAnswer {
	readonly question: Question;
	readonly status: 'right' | 'wrong' | 'missing' | 'malformed';
	readonly given: Answer | null;
	/** The explanation of just this wrong answer, or null. */
	readonly why: string | null;
	/** Line of the answers file (from 1), or null when it has no line for this question. */
	readonly line: number | null;
}

export interface GradeReport {
	readonly answers: readonly GradedAnswer[];
	/** Answers to questions that the course does not have. */
	readonly unknown: readonly { readonly id: string; readonly line: number }[];
	readonly right: number;
	readonly asked: number;
	/** Right answers of all questions asked, in per cent, rounded down to one decimal: 80 means at least 80. */
	readonly score: number;
}

/** A run that decides an answer, when only a run can. */
type Decide = (program: Parameters<typeof runProgram>[1], output: string, id: string) => Promise<boolean>;

/** Whether a program prints just this; a session is opened only when the first answer needs it. */
export const decideByRun =
	(openSession: () => Promise<PythonSession>): Decide =>
	async (program, output, id) => {
		const outcome = await runProgram(await openSession(), program, id);
		return judge({ kind: 'prints', output }, outcome).proven;
	};

/** Grades one answer, running a program where only that can tell. */
export const gradeAnswer = async (
	question: Question,
	answer: Answer,
	decide: Decide,
): Promise<Pick<GradedAnswer, 'status' | 'why'>> => {
	const graded = grade(question, answer);
	switch (graded.verdict) {
		case 'right':
		case 'malformed':
			return { status: graded.verdict, why: null };
		case 'wrong':
			return { status: 'wrong', why: graded.why };
		case 'run-decides':
			return { status: (await decide(graded.program, graded.output, question.id)) ? 'right' : 'wrong', why: null };
	}
};

/**
 * Grades an answers file.
 * @param questions the ones that are asked
 * @param known ids of all questions of the course: an answer to one of these that is not asked is no mistake
 */
export const gradeAnswers = async (
	questions: readonly Question[],
	given: readonly GivenAnswer[],
	known: ReadonlySet<string>,
	decide: Decide,
): Promise<GradeReport> => {
	const byId = new Map(given.map((answer) => [answer.id, answer]));
	const answers: GradedAnswer[] = [];
	for (const question of questions) {
		const answer = byId.get(question.id);
		const line = answer?.line ?? null;
		if (answer === undefined || answer.answer === null) {
			answers.push({ question, status: 'missing', given: null, why: null, line });
			continue;
		}
		const graded = await gradeAnswer(question, answer.answer, decide);
		answers.push({ question, given: answer.answer, line, ...graded });
	}
	const right = answers.filter(({ status }) => status === 'right').length;
	return {
		answers,
		unknown: given.filter(({ id }) => !known.has(id)).map(({ id, line }) => ({ id, line })),
		right,
		asked: questions.length,
		score: questions.length === 0 ? 0 : Math.floor((right * 1000) / questions.length) / 10,
	};
};
