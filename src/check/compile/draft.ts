import type { Rule } from '../../model/recording.js';
import type { Hole } from '../pattern.js';

/** A recording while its rules are applied, one after the other. */

/** A hole in a line: where it begins and ends (from 0, the end excluded). */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly hole: Hole;
}

/** A set in a line: the text between its braces, and its members. */
export interface SetRange {
	readonly from: number;
	readonly to: number;
	readonly members: readonly { readonly from: number; readonly to: number }[];
	readonly reason: string;
}

export interface DraftLine {
	/** Number (from 1) in the recording. */
	readonly number: number;
	readonly text: string;
	readonly spans: Span[];
	readonly sets: SetRange[];
}

/** Lines that may come in any order. */
export interface Group {
	readonly rule: Rule;
	/** Numbers of the first and the last line. */
	readonly first: number;
	readonly last: number;
	/** Copies of a line that may appear several times, and does not count as recorded. */
	guests: readonly DraftLine[];
	guestNumber: number | null;
	minGuests: number;
}

export interface DraftForm {
	readonly text: string;
	readonly lines: readonly DraftLine[];
	readonly groups: Group[];
	/** Numbers of the lines that the code no longer shows. */
	readonly stale: Map<number, string>;
}

/** What is wrong with a rule; `detail` is a piece of the recording or of the rule. */
export interface RuleFault {
	readonly rule: Rule;
	readonly code:
		| 'rule-output'
		| 'rule-lines'
		| 'rule-text-missing'
		| 'rule-value'
		| 'rule-overlap'
		| 'rule-changes-nothing'
		| 'rule-clock-count'
		| 'rule-times'
		| 'rule-host'
		| 'rule-listing'
		| 'rule-forms'
		| 'rule-repeated';
	readonly detail: string;
}

export const draftForm = (text: string): DraftForm => ({
	text,
	lines: text.split('\n').map((line, index) => ({ number: index + 1, text: line, spans: [], sets: [] })),
	groups: [],
	stale: new Map(),
});

/** Adds a hole to a line; false when another one is in its way. */
export const addSpan = (line: DraftLine, from: number, hole: Hole): boolean => {
	const to = from + hole.recorded.length;
	if (line.spans.some((span) => from < span.to && span.from < to)) return false;
	line.spans.push({ from, to, hole });
	return true;
};
