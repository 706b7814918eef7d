import type { Example, ExampleId } from '../../model/course.js';
import type { RunEvent } from '../../model/run.js';
import type { ExampleResult } from '../../model/verdict.js';
import { applyEvent, emptyOutcome } from '../../run/collect-outcome.js';
import { type ExampleRun, isActive } from './example-run.js';
import type { State } from './state.js';

type Runs = Pick<State, 'runs' | 'ownRuns' | 'versions'>;

const withRun = (state: State, run: ExampleRun): State =>
	run.source === null
		? { ...state, runs: { ...state.runs, [run.example]: run } }
		: { ...state, ownRuns: { ...state.ownRuns, [run.example]: run } };

const allRuns = ({ runs, ownRuns }: Runs): readonly ExampleRun[] => [...Object.values(runs), ...Object.values(ownRuns)];

/** The run that goes on now, or null. There is one at a time. */
export const activeRun = (state: Runs): ExampleRun | null => allRuns(state).find(isActive) ?? null;

/**
 * The last run of the code that the card shows, or null. What another version of the example came to is never shown beside
 * code that did not run.
 */
export const shownRun = ({ runs, ownRuns, versions }: Runs, example: ExampleId): ExampleRun | null => {
	const own = versions[example];
	if (!own?.isShown) return runs[example] ?? null;
	const run = ownRuns[example];
	return run?.source === own.source ? run : null;
};

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
			wasPaused: false,
			so: emptyOutcome(example.id, state.clock),
			result: null,
		}),
		lastRun: number,
	};
};

/** Asks the run to stop; it goes on until its clean-up is done. */
export const stopRun = (state: State, run: ExampleRun): State => withRun(state, { ...run, status: 'stopping' });

/** The run that goes on is held from now on, until the learner is back from the shell. */
export const pauseRun = (state: State): State => {
	const run = activeRun(state);
	return run === null ? state : withRun(state, { ...run, wasPaused: true });
};

const runOf = (state: State, number: number): ExampleRun | null => {
	const active = activeRun(state);
	return active?.number === number ? active : null;
};

/** Facts of a run that is not the newest one, or has finished, change nothing. */
export const runWentOn = (state: State, number: number, events: readonly RunEvent[]): State => {
	const run = runOf(state, number);
	return run === null ? state : withRun(state, { ...run, so: events.reduce(applyEvent, run.so) });
};

export const runFinished = (state: State, number: number, result: ExampleResult): State => {
	const run = runOf(state, number);
	return run === null ? state : withRun(state, { ...run, status: 'finished', result });
};
