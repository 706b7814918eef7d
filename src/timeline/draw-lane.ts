import type { Scale } from './scale.js';
import type { Paint, Role, Symbols } from './style.js';
import type { Interval, Lane } from './timeline.js';

interface Mark {
	readonly role: Role;
	readonly symbol: string;
	/** Where two marks fall into one column, the stronger one is drawn. */
	readonly strength: number;
}

const markOf = (lane: Lane, interval: Interval, symbols: Symbols): Mark => {
	if (lane.kind === 'thread') return { role: 'thread', symbol: symbols.thread, strength: 3 };
	if (lane.kind === 'child') return { role: 'child', symbol: symbols.child, strength: 3 };
	if (interval.state === 'running') return { role: 'running', symbol: symbols.running, strength: 4 };
	return interval.state === 'ready'
		? { role: 'ready', symbol: symbols.ready, strength: 1 }
		: { role: 'waiting', symbol: symbols.waiting, strength: 2 };
};

/**
 * One lane as `scale.columns` cells. A step that takes no time still fills its column; a cancellation and a blocked loop
 * are drawn over everything else.
 */
export const drawLane = (
	lane: Lane,
	blocks: readonly { readonly lane: string; readonly from: number; readonly to: number }[],
	scale: Scale,
	symbols: Symbols,
	paint: Paint,
): string => {
	const cells = new Array<Mark | null>(scale.columns).fill(null);
	const put = (from: number, to: number, mark: Mark) => {
		for (let column = scale.columnOf(from); column <= scale.columnOf(to); column++)
			if ((cells[column]?.strength ?? 0) < mark.strength) cells[column] = mark;
	};
	for (const interval of lane.intervals) {
		put(interval.from, interval.to, markOf(lane, interval, symbols));
		if (interval.cancelled)
			put(interval.to, interval.to, { role: 'cancelled', symbol: symbols.cancelled, strength: 6 });
	}
	for (const block of blocks)
		if (block.lane === lane.id) put(block.from, block.to, { role: 'blocked', symbol: symbols.blocked, strength: 5 });
	if (lane.end === 'cancelled') put(lane.to, lane.to, { role: 'cancelled', symbol: symbols.cancelled, strength: 6 });

	// Neighbours of one role are painted together: a cell of colour codes for each column would be a long line.
	const runs: { role: Role | null; text: string }[] = [];
	for (const cell of cells) {
		const last = runs.at(-1);
		const role = cell?.role ?? null;
		if (last !== undefined && last.role === role) last.text += cell?.symbol ?? ' ';
		else runs.push({ role, text: cell?.symbol ?? ' ' });
	}
	return runs.map(({ role, text }) => (role === null ? text : paint(role, text))).join('');
};
