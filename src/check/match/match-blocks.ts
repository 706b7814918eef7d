import type { Bindings } from '../bindings.js';
import type { Block, LinePattern } from '../pattern.js';
import { matchWhole, type Next } from './match-parts.js';

type UnorderedBlock = Extract<Block, { kind: 'unordered' }>;

const always = () => true;

const hasChoice = (line: LinePattern): boolean => line.parts.some((part) => part.kind === 'set');

/** @param guests how many guests have been met */
const matchUnordered = (
	block: UnorderedBlock,
	left: readonly LinePattern[],
	guests: number,
	lines: readonly string[],
	at: number,
	bindings: Bindings,
	next: Next,
): boolean => {
	if (left.length === 0 && guests >= block.minGuests && next(at)) return true;
	const text = lines[at];
	if (text === undefined) return false;
	const tried = new Set<string>();
	for (const line of left) {
		if (tried.has(line.key)) continue;
		tried.add(line.key);
		if (!bindings.mayChoose()) return false;
		const rest = left.filter((other) => other !== line);
		const goOn = () => matchUnordered(block, rest, guests, lines, at + 1, bindings, next);
		if (matchWhole(line, text, bindings, goOn)) return true;
	}
	const guest = block.guests[guests];
	if (guest === undefined) return false;
	const goOn = () => matchUnordered(block, left, guests + 1, lines, at + 1, bindings, next);
	return matchWhole(guest, text, bindings, goOn);
};

/** Reads lines from `start` on as these blocks say. */
export const matchBlocks = (
	blocks: readonly Block[],
	lines: readonly string[],
	start: number,
	bindings: Bindings,
	next: Next,
): boolean => {
	const mark = bindings.mark();
	let at = start;
	for (const [index, block] of blocks.entries()) {
		const goOn = (end: number) => matchBlocks(blocks.slice(index + 1), lines, end, bindings, next);
		if (block.kind === 'unordered') {
			const begin = at;
			const afterBlock = (end: number) => {
				bindings.capture(block.freedom, lines.slice(begin, end).join('\n'));
				return goOn(end);
			};
			return matchUnordered(block, block.lines, 0, lines, at, bindings, afterBlock) || bindings.undo(mark);
		}
		const text = lines[at];
		at += 1;
		if (text === undefined) return bindings.undo(mark);
		// A line without a choice is read in a loop: recordings of thousands of lines must not pile up calls.
		if (hasChoice(block.line)) {
			const end = at;
			return matchWhole(block.line, text, bindings, () => goOn(end)) || bindings.undo(mark);
		}
		if (!matchWhole(block.line, text, bindings, always)) return bindings.undo(mark);
	}
	return next(at) || bindings.undo(mark);
};
