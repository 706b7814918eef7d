import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import { pad } from '../text/pad.js';
import { truncateEnd } from '../text/truncate.js';
import { textWidth } from '../text/width.js';
import { wrapText } from '../text/wrap.js';
import { drawLane } from './draw-lane.js';
import { drawLegend } from './draw-legend.js';
import { drawOutputs } from './draw-outputs.js';
import { foldRows } from './fold.js';
import { laneLabel, taskNames } from './lane-label.js';
import { listTimeline } from './list-timeline.js';
import { moreLabel } from './more-label.js';
import { paintCells } from './paint-cells.js';
import { sayRelations } from './say-relations.js';
import { formatSeconds } from './say-wait.js';
import { createScale, type Scale, ticksOf } from './scale.js';
import type { Paint, Role, Symbols } from './style.js';
import type { Lane, Timeline } from './timeline.js';
import { waitLabels } from './wait-labels.js';

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
	/** Without anything below the output. */
	readonly bare?: boolean;
	/** Whether it is told below who created and cancelled whom; true where nothing is said. */
	readonly relations?: boolean;
}

/** Below this width a chart says less than a list. */
const narrowest = 60;

const endMarks: Record<Lane['end'], readonly [keyof Symbols, Role]> = {
	returned: ['returned', 'returned'],
	raised: ['raised', 'raised'],
	cancelled: ['cancelled', 'cancelled'],
	unfinished: ['unfinished', 'faint'],
};

/** `1,5`, `1 ValueError` */
const ending = (lane: Lane, language: Language): string => {
	const error = lane.end === 'raised' && lane.value !== null ? ` ${/^\w+/.exec(lane.value)?.[0] ?? lane.value}` : '';
	return `${formatSeconds(lane.to, language)}${error}`;
};

/** Columns from the edge of the chart to the end of a lane: the edge, a mark, a space. */
const endEdges = 3;
/** Columns of the longest end that is shown whole, with its edges. */
const widestEnd = 24;

/** Labels may reach `beyond` columns past the chart, over the ends of the lanes. */
const drawAxis = (
	scale: Scale,
	beyond: number,
	language: Language,
): { readonly labels: string; readonly ticks: readonly number[] } => {
	const { decimal } = timelineText(language);
	let labels = '';
	const ticks: number[] = [];
	for (const { column, label } of ticksOf(scale)) {
		if (column < labels.length + (labels === '' ? 0 : 1)) continue;
		if (column + label.length > scale.columns + beyond) continue;
		labels = labels.padEnd(column) + decimal(label);
		ticks.push(column);
	}
	return { labels, ticks };
};

/**
 * The picture of a run as lines of text, none wider than `width`: three lines of axis (two without a cursor), a lane for each
 * task, thread and child, the output below them, what the signs mean, who created and cancelled whom.
 */
export const drawTimeline = (timeline: Timeline, options: DrawOptions): string[] => {
	const { symbols, paint, language, width } = options;
	const say = timelineText(language);
	const notes = timeline.dropped > 0 ? [paint('faint', say.dropped(timeline.dropped))] : [];
	if (timeline.lanes.length === 0) return [paint('faint', say.empty), ...notes];
	if (width < (options.narrowest ?? narrowest)) return [...listTimeline(timeline, options), ...notes];

	const rows = foldRows(timeline, options.unfolded);
	const lanes = rows.flatMap((row) => (row.kind === 'lane' ? [row.lane] : []));
	const labels = [say.axis, say.output, ...lanes.map((lane) => laneLabel(lane, language))];
	const labelWidth = Math.min(Math.max(...labels.map(textWidth)), Math.floor(width * 0.3));
	const ends = lanes.map((lane) => textWidth(ending(lane, language)) + endEdges);
	const endWidth = Math.max(textWidth(say.ends) + 1, Math.min(widestEnd, Math.max(...ends)));
	const scale = createScale(0, timeline.duration, Math.max(10, width - labelWidth - endWidth - 2));
	const label = (text: string, role: Role = 'label') =>
		paint(role, pad(truncateEnd(text, labelWidth, symbols.ellipsis), labelWidth));
	const edge = paint('axis', symbols.edge);
	const margin = ' '.repeat(labelWidth + 2);

	const nameOf = taskNames(timeline, language);
	const charts = new Map(
		lanes.map((lane) => [
			lane,
			drawLane(lane, timeline, scale, symbols, (interval) => waitLabels(interval, nameOf, symbols.ellipsis, language)),
		]),
	);
	const outputs = drawOutputs(timeline, scale, symbols);
	const axis = drawAxis(scale, endWidth, language);
	const rule = Array.from({ length: scale.columns }, (_, column) =>
		axis.ticks.includes(column) ? symbols.tick : symbols.waiting,
	).join('');
	const cursor =
		options.cursor === undefined || options.cursor === null
			? []
			: [`${margin}${' '.repeat(scale.columnOf(options.cursor))}${paint('cursor', symbols.cursor)}`];
	const drawn = { cells: [...charts.values()].flat(), outputs, lanes };
	return [
		`${label(say.axis, 'faint')}  ${paint('axis', axis.labels)}`,
		...cursor,
		`${margin}${paint('axis', rule)} ${paint('faint', say.ends)}`,
		...rows.map((row) => {
			if (row.kind === 'more')
				return paint('faint', truncateEnd(`  ${symbols.ellipsis} ${moreLabel(row.lanes, language)}`, width));
			const { lane } = row;
			const [symbol, role] = endMarks[lane.end];
			const chart = paintCells(charts.get(lane) ?? [], paint);
			const end = truncateEnd(ending(lane, language), endWidth - endEdges, symbols.ellipsis);
			return `${label(laneLabel(lane, language))} ${edge}${chart}${edge}${paint(role, `${symbols[symbol]} ${end}`)}`;
		}),
		...(timeline.outputs.length === 0
			? []
			: [`${label(say.output, 'faint')}  ${paintCells(outputs, paint)}`.trimEnd()]),
		...(options.bare
			? []
			: [
					'',
					...drawLegend(drawn, options),
					...(options.relations === false ? [] : sayRelations(timeline, symbols.ellipsis, language))
						.flatMap((line) => wrapText(line, width))
						.map((line) => paint('label', line)),
				]),
		...notes,
	];
};
