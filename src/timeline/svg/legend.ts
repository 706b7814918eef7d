import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import type { Interval, LaneEnd, Timeline } from '../timeline.js';
import { type BarKind, bar, barKindOf } from './bar.js';
import { element, label, pixelsOf } from './element.js';
import { endMark, requestMark, requests, sayRequest } from './marks.js';

interface Entry {
	readonly word: string;
	/** Draws the sign into 24 pixels from `x` on. */
	readonly draw: (x: number, middle: number) => string;
}

const barKinds = ['running', 'waiting', 'ready', 'blocked', 'thread', 'child'] as const satisfies readonly BarKind[];
const ends = ['returned', 'raised', 'cancelled', 'unfinished'] as const satisfies readonly LaneEnd[];

/** Of what lasts no time only steps are drawn. */
const isDrawn = ({ state, from, to }: Interval): boolean => state === 'running' || to > from;

/** Only what occurs in the picture. */
const entriesOf = ({ lanes, blocks, moments, outputs }: Timeline, language: Language): Entry[] => {
	const say = timelineText(language);
	const kinds = new Set<BarKind>(
		lanes.flatMap((lane) => lane.intervals.filter(isDrawn).map((interval) => barKindOf(lane, interval))),
	);
	if (blocks.length > 0) kinds.add('blocked');
	const endWords = { ...say, cancelled: say.wasCancelled };
	return [
		...barKinds
			.filter((kind) => kinds.has(kind))
			.map((kind): Entry => ({ word: say[kind], draw: (x, middle) => bar(kind, x, x + 20, middle) })),
		...requests
			.filter((request) => moments.some(({ what }) => what === request))
			.map(
				(request): Entry => ({
					word: sayRequest(request, language),
					draw: (x, middle) => requestMark(request, x + 10, middle + 6),
				}),
			),
		...ends
			.filter((end) => lanes.some((lane) => lane.end === end))
			.map((end): Entry => ({ word: endWords[end], draw: (x, middle) => endMark(end, x + 10, middle) })),
		...(outputs.length > 0
			? [{ word: say.output, draw: (x: number, middle: number) => outputMark(x + 10, middle) }]
			: []),
	];
};

/** A piece of output, or several that fall together. */
export const outputMark = (x: number, y: number, content: readonly string[] = []): string =>
	element('circle', { class: 'fill-ink', cx: x, cy: y, r: 3.5 }, content);

const lineHeight = 24;

/**
 * The signs and what they mean, in as many lines as `width` asks for.
 * @param width pixels from `left` on
 * @returns the elements, and how many pixels they take from `top` down
 */
export const drawLegend = (
	timeline: Timeline,
	language: Language,
	{ left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): { readonly elements: readonly string[]; readonly height: number } => {
	let x = left;
	let middle = top + lineHeight / 2;
	const elements: string[] = [];
	for (const { word, draw } of entriesOf(timeline, language)) {
		const wide = 28 + pixelsOf(word) + 20;
		if (x > left && x + wide > left + width) {
			x = left;
			middle += lineHeight;
		}
		elements.push(draw(x, middle), label(x + 28, middle + 4, word, { class: 'fill-faint' }));
		x += wide;
	}
	return { elements, height: middle + lineHeight / 2 - top };
};
