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

interface RuleBase {
	/** Why this part may differ, for the learner who asks. */
	readonly reason: string;
	/** Line (from 1) of the fixture file, for messages. */
	readonly line: number;
	readonly at: RulePlace;
}

/** A rule about pieces of text inside lines. */
interface TextRuleBase extends RuleBase {
	/** The pieces as recorded; each is free wherever it stands in the place as a whole word. */
	readonly texts: readonly string[];
	/** What stands directly before the pieces, where the text alone would say too much; else null. */
	readonly after: string | null;
}

/** A part of the recording that may differ from run to run, and how exactly: one narrow shape for each kind. */
export type Rule =
	/** The task of whatever runs the cell: never a task of the lesson. */
	| (RuleBase & {
			readonly kind: 'host-task';
			/** How many such lines may stand in the unordered block around them; null: exactly those recorded. */
			readonly times: readonly [number, number] | null;
	  })
	/** The same lines in any order. */
	| (RuleBase & { readonly kind: 'unordered-lines' })
	/** The members of every set on these lines, in any order. */
	| (RuleBase & { readonly kind: 'unordered-set' })
	/** A number from `from` to `to`, both included, written as Python writes it. */
	| (TextRuleBase & {
			readonly kind: 'number-in-range';
			readonly from: number;
			readonly to: number;
			/** Digits after the point, always as many; null: as `repr` prints it. */
			readonly decimals: number | null;
	  })
	/** Measured seconds: on the virtual clock exactly `seconds`, else from `seconds` to `atMost`. */
	| (TextRuleBase & { readonly kind: 'duration'; readonly seconds: number; readonly atMost: number })
	/** Times of day `HH:MM:SS`. For each but the first: the seconds that may lie between it and the one before (mod 24 h). */
	| (RuleBase & {
			readonly kind: 'clock-times';
			readonly steps: readonly (readonly number[])[];
			/** The same on the virtual clock, where only one difference is right. */
			readonly virtual: readonly number[];
	  })
	/** Numbers that the system gives out: free, but equal where equal and different where different. */
	| (TextRuleBase & { readonly kind: 'pid' | 'random-port' | 'thread-id' })
	/** The lines of `ls -l`. */
	| (RuleBase & { readonly kind: 'listing' })
	/** A race: the output has one of these forms, the recorded one among them. */
	| (RuleBase & { readonly kind: 'one-of'; readonly forms: readonly string[] })
	/** Recorded lines that the code no longer shows. */
	| (RuleBase & { readonly kind: 'stale-lines' })
	/** The recording was cut; `continuation` is what must follow its last character. */
	| (RuleBase & { readonly kind: 'truncated'; readonly continuation: string })
	/** Places in Python's own library: the file is compared, its folder and line are free. */
	| (RuleBase & { readonly kind: 'library-line' });

export type RuleKind = Rule['kind'];

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
	/** Why more than a fifth of what it shows may be free, or null where that is not so. */
	readonly muchIsFree: string | null;
	/** What the example finds in its working directory. */
	readonly files: readonly ScratchEntry[];
}
