import type { OutputKind } from '../model/run.js';
import type { FreeKind } from '../model/verdict.js';
import type { Bindings } from './bindings.js';

/** A recording, read into literals and typed parts: what the comparison works on. Compiled once, matched many times. */

/** What may stand in one place, and what that has to do with the rest of the output. */
export interface Hole {
	readonly rule: FreeKind;
	/** The recording's reason; null for a built-in rule. */
	readonly reason: string | null;
	/** The text that is recorded here. */
	readonly recorded: string;
	/** The same for holes that ask for the same, whatever is recorded in them. */
	readonly sort: string;
	/** Set where the value must be the same, or another, elsewhere in the output: two holes of one sort and identity are one. */
	readonly identity: string | null;
	/** What it asks for, in no language; null where there is nothing short to say. */
	readonly asks: string | null;
	/** Where the valid value that begins at `at` ends, or -1. Takes as much as it can, so what follows cannot extend it. */
	readonly end: (text: string, at: number) => number;
	/** Whether a value of valid shape fits what is known; it is known from then on. */
	readonly accepts: (found: string, bindings: Bindings, at: number) => boolean;
	/** The one text that fits what is known, or null where many do. */
	readonly expected: (bindings: Bindings) => string | null;
}

/** A part of the recording that need not be literally the same. */
export interface Freedom {
	readonly rule: FreeKind;
	readonly reason: string | null;
	/** Number (from 1) of the output, and line and column (from 1) in its recording. */
	readonly output: number;
	readonly line: number;
	readonly column: number;
	readonly recorded: string;
}

export interface LiteralPart {
	readonly kind: 'literal';
	readonly text: string;
}

export interface HolePart {
	readonly kind: 'hole';
	readonly hole: Hole;
	readonly freedom: Freedom;
}

/** The members of a set between its braces, separated by `, `, in any order. */
export interface SetPart {
	readonly kind: 'set';
	readonly members: readonly PartList[];
	readonly freedom: Freedom;
}

export type Part = LiteralPart | HolePart | SetPart;

export interface PartList {
	readonly parts: readonly Part[];
	/** Equal for lists that match the same texts and learn the same from them: only one of such need be tried. */
	readonly key: string;
}

export interface LinePattern extends PartList {
	/** Number (from 1) in the recording. */
	readonly number: number;
	/** As recorded. */
	readonly text: string;
}

export type Block =
	| { readonly kind: 'line'; readonly line: LinePattern }
	| {
			readonly kind: 'unordered';
			readonly lines: readonly LinePattern[];
			/** Lines that may stand among them; the n-th is for the n-th such line. At least `minGuests`, at most all. */
			readonly guests: readonly LinePattern[];
			readonly minGuests: number;
			readonly freedom: Freedom;
	  };

/** One way in which an output may come. Its lines are the text split at `\n`: a final newline makes an empty last line. */
export interface Form {
	readonly text: string;
	readonly blocks: readonly Block[];
}

export interface OutputPattern {
	/** Number (from 1) in the recording. */
	readonly number: number;
	readonly kind: OutputKind;
	/** At least one; the first is the recorded one. */
	readonly forms: readonly Form[];
	/** Set when there are several forms. */
	readonly race: Freedom | null;
	/** Set when the recording was cut. */
	readonly cut: Freedom | null;
}

export interface StaleLine {
	readonly output: number;
	readonly line: number;
	readonly text: string;
	readonly reason: string;
}

export interface Pattern {
	readonly outputs: readonly OutputPattern[];
	readonly stale: readonly StaleLine[];
}
