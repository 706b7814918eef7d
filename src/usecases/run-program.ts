import type { Program } from '../model/quiz.js';
import type { Outcome } from '../model/run.js';
import type { PythonSession } from '../python/session.js';
import { applyEvent, emptyOutcome } from '../run/collect-outcome.js';
import { programRequest } from '../run/program-request.js';

/** Runs a program of the quiz to its end. An abort interrupts it. */
export const runProgram = async (
	session: PythonSession,
	program: Program,
	id: string,
	signal?: AbortSignal,
): Promise<Outcome> => {
	let soFar = emptyOutcome(id, 'virtual');
	for await (const event of session.run(programRequest(program, id), signal ? { signal } : {}))
		soFar = applyEvent(soFar, event);
	return soFar.outcome;
};
