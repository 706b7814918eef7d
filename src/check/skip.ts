import type { Example } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import type { PythonInfo } from '../model/run.js';
import type { SkipReason, Verdict } from '../model/verdict.js';

/**
 * Why an example cannot be run here, or null when it can.
 * @param fixture null: it has no recording at all, which is a matter for the lint and no reason to skip
 */
export const skipReason = (
	_example: Example,
	_fixture: ExampleFixture | null,
	_python: PythonInfo,
	_platform: NodeJS.Platform,
): SkipReason | null => {
	throw new Error('not written yet');
};

/** The verdict on an example that was not run. */
export const skippedVerdict = (skip: SkipReason): Verdict => ({
	status: 'skipped',
	differences: [],
	free: [],
	stale: [],
	skip,
});
