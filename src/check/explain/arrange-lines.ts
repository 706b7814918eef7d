import { Bindings } from '../bindings.js';
import { matchWhole } from '../match/match-parts.js';
import type { Block, Form, LinePattern } from '../pattern.js';
import { align } from './align.js';

/** An expected line. `partner`: the index (from 0) of the run's line that it stands for, where the order is free. */
export interface ExpectedLine {
	readonly pattern: LinePattern;
	readonly isUnordered: boolean;
	readonly partner: number | null;
}

const always = () => true;

/** Whether a line has the shape that is asked for, whatever its numbers and addresses have to do with others. */
export const hasShape = (pattern: LinePattern, text: string, bindings: Bindings): boolean =>
	matchWhole(pattern, text, new Bindings(bindings.facts, true), always);

/** Pairs the lines whose order is fixed with those of the run, learns what they say, and returns which index is whose. */
const pairOrdered = (form: Form, found: readonly string[], bindings: Bindings): Map<number, LinePattern> => {
	const patterns = form.blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
	const lines = found.map((text, index) => ({ text, index }));
	const taken = new Map<number, LinePattern>();
	for (const { one, other } of align(patterns, lines, (pattern, { text }) => hasShape(pattern, text, bindings))) {
		if (one === null || other === null) continue;
		taken.set(other.index, one);
		matchWhole(one, other.text, bindings, always);
	}
	return taken;
};

const arrangeBlock = (
	block: Extract<Block, { kind: 'unordered' }>,
	found: readonly string[],
	taken: Map<number, LinePattern>,
	bindings: Bindings,
): ExpectedLine[] => {
	const partnerOf = (pattern: LinePattern): number | null => {
		const index = found.findIndex((text, at) => !taken.has(at) && matchWhole(pattern, text, bindings, always));
		if (index < 0) return null;
		taken.set(index, pattern);
		return index;
	};
	const lines = block.lines.map((pattern) => ({ pattern, isUnordered: true, partner: partnerOf(pattern) }));
	const guests = block.guests
		.map((pattern) => ({ pattern, isUnordered: true, partner: partnerOf(pattern) }))
		.filter((guest, index) => guest.partner !== null || index < block.minGuests);
	const above = [...taken].flatMap(([index, { number }]) => (number < block.freedom.line ? index : []));
	const free = [...found.keys()].filter((index) => index > Math.max(-1, ...above) && !taken.has(index));
	const placed = [...lines, ...guests].map((line) => ({
		line,
		// A line without a partner is shown where the run has one that nobody asked for.
		place: line.partner ?? free.shift() ?? Number.POSITIVE_INFINITY,
	}));
	return placed.sort((one, other) => one.place - other.place).map(({ line }) => line);
};

/** The expected lines in the order in which the run shows them, as far as their order is free. */
export const arrangeLines = (form: Form, found: readonly string[], bindings: Bindings): ExpectedLine[] => {
	const mark = bindings.mark();
	const taken = form.blocks.some((block) => block.kind === 'unordered')
		? pairOrdered(form, found, bindings)
		: new Map<number, LinePattern>();
	const arranged = form.blocks.flatMap((block) =>
		block.kind === 'line'
			? [{ pattern: block.line, isUnordered: false, partner: null }]
			: arrangeBlock(block, found, taken, bindings),
	);
	bindings.undo(mark);
	return arranged;
};
