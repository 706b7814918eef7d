import type { Limits, PythonInfo } from '../model/run.js';
import type { ProgressKeeper } from '../ui/services.js';
import type { RecordedCourse } from '../usecases/run-example.js';
import type { FoundTarget } from './resolve-target.js';

/** What `start` is to show. */
export interface StartJob {
	readonly recorded: RecordedCourse;
	/** Where to begin, or null for where the learner was. */
	readonly target: FoundTarget | null;
	readonly python: PythonInfo;
	readonly keeper: ProgressKeeper;
	readonly limits: Partial<Limits>;
}
