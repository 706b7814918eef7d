import type { PythonInfo, RunEvent, RunRequest } from '../model/run.js';

/** A warm interpreter in which one run after the other takes place, each in a process of its own. */
export interface PythonSession {
	readonly python: PythonInfo;
	/**
	 * Runs the cells and yields what happens; `run-finished` always comes, once, as the last event. A second run waits for
	 * the first. An abort interrupts the program, as Ctrl+C does; leaving the loop early ends it at once.
	 */
	run(request: RunRequest, options?: { readonly signal?: AbortSignal }): AsyncIterable<RunEvent>;
	/** Stops the running program and its clock, for the time in which we are stopped ourselves. */
	pause(): void;
	resume(): void;
	/** Ends the interpreter and everything that it started; a run in progress ends as `interrupted`. */
	close(): Promise<void>;
}

/**
 * Starts an interpreter. Never fails: when it cannot be started, its runs end as `lost`. It does not keep Node alive
 * while nothing runs, and it ends by itself when Node is gone, however that comes about.
 */
export const openSession = async (_python: PythonInfo): Promise<PythonSession> => {
	throw new Error('not written yet');
};
