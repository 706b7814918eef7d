import type { ExampleId } from './course.js';
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

export interface Difference {
	/** Number of the output (from 1) in the recording, or null when the run showed one that the recording lacks. */
	readonly output: number | null;
	readonly expectedKind: OutputKind | null;
	readonly foundKind: OutputKind | null;
	/** Line (from 1) of the first difference in this output. */
	readonly line: number;
	readonly lines: readonly DifferenceLine[];
	/** Set when one rule was broken rather than a literal: its reason and what it asks for. */
	readonly rule: { readonly kind: string; readonly reason: string } | null;
}

/** A part of the recording that was not compared literally, for the learner who asks why. */
export interface FreePart {
	readonly output: number;
	readonly line: number;
	/** The recorded text of the part. */
	readonly recorded: string;
	/** What stood there in this run, or null if it was not found. */
	readonly found: string | null;
	/** `task-number`, `location`, `address`, or the kind of the fixture's rule. */
	readonly rule: string;
	readonly reason: string;
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
}

export interface ExampleResult {
	readonly example: ExampleId;
	readonly verdict: Verdict;
	/** null when it was skipped. */
	readonly outcome: Outcome | null;
}
