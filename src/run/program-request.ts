import type { Program } from '../model/quiz.js';
import type { RunRequest } from '../model/run.js';
import { defaultLimits } from './limits.js';

/** What the interpreter is asked to do for a program of the quiz: always on the virtual clock, so that hours take no time. */
export const programRequest = (program: Program, id: string): RunRequest => ({
	mode: program.mode,
	clock: 'virtual',
	cells: [{ id, source: program.source }],
	limits: defaultLimits,
	files: [],
});
