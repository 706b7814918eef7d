import { holdsFor } from '../course/recordings/python-condition.js';
import type { Example } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import type { PythonInfo } from '../model/run.js';
import type { SkipReason, Verdict } from '../model/verdict.js';

/**
 * Why an example cannot be run here, or null when it can.
 * @param fixture null: it has no recording at all, which is a matter for the lint and no reason to skip
 */
export const skipReason = (
	example: Example,
	fixture: ExampleFixture | null,
	python: PythonInfo,
	platform: NodeJS.Platform,
): SkipReason | null => {
	if (example.platform === 'posix' && platform === 'win32') return { kind: 'needs-posix' };
	if (example.requires !== null && !holdsFor(`>=${example.requires}`, python.minor))
		return { kind: 'needs-python', requires: example.requires, found: python.version };
	if (fixture !== null && !fixture.recordings.some((recording) => holdsFor(recording.python, python.minor)))
		return { kind: 'no-recording-for-python', found: python.version };
	return null;
};

/** The verdict on an example that was not run. */
export const skippedVerdict = (skip: SkipReason): Verdict => ({
	status: 'skipped',
	differences: [],
	free: [],
	stale: [],
	skip,
});
