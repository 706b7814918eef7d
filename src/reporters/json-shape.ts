import type { Clock, OutputKind, RunEnd } from '../model/run.js';
import type { DifferenceLine, SkipReason, Status } from '../model/verdict.js';

/**
 * The shape of what `--json` prints. README documents it; `version` grows with every change that a reader must know of.
 * Added keys are none. Texts are what programs printed, made safe for a terminal.
 */

export const jsonVersion = 1;

export interface OutputJson {
	readonly kind: OutputKind;
	readonly text: string;
}

export interface DifferenceJson {
	/** Number of the output in the recording (from 1), or null when the run showed one that the recording lacks. */
	readonly output: number | null;
	readonly expectedKind: OutputKind | null;
	readonly foundKind: OutputKind | null;
	/** Line of the first difference in this output (from 1). */
	readonly line: number;
	readonly lines: readonly DifferenceLine[];
	/** The rule that was broken, or null for literal text. */
	readonly rule: { readonly kind: string; readonly reason: string | null; readonly asks: string | null } | null;
}

export interface ExampleJson {
	readonly id: string;
	readonly chapter: number;
	/** Path from the course's folder, and the line where the example's code begins. */
	readonly file: string;
	readonly line: number;
	readonly judgement: 'passed' | 'failed' | 'skipped';
	/** Of the first failed run, else of the first. */
	readonly status: Status;
	/** One sentence in the language of the interface. */
	readonly message: string;
	/** How often it ran, and how many of these runs failed. */
	readonly runs: number;
	readonly failures: number;
	/** Wall time of all runs, s. */
	readonly seconds: number;
	readonly skip: SkipReason | null;
	/** How the run ended, or null when it was skipped. */
	readonly end: RunEnd | null;
	readonly outputs: readonly OutputJson[];
	readonly differences: readonly DifferenceJson[];
	/** `repr` of the tasks that were unfinished at the end. */
	readonly pending: readonly string[];
	/** Bytes that were not kept. */
	readonly dropped: { readonly stdout: number; readonly stderr: number };
}

/** Printed by `verify --json` and `run --json`. */
export interface VerifyJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'verify';
	/** Whether the report is incomplete because of Ctrl+C. */
	readonly interrupted: boolean;
	readonly python: { readonly version: string; readonly executable: string; readonly implementation: string };
	readonly clock: Clock;
	readonly repeat: number;
	readonly counts: {
		readonly passed: number;
		readonly failed: number;
		readonly skipped: number;
		readonly notRun: number;
	};
	/** Wall time, s. */
	readonly seconds: number;
	/** In the order of the course. */
	readonly examples: readonly ExampleJson[];
}
