import type { PythonVersion } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import type { FreeKind } from '../model/verdict.js';

/** An alteration of a recording that the comparison did not notice although it lies in no free part. */
export interface PassedAlteration {
	readonly output: number;
	readonly line: number;
	/** From 1, in characters; 0 for a change of whole lines. */
	readonly column: number;
	readonly from: string;
	readonly to: string;
}

export interface AuditedPart {
	readonly output: number;
	readonly line: number;
	readonly recorded: string;
	readonly rule: FreeKind;
	/** null for a built-in rule. */
	readonly reason: string | null;
}

export interface Audit {
	/** Characters of which every alteration was noticed. */
	readonly compared: number;
	/** Characters in declared free parts of which at least one alteration passes, being as valid as the recorded one. */
	readonly free: number;
	readonly freeParts: readonly AuditedPart[];
	/** Alterations tried. */
	readonly tried: number;
	/** Must be empty. */
	readonly passed: readonly PassedAlteration[];
}

/**
 * Alters every character and every line of the recording that holds for a version of Python, one at a time, and asks the
 * comparison about each: the proof that it compares.
 */
export const auditFixture = (_fixture: ExampleFixture, _python: PythonVersion): Audit => {
	throw new Error('not written yet');
};
