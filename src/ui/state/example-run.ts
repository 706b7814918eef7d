import type { ExampleId } from '../../model/course.js';
import type { Clock } from '../../model/run.js';
import type { ExampleResult } from '../../model/verdict.js';
import type { OutcomeSoFar } from '../../run/collect-outcome.js';

/** A run of an example as the interface knows it. */
export interface ExampleRun {
	/** Counts all runs of a session; facts of any other run are stale. */
	readonly number: number;
	readonly example: ExampleId;
	/** The learner's own version that runs, or null for the course's. */
	readonly source: string | null;
	readonly clock: Clock;
	readonly status: 'running' | 'stopping' | 'finished';
	/** Like `State.now`, ms. */
	readonly startedAt: number;
	/** Whether it was held while the learner was in the shell (Ctrl+Z). */
	readonly wasPaused: boolean;
	readonly so: OutcomeSoFar;
	/** null until it has finished. */
	readonly result: ExampleResult | null;
}

/** A learner's own version of an example. */
export interface OwnVersion {
	readonly source: string;
	/** false: the original is shown and run. */
	readonly isShown: boolean;
	/** Whether the course's example has changed since it was written. */
	readonly isOutdated: boolean;
}

/** Whether it goes on. */
export const isActive = (run: ExampleRun): boolean => run.status !== 'finished';
