import type { Clock } from '../model/run.js';

/** What stands over a picture: what was run (`10.3-1`, a script's path), on which Python (`3.13.0`), by which clock. */
export interface TracedRun {
	readonly title: string;
	readonly python: string;
	readonly clock: Clock;
}
