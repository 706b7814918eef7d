import type { PythonInfo } from '../model/run.js';
import { openSession, type PythonSession } from './session.js';

/** Several sessions of one interpreter, for runs side by side. */
export interface SessionPool {
	/** Calls `use` with a session that nobody else uses meanwhile; waits while all are taken. */
	withSession<Result>(use: (session: PythonSession) => Promise<Result>): Promise<Result>;
	/** Ends all sessions. */
	close(): Promise<void>;
}

/** @param size how many runs may take place at the same time; sessions are opened when they are first needed */
export const openPool = (python: PythonInfo, size: number): SessionPool => {
	const opened: Promise<PythonSession>[] = [];
	const free: PythonSession[] = [];
	const waiting: ((session: PythonSession) => void)[] = [];

	const take = (): PythonSession | Promise<PythonSession> => {
		const session = free.pop();
		if (session !== undefined) return session;
		if (opened.length >= size) return new Promise((resolve) => waiting.push(resolve));
		const fresh = openSession(python);
		opened.push(fresh);
		return fresh;
	};
	const giveBack = (session: PythonSession): void => {
		const next = waiting.shift();
		if (next === undefined) free.push(session);
		else next(session);
	};

	return {
		async withSession(use) {
			const session = await take();
			try {
				return await use(session);
			} finally {
				giveBack(session);
			}
		},
		async close() {
			const sessions = await Promise.all(opened);
			await Promise.all(sessions.map((session) => session.close()));
		},
	};
};
