import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import { xmlAttribute, xmlText } from '../text/xml.js';
import { foldRows, type Row } from './fold.js';
import { laneLabel } from './lane-label.js';
import { formatSeconds } from './say-wait.js';
import { createScale, ticksOf } from './scale.js';
import type { Interval, Lane, Timeline } from './timeline.js';

/** Sizes in pixels. */
const rowHeight = 26;
const barHeight = 14;
const labelWidth = 210;
const chartWidth = 760;
const endWidth = 150;
const top = 56;

/** Tell-apart colours with enough contrast on white; states differ by height and dashes, too. */
const colours = {
	running: '#1a7f37',
	waiting: '#8c959f',
	ready: '#c4cad0',
	blocked: '#bc4c00',
	cancelled: '#9a6700',
	raised: '#cf222e',
	thread: '#8250df',
	child: '#0969da',
	output: '#1f2328',
} as const;

const barOf = (lane: Lane, interval: Interval): { readonly fill: string; readonly height: number } => {
	if (lane.kind !== 'task') return { fill: colours[lane.kind], height: barHeight };
	if (interval.state === 'running') return { fill: colours.running, height: barHeight };
	return { fill: colours[interval.state], height: interval.state === 'waiting' ? 4 : 2 };
};

const text = (x: number, y: number, content: string, attributes = ''): string =>
	`<text x="${x}" y="${y}"${attributes}>${xmlText(content)}</text>`;

/**
 * The picture of a run as an SVG document that stands alone.
 * @param title what was run; it becomes the heading and the accessible name
 */
export const timelineSvg = (timeline: Timeline, title: string, language: Language): string => {
	const say = timelineText(language);
	const rows = foldRows(timeline);
	const scale = createScale(0, timeline.duration, chartWidth);
	const x = (t: number) => labelWidth + scale.columnOf(t);
	const width = labelWidth + chartWidth + endWidth;
	const bottom = top + rows.length * rowHeight;
	const height = bottom + 40;

	const drawRow = (row: Row, index: number): string[] => {
		const middle = top + index * rowHeight + rowHeight / 2;
		if (row.kind === 'more')
			return [text(16, middle + 4, `… ${say.more(row.lanes.length)}`, ` fill="${colours.waiting}"`)];
		const { lane } = row;
		const bars = lane.intervals.map((interval) => {
			const { fill, height } = barOf(lane, interval);
			const from = x(interval.from);
			const wide = Math.max(2, x(interval.to) - from);
			return `<rect x="${from}" y="${middle - height / 2}" width="${wide}" height="${height}" fill="${fill}"/>`;
		});
		const blocks = timeline.blocks
			.filter((block) => block.lane === lane.id)
			.map(
				({ from, to }) =>
					`<rect x="${x(from)}" y="${middle - barHeight / 2}" width="${Math.max(2, x(to) - x(from))}" height="${barHeight}" fill="${colours.blocked}"/>`,
			);
		const crosses = lane.intervals
			.filter(({ cancelled }) => cancelled)
			.map(({ to }) => text(x(to) - 4, middle + 5, '✗', ` fill="${colours.cancelled}" font-weight="bold"`));
		const fate = {
			returned: [say.returned, colours.running],
			raised: [lane.value ?? say.raised, colours.raised],
			cancelled: [say.wasCancelled, colours.cancelled],
			unfinished: [say.unfinished, colours.waiting],
		} as const;
		const [word, fill] = lane.kind === 'task' ? fate[lane.end] : ([say.finished, colours[lane.kind]] as const);
		return [
			text(8, middle + 4, laneLabel(lane, language).slice(0, 32)),
			...bars,
			...blocks,
			...crosses,
			text(
				labelWidth + chartWidth + 8,
				middle + 4,
				`${formatSeconds(lane.to)} ${word}`.slice(0, 22),
				` fill="${fill}"`,
			),
		];
	};
	const axis = ticksOf(scale).flatMap(({ column, label }) => [
		`<line x1="${labelWidth + column}" y1="${top - 8}" x2="${labelWidth + column}" y2="${bottom}" stroke="#d8dee4"/>`,
		text(labelWidth + column, top - 14, label, ` text-anchor="middle" fill="${colours.waiting}"`),
	]);
	const outputs = timeline.outputs.map(
		({ t, text: printed }) =>
			`<circle cx="${x(t)}" cy="${bottom + 14}" r="3" fill="${colours.output}"><title>${xmlText(printed)}</title></circle>`,
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${xmlAttribute(title)}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12">`,
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		text(8, 22, title, ' font-size="15" font-weight="bold"'),
		...axis,
		...rows.flatMap(drawRow),
		...(outputs.length === 0 ? [] : [text(8, bottom + 18, say.output, ` fill="${colours.waiting}"`), ...outputs]),
		'</svg>',
		'',
	].join('\n');
};
