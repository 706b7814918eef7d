import type { Interval, Lane } from '../timeline.js';
import { element } from './element.js';

/** What a stretch of a lane is; each kind differs from the others by its height or its outline, not by colour alone. */
export type BarKind = 'running' | 'waiting' | 'ready' | 'blocked' | 'thread' | 'child';

export const barKindOf = (lane: Lane, interval: Interval): BarKind => {
	if (interval.state !== 'running') return interval.state;
	return lane.kind === 'task' ? 'running' : lane.kind;
};

const heights = { running: 14, waiting: 4, ready: 2, blocked: 20, thread: 12, child: 12 } as const;

/** A step may last no time at all; it must be seen. */
const leastWidth = 3;

/** @param middle the y of its axis, pixels */
export const bar = (
	kind: BarKind,
	from: number,
	to: number,
	middle: number,
	content: readonly string[] = [],
): string => {
	const width = Math.max(leastWidth, to - from);
	if (kind === 'ready')
		return element(
			'path',
			{ class: 'line-ready', d: `M${from} ${middle}h${width}`, 'stroke-width': 2, 'stroke-dasharray': '3 3' },
			content,
		);
	const height = heights[kind];
	const box = { x: from, y: middle - height / 2, width, height };
	if (kind === 'child')
		return element(
			'rect',
			{ class: 'fill-paper line-child', ...box, 'stroke-width': 2, 'stroke-dasharray': '5 2' },
			content,
		);
	return element('rect', { class: `fill-${kind}`, ...box, ...(kind === 'thread' ? { rx: 6 } : {}) }, content);
};
