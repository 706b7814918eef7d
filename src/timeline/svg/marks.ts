import type { Language } from '../../i18n/language.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import type { LaneEnd, Moment } from '../timeline.js';
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

/** What may end a task's wait early: it was asked to cancel, or what it waits for was cancelled. */
export const requests = ['cancel', 'future-cancelled'] as const satisfies readonly Moment['what'][];
export type Request = (typeof requests)[number];

/** A wedge that points down at the bar of a task: full for a request to the task, hollow for what it waits for. */
export const requestMark = (what: Request, x: number, y: number, content: readonly string[] = []): string =>
	element(
		'path',
		{
			class: what === 'cancel' ? 'fill-cancelled line-paper' : 'fill-paper line-cancelled',
			d: 'M-5 -11H5L0 -1Z',
			transform: `translate(${x} ${y})`,
			'stroke-width': what === 'cancel' ? 1 : 1.5,
		},
		content,
	);

/** The words for it. @param by the name of who did it, or null where nobody is named */
export const sayRequest = (what: Request, language: Language, by: string | null = null): string => {
	const say = timelinePictureText(language);
	if (what === 'cancel') return by === null ? say.cancelRequest : say.cancelRequestBy(by);
	return by === null ? say.futureCancelled : say.futureCancelledBy(by);
};
