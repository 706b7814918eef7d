import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { truncateEnd } from '../../text/truncate.js';
import type { Row } from '../fold.js';
import { laneLabel } from '../lane-label.js';
import { moreLabel } from '../more-label.js';
import { sayEnd } from '../say-end.js';
import { formatSeconds } from '../say-wait.js';
import type { Interval, Lane, Timeline } from '../timeline.js';
import { type BarKind, bar, barKindOf } from './bar.js';
import { element, label, oneLine, tooltip } from './element.js';
import { endFill, endMark, requestMark, requests, sayRequest } from './marks.js';
import { sayInterval, saySpan } from './say-interval.js';

/** What all rows of a picture share. */
export interface Chart {
	readonly timeline: Timeline;
	readonly language: Language;
	/** The x of a moment, pixels. */
	readonly x: (t: number) => number;
	/** The name of a task by its number. */
	readonly nameOf: (task: number) => string;
	/** Where the names begin, pixels. */
	readonly left: number;
}

/** Columns after which names and values are cut; the tooltip holds all of them. */
const longestName = 34;
const longestEnd = 46;
const longestFold = 80;

/** The name of a row, as it stands at its left. */
export const rowName = (row: Row, language: Language): string => {
	if (row.kind === 'lane') return truncateEnd(oneLine(laneLabel(row.lane, language)), longestName);
	return truncateEnd(oneLine(`… ${moreLabel(row.lanes, language)}`), longestFold);
};

/** When and how a lane ended, as it stands right of its last bar. */
export const endText = (lane: Lane, language: Language): string =>
	truncateEnd(
		oneLine(`${timelineText(language).seconds(formatSeconds(lane.to, language))} ${sayEnd(lane, language)}`),
		longestEnd,
	);

/** Pixels from the end of a lane to the text about it; the mark stands between. */
export const endGap = 22;

/** Short stretches that fall onto the same pixels as the one before them, of the same kind, need no element of their own. */
const visible = (lane: Lane, x: Chart['x']): { readonly kind: BarKind; readonly interval: Interval }[] => {
	const drawnTo = new Map<BarKind, number>();
	return lane.intervals.flatMap((interval) => {
		const kind = barKindOf(lane, interval);
		const isTiny = x(interval.to) <= x(interval.from);
		if (isTiny && (kind === 'waiting' || kind === 'ready')) return [];
		if (x(interval.to) <= (drawnTo.get(kind) ?? -1)) return [];
		drawnTo.set(kind, x(interval.to));
		return [{ kind, interval }];
	});
};

/** What lies under the short bars of the steps is drawn first. */
const layers: readonly BarKind[] = ['waiting', 'ready', 'thread', 'child', 'running', 'blocked'];

const drawLane = (lane: Lane, middle: number, { timeline, language, x, nameOf, left }: Chart): string => {
	const say = timelineText(language);
	const bars = visible(lane, x)
		.sort((one, other) => layers.indexOf(one.kind) - layers.indexOf(other.kind))
		.map(({ kind, interval }) =>
			bar(kind, x(interval.from), x(interval.to), middle, [tooltip(sayInterval(interval, nameOf, language))]),
		);
	const blocks = timeline.blocks
		.filter((block) => block.lane === lane.id)
		.map((block) =>
			bar('blocked', x(block.from), x(block.to), middle, [tooltip([say.blocked, saySpan(block, language)])]),
		);
	const marks = timeline.moments.flatMap(({ t, what, lane: asked, by }) => {
		const request = requests.find((one) => one === what);
		if (request === undefined || asked !== lane.id) return [];
		const asker = timeline.lanes.find(({ id }) => id === by);
		const said = sayRequest(request, language, asker === undefined ? null : laneLabel(asker, language));
		return requestMark(request, x(t), middle, [tooltip([said, saySpan({ from: t, to: t }, language)])]);
	});
	return element('g', {}, [
		tooltip([laneLabel(lane, language), `${saySpan(lane, language)}, ${sayEnd(lane, language)}`]),
		label(left, middle + 4, rowName({ kind: 'lane', lane }, language), { class: 'fill-ink' }),
		...bars,
		...blocks,
		...marks,
		endMark(lane.end, x(lane.to) + endGap / 2 + 2, middle),
		label(x(lane.to) + endGap, middle + 4, endText(lane, language), { class: endFill(lane.end) }),
	]);
};

/** @param middle the y of the row's axis, pixels */
export const drawRow = (row: Row, middle: number, chart: Chart): string => {
	if (row.kind === 'lane') return drawLane(row.lane, middle, chart);
	return label(chart.left, middle + 4, rowName(row, chart.language), { class: 'fill-faint' });
};
