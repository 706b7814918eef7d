import type { ExampleId } from './course.js';
import type { OutputKind, ScratchEntry } from './run.js';

/** What an example is expected to show: the content of `fixtures/NN.yaml`. */

export interface RecordedOutput {
	readonly kind: OutputKind;
	/** Byte for byte as recorded. */
	readonly text: string;
}

/** Where in a recording a rule applies. Outputs and lines count from 1, as in the fixture file. */
export interface RulePlace {
	readonly output: number;
	/** First and last line, both included; null for the whole output. */
	readonly lines: readonly [number, number] | null;
}

/**
 * A part of the recording that may differ from run to run, and how exactly. Each has a reason that a learner can read.
 * (Owned by `src/course/recordings` and `src/check`: extend the union there, one narrow shape per rule.)
 */
export type Rule = { readonly kind: string; readonly reason: string; readonly line: number } & Record<string, unknown>;

export interface Recording {
	readonly example: ExampleId;
	/** `notebook`: copied from the notebook and never changed. `course`: recorded by the course itself. */
	readonly from: 'notebook' | 'course';
	/** Condition on the Python version for which these outputs hold, e.g. `>=3.11`; null: every supported version. */
	readonly python: string | null;
	readonly outputs: readonly RecordedOutput[];
	readonly rules: readonly Rule[];
}

/** All that the fixture says about one example. */
export interface ExampleFixture {
	readonly example: ExampleId;
	/** Path from the course root and line (from 1), for messages. */
	readonly file: string;
	readonly line: number;
	/** Exactly one of them holds for any supported Python version. */
	readonly recordings: readonly Recording[];
	/** What the example finds in its working directory. */
	readonly files: readonly ScratchEntry[];
}
