import type { FreeKind } from '../../model/verdict.js';
import type { Freedom, Hole, LinePattern, Part, PartList } from '../pattern.js';
import type { DraftLine, SetRange, Span } from './draft.js';

/** How often an identity is recorded: one that stands alone says nothing, and its hole is like any other of its sort. */
export type IdentityCount = (hole: Hole) => number;

/** Counts the identities in all places of a recording. */
export const countIdentities = (lines: readonly DraftLine[]): IdentityCount => {
	const counts = new Map<string, number>();
	const nameOf = (hole: Hole) => `${hole.sort} ${hole.identity}`;
	for (const { spans } of lines)
		for (const { hole } of spans) counts.set(nameOf(hole), (counts.get(nameOf(hole)) ?? 0) + 1);
	return (hole) => counts.get(nameOf(hole)) ?? 0;
};

const keyOf = (part: Part, count: IdentityCount): string => {
	switch (part.kind) {
		case 'literal':
			return JSON.stringify(part.text);
		case 'hole':
			return `<${part.hole.sort}${count(part.hole) > 1 ? ` ${part.hole.identity}` : ''}>`;
		case 'set':
			return `{${part.members.map((member) => member.key).join()}}`;
	}
};

/** Reads a drafted line of one output into its parts. */
export const buildLine = (line: DraftLine, output: number, count: IdentityCount): LinePattern => {
	const freedom = (rule: FreeKind, reason: string | null, from: number, recorded: string): Freedom => ({
		rule,
		reason,
		output,
		line: line.number,
		column: from + 1,
		recorded,
	});
	const spans = line.spans.toSorted((one, other) => one.from - other.from || one.to - other.to);

	const buildRange = (start: number, end: number, sets: readonly SetRange[]): PartList => {
		const pieces: (Span | SetRange)[] = [
			...sets,
			...spans.filter(
				(span) =>
					start <= span.from && span.to <= end && !sets.some((set) => set.from <= span.from && span.to <= set.to),
			),
		].sort((one, other) => one.from - other.from || one.to - other.to);
		const parts: Part[] = [];
		let at = start;
		for (const piece of pieces) {
			if (piece.from > at) parts.push({ kind: 'literal', text: line.text.slice(at, piece.from) });
			if ('hole' in piece) {
				const { rule, reason, recorded } = piece.hole;
				parts.push({ kind: 'hole', hole: piece.hole, freedom: freedom(rule, reason, piece.from, recorded) });
			} else {
				const members = piece.members.map(({ from, to }) => buildRange(from, to, []));
				const recorded = line.text.slice(piece.from, piece.to);
				parts.push({ kind: 'set', members, freedom: freedom('unordered-set', piece.reason, piece.from, recorded) });
			}
			at = piece.to;
		}
		if (at < end) parts.push({ kind: 'literal', text: line.text.slice(at, end) });
		return { parts, key: parts.map((part) => keyOf(part, count)).join('') };
	};

	// A brace inside a hole (a folder may have one in its name) opens no set.
	const sets = line.sets.filter((set) =>
		spans.every((span) => span.to <= set.from || set.to <= span.from || (set.from <= span.from && span.to <= set.to)),
	);
	return { ...buildRange(0, line.text.length, sets), number: line.number, text: line.text };
};
