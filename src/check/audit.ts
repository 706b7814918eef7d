import { holdsFor } from '../course/recordings/python-condition.js';
import type { PythonVersion } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import { type Audit, auditPattern } from './audit/audit-pattern.js';
import { Bindings } from './bindings.js';
import { compileRecording } from './compile/compile-recording.js';
import { matchOutputs } from './match/match-outputs.js';

export type { Audit, AuditedPart, PassedAlteration } from './audit/audit-pattern.js';

const nothing: Audit = { compared: 0, free: 0, freeParts: [], tried: 0, passed: [] };

/**
 * Alters every character, every line and every output of the recording that holds for a version of Python, one at a time, and
 * asks the comparison about each: the proof that it compares.
 */
export const auditFixture = (fixture: ExampleFixture, python: PythonVersion): Audit => {
	const recording = fixture.recordings.find((one) => holdsFor(one.python, python));
	if (recording === undefined) return nothing;
	const { pattern } = compileRecording(recording);
	const facts = { clock: 'real', lessonTasks: new Set<string>() } as const;
	return auditPattern(pattern, (altered) => matchOutputs(pattern, altered, new Bindings(facts)));
};
