import type { Question } from '../model/quiz.js';
import type { PythonInfo } from '../model/run.js';
import type { PythonSession } from '../python/session.js';
import type { SessionPool } from '../python/session-pool.js';
import { judge, type Proof, proofsOf } from '../quiz/proofs.js';
import { isAtLeast } from '../run/python-version.js';
import { runProgram } from './run-program.js';

/** A proof whose run did not show what it had to show. */
export interface Refutation {
	readonly proof: Proof;
	/** What the run showed instead. */
	readonly found: string;
}

export interface QuestionCheck {
	readonly question: Question;
	/**
	 * `proven`: its programs ran and showed what the key says. `stated`: no program decides it; only its form was checked.
	 * `skipped`: its program needs a newer Python. `interrupted`: it was not checked any more.
	 */
	readonly status: 'proven' | 'refuted' | 'stated' | 'skipped' | 'interrupted';
	/** Programs that were run. */
	readonly runs: number;
	readonly refutations: readonly Refutation[];
}

const checkOne = async (
	question: Question,
	session: PythonSession,
	signal: AbortSignal | undefined,
): Promise<QuestionCheck> => {
	const refutations: Refutation[] = [];
	const proofs = proofsOf(question);
	for (const proof of proofs) {
		const outcome = await runProgram(session, proof.program, question.id, signal);
		if (signal?.aborted) return { question, status: 'interrupted', runs: proofs.length, refutations };
		const { proven, found } = judge(proof.claim, outcome);
		if (!proven) refutations.push({ proof, found });
	}
	return { question, status: refutations.length === 0 ? 'proven' : 'refuted', runs: proofs.length, refutations };
};

/**
 * Proves the answer keys: runs every program that decides a question, on the virtual clock, and compares.
 * @returns one check for each question, in the order of the questions, as soon as it and all before it are done
 */
export async function* checkQuiz(
	questions: readonly Question[],
	{ pool, python, signal }: { readonly pool: SessionPool; readonly python: PythonInfo; readonly signal?: AbortSignal },
): AsyncIterable<QuestionCheck> {
	const unrun = (question: Question, status: 'stated' | 'skipped' | 'interrupted'): QuestionCheck => ({
		question,
		status,
		runs: 0,
		refutations: [],
	});
	const checks = questions.map(async (question): Promise<QuestionCheck> => {
		const programs = proofsOf(question).map(({ program }) => program);
		if (programs.length === 0) return unrun(question, 'stated');
		if (programs.some(({ requires }) => requires !== null && !isAtLeast(python.minor, requires)))
			return unrun(question, 'skipped');
		return pool.withSession(async (session) =>
			signal?.aborted ? unrun(question, 'interrupted') : checkOne(question, session, signal),
		);
	});
	// A check that fails while an earlier one is awaited must not count as an unhandled rejection.
	for (const check of checks) check.catch(() => {});
	for (const check of checks) yield await check;
}
