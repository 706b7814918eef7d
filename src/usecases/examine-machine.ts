import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadCourse } from '../course/load-course.js';
import type { LoadedCourse } from '../course/loaded-course.js';
import { KnownError } from '../errors.js';
import type { Outcome, PythonInfo } from '../model/run.js';
import { listPythons } from '../python/list-pythons.js';
import { locatePython, type PythonFinding, type PythonQuestion } from '../python/locate.js';
import { openSession } from '../python/session.js';
import { applyEvent, emptyOutcome } from '../run/collect-outcome.js';
import { defaultLimits } from '../run/limits.js';

/** What was looked at on the learner's machine. */
export interface Examination {
	/** The interpreter that would run the examples, or why there is none. */
	readonly python: PythonInfo | KnownError;
	/** A first program, run by that interpreter; null without one. */
	readonly trial: Outcome | null;
	readonly pythons: readonly PythonFinding[];
	readonly loaded: LoadedCourse;
	/** The error of the file system when the folder for progress cannot be written, else null. */
	readonly dataError: NodeJS.ErrnoException | null;
}

const locate = async (question: PythonQuestion): Promise<PythonInfo | KnownError> => {
	try {
		return await locatePython(question);
	} catch (error) {
		if (error instanceof KnownError) return error;
		throw error;
	}
};

/** What the trial prints: letters beyond ASCII must come through, too. */
export const trialText = 'привет, asyncio\n';

const tryOut = async (python: PythonInfo): Promise<Outcome> => {
	const source = `import asyncio\nawait asyncio.sleep(0)\nprint(${JSON.stringify(trialText.trimEnd())})`;
	const cells = [{ id: 'trial', source }];
	const session = await openSession(python);
	try {
		let soFar = emptyOutcome('trial', 'real');
		const request = {
			mode: 'cell',
			clock: 'real',
			cells,
			limits: { ...defaultLimits, seconds: 10 },
			files: [],
		} as const;
		for await (const event of session.run(request)) soFar = applyEvent(soFar, event);
		return soFar.outcome;
	} finally {
		await session.close();
	}
};

/** The folder itself, or the one above it in which it would be made. */
const existing = (folder: string): string => {
	try {
		statSync(folder);
		return folder;
	} catch {
		return dirname(folder) === folder ? folder : existing(dirname(folder));
	}
};

const writeError = (folder: string | null): NodeJS.ErrnoException | null => {
	if (folder === null) return null;
	try {
		accessSync(existing(folder), constants.W_OK);
		return null;
	} catch (error) {
		return error as NodeJS.ErrnoException;
	}
};

/** Looks at everything that the course needs: nothing is changed. */
export const examineMachine = async (
	question: PythonQuestion,
	courseRoot: string,
	dataFolder: string | null,
): Promise<Examination> => {
	const python = await locate(question);
	const [pythons, loaded] = await Promise.all([listPythons(question), loadCourse(courseRoot, question.language)]);
	const trial = python instanceof KnownError ? null : await tryOut(python);
	return { python, trial, pythons, loaded, dataError: writeError(dataFolder) };
};
