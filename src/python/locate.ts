import type { Language } from '../i18n/language.js';
import type { PythonInfo } from '../model/run.js';

/** Where to look for an interpreter. */
export interface PythonQuestion {
	/** What the learner gave with `--python`: a path, a command or `py -3.12`; null when nothing was given. */
	readonly wish: string | null;
	/** `process.env` */
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** Language of the error, should none be found. */
	readonly language: Language;
}

/** One interpreter that was looked at: what it is, or why it cannot be used. */
export type PythonFinding =
	| { readonly command: string; readonly source: string; readonly info: PythonInfo; readonly problem: null }
	| { readonly command: string; readonly source: string; readonly info: null; readonly problem: string };

/**
 * The interpreter that runs the examples: `--python`, else `ASYNCIO_COURSE_PYTHON`, else the active virtual environment,
 * else `python3`, `python`, `py -3`; each is started once and asked for its version.
 * @throws KnownError (exit code 4) that names everything that was tried, why each failed, and the cure. An explicit wish
 * that fails is never replaced by another interpreter.
 */
export const locatePython = async (_question: PythonQuestion): Promise<PythonInfo> => {
	throw new Error('not written yet');
};

/** Every interpreter that can be found, the usable ones and the others, for `doctor`. Never throws. */
export const listPythons = async (_question: PythonQuestion): Promise<readonly PythonFinding[]> => {
	throw new Error('not written yet');
};
