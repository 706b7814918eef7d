import { textWidth } from '../text/width.js';
import type { Scale } from './scale.js';
import type { Role, Symbols } from './style.js';
import type { Interval, Lane, Moment, Timeline } from './timeline.js';

/** One column of a lane. */
export interface Cell {
	readonly role: Role;
	readonly text: string;
	/** What the symbol means; null for a letter of a word. */
	readonly sign: keyof Symbols | null;
}

interface Mark {
	readonly role: Role;
	readonly sign: keyof Symbols;
	/** Where two marks fall into one column, the stronger one is drawn. */
	readonly strength: number;
}

const markOf = (lane: Lane, interval: Interval): Mark => {
	if (lane.kind !== 'task' && interval.state !== 'ready') return { role: lane.kind, sign: lane.kind, strength: 3 };
	const strength = { ready: 1, waiting: 2, running: 4 }[interval.state];
	return { role: interval.state, sign: interval.state, strength };
};

const blocked: Mark = { role: 'blocked', sign: 'blocked', strength: 5 };
const calls: Partial<Readonly<Record<Moment['what'], Mark>>> = {
	cancel: { role: 'cancelled', sign: 'asked', strength: 6 },
	'future-cancelled': { role: 'cancelled', sign: 'lost', strength: 6 },
};
const bitterEnds: Partial<Readonly<Record<Lane['end'], Mark>>> = {
	raised: { role: 'raised', sign: 'raised', strength: 7 },
	cancelled: { role: 'cancelled', sign: 'cancelled', strength: 7 },
};

/** How a word stands in a bar, the roomiest way first: what is written around it, and the columns that it needs beside itself. */
const settings = [
	{ before: ' ', behind: ' ', columns: 4 },
	{ before: '', behind: '', columns: 1 },
];

/**
 * The most telling of these words that the bar of a wait has room for, behind its first dash: `─ сон ─` or, where that is too
 * much, `─сон`. Every letter takes one cell, so words with wide letters are left out.
 */
const putWord = (cells: (Cell | null)[], scale: Scale, { from, to }: Interval, words: readonly string[]): void => {
	let start = scale.columnOf(from);
	while (start < cells.length && cells[start]?.sign !== 'waiting') start++;
	let end = start;
	while (end <= scale.columnOf(to) && cells[end]?.sign === 'waiting') end++;
	const narrow = words.filter((word) => word.length === textWidth(word));
	for (const { before, behind, columns } of settings) {
		const word = narrow.find(({ length }) => length + columns <= end - start);
		if (word === undefined) continue;
		[...`${before}${word}${behind}`].forEach((text, index) => {
			cells[start + 1 + index] = { role: 'waiting', text, sign: null };
		});
		return;
	}
};

/**
 * One lane as `scale.columns` cells, null where it has not begun or has ended. A step that takes no time still fills its column;
 * a blocked loop, a request to cancel and a bad end are drawn over everything else.
 * @param wordsOf what an interval waits for, for its bar
 */
export const drawLane = (
	lane: Lane,
	{ blocks, moments }: Pick<Timeline, 'blocks' | 'moments'>,
	scale: Scale,
	symbols: Symbols,
	wordsOf: (interval: Interval) => readonly string[],
): (Cell | null)[] => {
	const marks = new Array<Mark | null>(scale.columns).fill(null);
	const put = (from: number, to: number, mark: Mark) => {
		for (let column = scale.columnOf(from); column <= scale.columnOf(to); column++)
			if ((marks[column]?.strength ?? 0) < mark.strength) marks[column] = mark;
	};
	for (const interval of lane.intervals) put(interval.from, interval.to, markOf(lane, interval));
	for (const block of blocks) if (block.lane === lane.id) put(block.from, block.to, blocked);
	for (const { t, lane: whose, what } of moments) {
		const call = calls[what];
		if (whose === lane.id && call !== undefined) put(t, t, call);
	}
	const bitterEnd = bitterEnds[lane.end];
	if (bitterEnd !== undefined) put(lane.to, lane.to, bitterEnd);

	const cells = marks.map((mark) => mark && { role: mark.role, sign: mark.sign, text: symbols[mark.sign] });
	for (const interval of lane.intervals)
		if (interval.state === 'waiting') putWord(cells, scale, interval, wordsOf(interval));
	return cells;
};
