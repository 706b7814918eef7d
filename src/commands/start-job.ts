import type { FoundTarget } from './resolve-target.js';
import type { ServicesJob } from './services-of.js';

/** What `start` is to show. */
export interface StartJob extends ServicesJob {
	/** Where to begin, or null for where the learner was. */
	readonly target: FoundTarget | null;
}
