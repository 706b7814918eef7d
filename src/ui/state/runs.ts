import type { Example, ExampleId } from '../../model/course.js';
import type { RunEvent } from '../../model/run.js';
import type { ExampleResult } from '../../model/verdict.js';
import { applyEvent, emptyOutcome } from '../../run/collect-outcome.js';
import { type ExampleRun, isActive } from './example-run.js';
import type { State } from './state.js';

const withRun = (state: State, run: ExampleRun): State => ({
	...state,
	runs: { ...state.runs, [run.example]: run },
});

/** The run that goes on now, or null. There is one at a time. */
export const activeRun = (state: State): ExampleRun | null => Object.values(state.runs).find(isActive) ?? null;

/** Asks for a run of what the card shows: the example, or the learner's version of it. */
export const startRun = (state: State, example: Example): State => {
	const own = state.versions[example.id];
	const number = state.lastRun + 1;
	return {
		...withRun(state, {
			number,
			example: example.id,
			source: own?.isShown ? own.source : null,
			clock: state.clock,
			status: 'running',
			startedAt: state.now,
			so: emptyOutcome(example.id, state.clock),
			result: null,
		}),
		lastRun: number,
	};
};

/** Asks the run to stop; it goes on until its clean-up is done. */
export const stopRun = (state: State, run: ExampleRun): State => withRun(state, { ...run, status: 'stopping' });

const currentRun = (state: State, example: ExampleId, number: number): ExampleRun | null => {
	const run = state.runs[example];
	return run?.number === number && isActive(run) ? run : null;
};

/** Facts of a run that is not the newest of its example, or has finished, change nothing. */
export const runWentOn = (state: State, example: ExampleId, number: number, events: readonly RunEvent[]): State => {
	const run = currentRun(state, example, number);
	return run === null ? state : withRun(state, { ...run, so: events.reduce(applyEvent, run.so) });
};

export const runFinished = (state: State, example: ExampleId, number: number, result: ExampleResult): State => {
	const run = currentRun(state, example, number);
	return run === null ? state : withRun(state, { ...run, status: 'finished', result });
};
