import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import { pad } from '../text/pad.js';
import { truncateEnd } from '../text/truncate.js';
import { textWidth } from '../text/width.js';
import { drawLane } from './draw-lane.js';
import { foldRows, type Row } from './fold.js';
import { laneLabel } from './lane-label.js';
import { listTimeline } from './list-timeline.js';
import { formatSeconds } from './say-wait.js';
import { createScale, type Scale, ticksOf } from './scale.js';
import type { Paint, Role, Symbols } from './style.js';
import type { Lane, Timeline } from './timeline.js';

export interface DrawOptions {
	/** Columns of the whole picture. */
	readonly width: number;
	/** Columns below which it is a list; 60 where nothing is said. */
	readonly narrowest?: number;
	readonly symbols: Symbols;
	readonly paint: Paint;
	readonly language: Language;
	/** Show every lane of a large group. */
	readonly unfolded?: boolean;
	/** Seconds at which a cursor stands, or null for none. */
	readonly cursor?: number | null;
	/** Without a legend. */
	readonly bare?: boolean;
}

/** Below this width a chart says less than a list. */
const narrowest = 60;

const endMarks: Record<Lane['end'], readonly [keyof Symbols, Role]> = {
	returned: ['returned', 'returned'],
	raised: ['raised', 'raised'],
	cancelled: ['wasCancelled', 'cancelled'],
	unfinished: ['unfinished', 'faint'],
};

const ending = (lane: Lane): string => {
	const error = lane.end === 'raised' && lane.value !== null ? ` ${/^\w+/.exec(lane.value)?.[0] ?? lane.value}` : '';
	return `${formatSeconds(lane.to)}${error}`;
};

/** Marks above the axis: how many pieces of output appeared in each column. */
const drawOutputs = (timeline: Timeline, scale: Scale, { symbols, paint }: DrawOptions): string => {
	const counts = new Array<number>(scale.columns).fill(0);
	for (const { t } of timeline.outputs) counts[scale.columnOf(t)] = (counts[scale.columnOf(t)] ?? 0) + 1;
	return counts
		.map((count) => {
			if (count === 0) return ' ';
			return paint('output', count === 1 ? symbols.output : count > 9 ? '+' : `${count}`);
		})
		.join('');
};

/** Labels may reach `beyond` columns past the chart, over the ends of the lanes. */
const drawAxis = (scale: Scale, beyond: number): { readonly labels: string; readonly ticks: readonly number[] } => {
	let labels = '';
	const ticks: number[] = [];
	for (const { column, label } of ticksOf(scale)) {
		if (column < labels.length + (labels === '' ? 0 : 1)) continue;
		if (column + label.length > scale.columns + beyond) continue;
		labels = labels.padEnd(column) + label;
		ticks.push(column);
	}
	return { labels, ticks };
};

const legend = ({ symbols, paint, language }: DrawOptions, timeline: Timeline): string[] => {
	const say = timelineText(language);
	const has = (test: (lane: Lane) => boolean) => timeline.lanes.some(test);
	const entries: (readonly [Role, string, string] | false)[] = [
		['running', symbols.running, say.running],
		['waiting', symbols.waiting, say.waiting],
		['ready', symbols.ready, say.ready],
		timeline.blocks.length > 0 && ['blocked', symbols.blocked, say.blocked],
		has(({ end, intervals }) => end === 'cancelled' || intervals.some(({ cancelled }) => cancelled)) && [
			'cancelled',
			symbols.cancelled,
			say.cancelled,
		],
		has(({ kind }) => kind === 'thread') && ['thread', symbols.thread, say.thread],
		has(({ kind }) => kind === 'child') && ['child', symbols.child, say.child],
		timeline.outputs.length > 0 && ['output', symbols.output, say.output],
	];
	const shown = entries.filter((entry) => entry !== false);
	return [shown.map(([role, symbol, word]) => `${paint(role, symbol)} ${paint('label', word)}`).join('   ')];
};

/**
 * The picture of a run as lines of text, none wider than `width`: a lane for each task, thread and child, the output below
 * them, a time axis in seconds above.
 */
export const drawTimeline = (timeline: Timeline, options: DrawOptions): string[] => {
	const { symbols, paint, language } = options;
	const say = timelineText(language);
	const notes = timeline.dropped > 0 ? [paint('faint', say.dropped(timeline.dropped))] : [];
	if (timeline.lanes.length === 0) return [paint('faint', say.empty), ...notes];
	if (options.width < (options.narrowest ?? narrowest)) return [...listTimeline(timeline, options), ...notes];

	const rows = foldRows(timeline, options.unfolded);
	const labelOf = (row: Row) => (row.kind === 'lane' ? laneLabel(row.lane, language) : '');
	const endOf = (row: Row) => (row.kind === 'lane' ? ending(row.lane) : '');
	const widest = Math.max(...rows.map((row) => textWidth(labelOf(row))), textWidth(say.output));
	const labelWidth = Math.min(widest, Math.floor(options.width * 0.3));
	const endWidth = Math.min(24, Math.max(...rows.map((row) => textWidth(endOf(row)))) + 3);
	const scale = createScale(0, timeline.duration, Math.max(10, options.width - labelWidth - endWidth - 3));
	const label = (text: string, role: Role = 'label') =>
		paint(role, pad(truncateEnd(text, labelWidth, symbols.ellipsis), labelWidth));
	const edge = paint('axis', symbols.edge);

	const { labels, ticks } = drawAxis(scale, endWidth);
	const rule = Array.from({ length: scale.columns }, (_, column) =>
		ticks.includes(column) ? symbols.tick : symbols.waiting,
	);
	const cursor =
		options.cursor === undefined || options.cursor === null
			? []
			: [`${' '.repeat(labelWidth + 2 + scale.columnOf(options.cursor))}${paint('cursor', symbols.cursor)}`];
	return [
		`${' '.repeat(labelWidth + 2)}${paint('axis', labels)}`,
		...cursor,
		`${' '.repeat(labelWidth + 2)}${paint('axis', rule.join(''))}`,
		...rows.map((row) => {
			if (row.kind === 'more')
				return paint('faint', truncateEnd(`  ${symbols.ellipsis} ${say.more(row.lanes.length)}`, options.width));
			const [symbol, role] = endMarks[row.lane.end];
			const chart = drawLane(row.lane, timeline.blocks, scale, symbols, paint);
			const end = truncateEnd(endOf(row), endWidth - 3, symbols.ellipsis);
			return `${label(labelOf(row))} ${edge}${chart}${edge}${paint(role, `${symbols[symbol]} ${end}`)}`;
		}),
		...(timeline.outputs.length === 0
			? []
			: [`${label(say.output, 'faint')}  ${drawOutputs(timeline, scale, options)}`.trimEnd()]),
		...(options.bare ? [] : ['', ...legend(options, timeline)]),
		...notes,
	];
};
