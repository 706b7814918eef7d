import type { LaneEnd } from '../timeline.js';
import { element } from './element.js';

/** Drawn rather than written: fonts lack these signs or draw them too small to see. Each fits into 10 × 10 pixels. */
const shapes = {
	returned: { colour: 'running', path: 'M-4.5 0L-1.5 3.5L4.5 -4' },
	raised: { colour: 'raised', path: 'M0 -5V1.5M0 4.5V4.6' },
	cancelled: { colour: 'cancelled', path: 'M-4 -4L4 4M-4 4L4 -4' },
	unfinished: { colour: 'faint', path: 'M-5 0H4M0.5 -3.5L4.5 0L0.5 3.5' },
} as const satisfies Record<LaneEnd, unknown>;

/** How a lane ended, around a point: a tick, an exclamation mark, a cross, or an arrow. */
export const endMark = (end: LaneEnd, x: number, y: number): string => {
	const { colour, path } = shapes[end];
	return element('path', {
		class: `line-${colour}`,
		d: path,
		transform: `translate(${x} ${y})`,
		fill: 'none',
		'stroke-width': 2.4,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
	});
};

/** The class of a text about an end. */
export const endFill = (end: LaneEnd): string => `fill-${shapes[end].colour}`;

/** A request to cancel: a wedge that points down at the bar of the task that was asked. */
export const requestMark = (x: number, y: number, content: readonly string[] = []): string =>
	element(
		'path',
		{
			class: 'fill-cancelled line-paper',
			d: 'M-5 -11H5L0 -1Z',
			transform: `translate(${x} ${y})`,
			'stroke-width': 1,
		},
		content,
	);
