import type { PythonInfo } from '../model/run.js';
import type { PythonSession } from './session.js';

/** Several sessions of one interpreter, for runs side by side. */
export interface SessionPool {
	/** Calls `use` with a session that nobody else uses meanwhile; waits while all are taken. */
	withSession<Result>(use: (session: PythonSession) => Promise<Result>): Promise<Result>;
	/** Ends all sessions. */
	close(): Promise<void>;
}

/** @param size how many runs may take place at the same time; sessions are opened when they are first needed */
export const openPool = (_python: PythonInfo, _size: number): SessionPool => {
	throw new Error('not written yet');
};
