import { holdsFor } from '../course/recordings/python-condition.js';
import type { ExampleId, PythonVersion } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import { Bindings } from './bindings.js';
import { compileRecording } from './compile/compile-recording.js';
import { matchOutputs } from './match/match-outputs.js';
import type { Pattern } from './pattern.js';
import { sampleOutputs } from './sample.js';

/** A recording that passes as another example's although that one's does not pass as its own. */
export interface MistakenIdentity {
	readonly recording: ExampleId;
	readonly passesAs: ExampleId;
}

const passesAs = (shown: Pattern, expected: Pattern): boolean =>
	matchOutputs(expected, sampleOutputs(shown), new Bindings({ clock: 'real', lessonTasks: new Set() }));

/**
 * Holds every recording against every other example's: where one passes as the other, the other must pass as the one, that is,
 * they record the same. Must come out empty.
 */
export const crossCheck = (fixtures: readonly ExampleFixture[], python: PythonVersion): readonly MistakenIdentity[] => {
	const patterns = fixtures.flatMap(({ example, recordings }) => {
		const recording = recordings.find((one) => holdsFor(one.python, python));
		return recording === undefined ? [] : [{ example, pattern: compileRecording(recording).pattern }];
	});
	return patterns.flatMap((shown) =>
		patterns
			.filter(
				(expected) =>
					expected !== shown && passesAs(shown.pattern, expected.pattern) && !passesAs(expected.pattern, shown.pattern),
			)
			.map((expected) => ({ recording: shown.example, passesAs: expected.example })),
	);
};
