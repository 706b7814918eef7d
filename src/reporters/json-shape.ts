import type { WrongShare } from '../check/audit/free-share.js';
import type { AuditedPart, PassedAlteration } from '../check/audit.js';
import type { MistakenIdentity } from '../check/cross-check.js';
import type { ExampleMode } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { Clock, OutputKind, RunEnd } from '../model/run.js';
import type { DifferenceLine, SkipReason, Status } from '../model/verdict.js';

/**
 * The shape of what `--json` prints. README documents it; `version` grows with every change that a reader must know of.
 * A key that is added is none. Texts are what programs printed, made safe for a terminal.
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
	readonly kind: 'report';
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

/** Printed by `list --json`. */
export interface ContentsJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'contents';
	readonly chapters: readonly {
		readonly number: number;
		readonly title: string;
		readonly file: string;
		/** Whether it was read to its end. */
		readonly read: boolean;
		readonly sections: readonly { readonly id: string; readonly title: string }[];
		readonly examples: readonly {
			readonly id: string;
			readonly section: string | null;
			readonly line: number;
			readonly mode: ExampleMode;
			readonly after: readonly string[];
			readonly requires: string | null;
			readonly platform: 'any' | 'posix';
			/** Whether it passed as it stands now. */
			readonly passed: boolean;
			readonly runs: number;
		}[];
	}[];
}

/** Printed by `glossary --json`. */
export interface GlossaryJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'glossary';
	readonly terms: readonly { readonly term: string; readonly english: string; readonly definition: string }[];
}

/** Printed by `lint --json`. */
export interface LintJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'lint';
	readonly problems: readonly Problem[];
}

/** Printed by `progress --json`. */
export interface ProgressJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'progress';
	/** Where it is kept, or null when it is not. */
	readonly file: string | null;
	readonly chapters: { readonly read: number; readonly all: number };
	readonly examples: { readonly passed: number; readonly all: number };
	readonly answers: { readonly right: number; readonly given: number };
	readonly place: { readonly chapter: number; readonly anchor: string } | null;
	readonly warning: string | null;
}

/** Printed by `doctor --json`. */
export interface DoctorJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'doctor';
	readonly healthy: boolean;
	/** Every usable interpreter that was found; the one that runs the examples first. */
	readonly pythons: readonly { readonly version: string; readonly executable: string; readonly source: string }[];
	readonly findings: readonly {
		readonly about: 'node' | 'python' | 'other-python' | 'terminal' | 'course' | 'data';
		readonly state: 'good' | 'warning' | 'bad';
		readonly message: string;
		/** What to do, or null where all is well. */
		readonly cure: string | null;
	}[];
}

/** Printed by `verify --audit --json`. */
export interface AuditJson {
	readonly version: typeof jsonVersion;
	readonly kind: 'audit';
	readonly examples: readonly {
		readonly id: string;
		/** The version of Python whose recording was altered. */
		readonly python: string;
		readonly tried: number;
		readonly compared: number;
		readonly free: number;
		readonly freeParts: readonly AuditedPart[];
		/** Alterations that nobody noticed; must be empty. */
		readonly passed: readonly PassedAlteration[];
	}[];
	/** Recordings that pass as another example's; must be empty. */
	readonly mistaken: readonly MistakenIdentity[];
	/** Examples of which too much is free without a reason, or that give a reason for nothing; must be empty. */
	readonly wrongShares: readonly WrongShare[];
}
