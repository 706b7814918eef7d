import type { ExampleId } from './course.js';
import type { RuleKind } from './recording.js';
import type { Outcome, OutputKind } from './run.js';

/** What the comparison of a run with its recording came to. */

export type Status =
	| 'ok'
	| 'mismatch'
	/** An exception that the recording does not hold. */
	| 'error'
	/** A deadlock that the recording does not hold. */
	| 'deadlock'
	| 'timed-out'
	| 'interrupted'
	| 'output-limit'
	| 'memory-limit'
	| 'virtual-limit'
	| 'died'
	| 'lost'
	| 'skipped';

/** Why an example was not run. Never counted as passed, always explained. */
export type SkipReason =
	| { readonly kind: 'needs-python'; readonly requires: string; readonly found: string }
	| { readonly kind: 'needs-posix' }
	| { readonly kind: 'no-recording-for-python'; readonly found: string };

/** One line of a difference. Free parts are filled in first, so that only real differences are left. */
export interface DifferenceLine {
	readonly kind: 'same' | 'expected' | 'found';
	readonly text: string;
}

/** What is compared by a rule of its own, not letter by letter: the built-in ones and those that a recording asks for. */
export type FreeKind = 'task-number' | 'location' | 'address' | RuleKind;

export interface BrokenRule {
	readonly kind: FreeKind;
	/** The recording's own reason; null for a built-in rule, whose sentence is in the dictionary (`src/i18n/check.ts`). */
	readonly reason: string | null;
	/** What it asks for, in no language: `1…2`, `Task-23`, `+0 s, +1 s`; null where there is nothing short to say. */
	readonly asks: string | null;
}

export interface Difference {
	/** Number of the output (from 1) in the recording, or null when the run showed one that the recording lacks. */
	readonly output: number | null;
	readonly expectedKind: OutputKind | null;
	readonly foundKind: OutputKind | null;
	/** Line (from 1) of the first difference in this output. */
	readonly line: number;
	readonly lines: readonly DifferenceLine[];
	/** Set when a rule was broken rather than a literal. */
	readonly rule: BrokenRule | null;
}

/** A part of the recording that was not compared literally, for the learner who asks why. */
export interface FreePart {
	readonly output: number;
	readonly line: number;
	/** The recorded text of the part. */
	readonly recorded: string;
	/** What stood there in this run, or null if it was not found. */
	readonly found: string | null;
	readonly rule: FreeKind;
	/** As in `BrokenRule`. */
	readonly reason: string | null;
}

export interface Verdict {
	readonly status: Status;
	readonly differences: readonly Difference[];
	readonly free: readonly FreePart[];
	/** Recorded lines that are known to be stale: shown to the learner with the reason, not compared. */
	readonly stale: readonly {
		readonly output: number;
		readonly line: number;
		readonly text: string;
		readonly reason: string;
	}[];
	readonly skip: SkipReason | null;
	/** Set where there is no recording at all, so that all that was shown is a difference. */
	readonly isUnrecorded?: true;
}

export interface ExampleResult {
	readonly example: ExampleId;
	readonly verdict: Verdict;
	/** null when it was skipped. */
	readonly outcome: Outcome | null;
}
