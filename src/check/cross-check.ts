import type { ExampleId, PythonVersion } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';

/** A recording that passes as another example's although that one's does not pass as its own. */
export interface MistakenIdentity {
	readonly recording: ExampleId;
	readonly passesAs: ExampleId;
}

/** Holds every recording against every other example's. Must come out empty. */
export const crossCheck = (
	_fixtures: readonly ExampleFixture[],
	_python: PythonVersion,
): readonly MistakenIdentity[] => {
	throw new Error('not written yet');
};
