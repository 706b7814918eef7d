import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import { truncateEnd } from '../../text/truncate.js';
import { foldRows } from '../fold.js';
import { laneLabel } from '../lane-label.js';
import { createScale, ticksOf } from '../scale.js';
import type { OutputMark, Timeline } from '../timeline.js';
import type { TracedRun } from '../traced-run.js';
import { element, label, oneLine, pixelsOf, tooltip } from './element.js';
import { drawLegend, outputMark } from './legend.js';
import { drawRow, endGap, endText, rowName } from './row.js';
import { saySpan } from './say-interval.js';
import { styleSheet } from './style-sheet.js';

/** Sizes in pixels. */
const margin = 12;
const rowHeight = 26;
const chartWidth = 760;
/** From one label of the axis to the next: room for `0.000002 s`. */
const tickDistance = 80;
const chartTop = 72;

/** Columns of the heading; a path may be long. */
const longestHeading = 110;
/** Pieces of output that the tooltip of one mark shows. */
const shownOutputs = 8;

/** Pieces of output that fall onto the same pixel share a mark. */
const drawOutputs = (timeline: Timeline, x: (t: number) => number, y: number, language: Language): string[] => {
	const marks = new Map<number, OutputMark[]>();
	for (const output of timeline.outputs) {
		const at = x(output.t);
		const mark = marks.get(at);
		if (mark === undefined) marks.set(at, [output]);
		else mark.push(output);
	}
	return [...marks].map(([at, outputs]) => {
		const texts = outputs.slice(0, shownOutputs).map(({ text }) => text.trimEnd());
		const rest = outputs.length - texts.length;
		const more = rest > 0 ? [timelinePictureText(language).more(rest)] : [];
		const from = outputs[0]?.t ?? 0;
		return outputMark(at, y, [tooltip([saySpan({ from, to: from }, language), ...texts, ...more])]);
	});
};

/**
 * The picture of a run as an SVG document that stands alone: no font, script or address from outside. It is light or dark as
 * its reader prefers, and as wide as its names ask for.
 */
export const timelineSvg = (timeline: Timeline, run: TracedRun, language: Language): string => {
	const say = timelineText(language);
	const { heading, clockReal, clockVirtual } = timelinePictureText(language);
	const clock = run.clock === 'virtual' ? clockVirtual : clockReal;
	const title = truncateEnd(oneLine(heading(run.title, run.python, clock)), longestHeading);

	const rows = foldRows(timeline);
	const names = rows.filter(({ kind }) => kind === 'lane').map((row) => rowName(row, language));
	const chartLeft = margin + Math.max(...[...names, say.output].map(pixelsOf)) + 16;
	const scale = createScale(0, timeline.duration, chartWidth + 1);
	const x = (t: number) => chartLeft + scale.columnOf(t);
	const lanes = new Map(timeline.lanes.map((lane) => [lane.task, lane]));
	const nameOf = (task: number): string => {
		const lane = lanes.get(task);
		return lane === undefined ? `#${task}` : laneLabel(lane, language);
	};

	const rights = rows.map((row) =>
		row.kind === 'lane'
			? x(row.lane.to) + endGap + pixelsOf(endText(row.lane, language))
			: margin + pixelsOf(rowName(row, language)),
	);
	// The heading is larger than the rest by a quarter.
	const width = margin + Math.max(chartLeft + chartWidth + 40, margin + pixelsOf(title) * 1.25, ...rights);
	const bottom = chartTop + rows.length * rowHeight;
	const outputMiddle = bottom + rowHeight / 2;
	const hasOutput = timeline.outputs.length > 0;
	const notes = [
		...(rows.length === 0 ? [say.empty] : []),
		...(timeline.dropped > 0 ? [say.dropped(timeline.dropped)] : []),
	];
	const legendTop = bottom + (hasOutput ? rowHeight : 0) + 12;
	const legend = drawLegend(timeline, language, { left: margin, top: legendTop, width: width - 2 * margin });
	const notesTop = legendTop + legend.height;
	const height = notesTop + notes.length * rowHeight + margin;

	const axis = ticksOf(scale, tickDistance).flatMap(({ column, label: seconds }) => {
		const at = chartLeft + column;
		return [
			element('path', { class: 'line-grid', d: `M${at} ${chartTop - 10}V${bottom}` }),
			label(at, chartTop - 16, say.seconds(say.decimal(seconds)), { class: 'fill-faint', 'text-anchor': 'middle' }),
		];
	});
	const root = {
		xmlns: 'http://www.w3.org/2000/svg',
		viewBox: `0 0 ${width} ${height}`,
		width,
		height,
		role: 'img',
		'aria-label': title,
		'font-family': 'ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace',
		'font-size': 12,
	};
	return `${element('svg', root, [
		styleSheet(),
		element('rect', { class: 'fill-paper', width, height }),
		label(margin, 26, title, { class: 'fill-ink', 'font-size': '15', 'font-weight': 'bold' }),
		...axis,
		...rows.map((row, index) =>
			drawRow(row, chartTop + index * rowHeight + rowHeight / 2, { timeline, language, x, nameOf, left: margin }),
		),
		...(hasOutput
			? [
					label(margin, outputMiddle + 4, say.output, { class: 'fill-faint' }),
					...drawOutputs(timeline, x, outputMiddle, language),
				]
			: []),
		...legend.elements,
		...notes.map((note, index) => label(margin, notesTop + index * rowHeight + 16, note, { class: 'fill-faint' })),
	]).replaceAll('><', '>\n<')}\n`;
};
