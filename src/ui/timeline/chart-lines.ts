import type { Language } from '../../i18n/language.js';
import { cutStyled } from '../../text/cut-styled.js';
import { parseStyled, stripStyles } from '../../text/styled-text.js';
import { textWidth } from '../../text/width.js';
import { drawTimeline } from '../../timeline/draw-timeline.js';
import { foldRows } from '../../timeline/fold.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Theme } from '../theme.js';
import { timelineOptions } from './timeline-options.js';

/** Rows above the lanes: the axis, the cursor, the rule. */
const headRows = 3;

/** Inverts one column of a row. */
const markColumn = (line: string, column: number, { paint }: Theme): string => {
	const styled = parseStyled(line);
	const { length } = styled.plain;
	if (column >= length) return line;
	const [before = '', , after = ''] = cutStyled(styled, [
		[0, column],
		[column, column + 1],
		[column + 1, length],
	]);
	return before + paint('match', styled.plain[column] ?? ' ') + after;
};

/**
 * The picture with its cursor, no higher than `height`: axis and legend stay, the lanes are scrolled so that the selected one
 * is seen.
 * @param row index of the selected one of the folded rows
 */
export const chartLines = (
	timeline: Timeline,
	view: { readonly cursor: number; readonly row: number; readonly isUnfolded: boolean },
	{ width, height, theme, language }: { width: number; height: number; theme: Theme; language: Language },
): string[] => {
	const { symbols, paint } = theme;
	const options = {
		...timelineOptions(theme, language, width - 2),
		unfolded: view.isUnfolded,
		cursor: view.cursor,
		// The steps tell who created and cancelled whom.
		relations: false,
	};
	const whole = drawTimeline(timeline, options).filter((line) => line !== '');
	// Where not everything fits, lanes are worth more than a legend.
	const lines = whole.length > height ? drawTimeline(timeline, { ...options, bare: true }) : whole;
	if (timeline.lanes.length === 0) return lines.map((line) => `  ${line}`);
	const count = foldRows(timeline, view.isUnfolded).length;
	const head = lines.slice(0, headRows);
	const column = textWidth(stripStyles(head[1] ?? '')) - 1;
	const lanes = lines.slice(headRows, headRows + count).map((line, index) => {
		const mark = index === view.row ? paint('selected', symbols.pointer) : ' ';
		return `${mark} ${markColumn(line, column, theme)}`;
	});
	// Output marks and legend; every row counts.
	const tail = lines.slice(headRows + count).map((line) => `  ${line}`);
	const room = Math.max(1, height - headRows - tail.length);
	const top = Math.max(0, Math.min(view.row - Math.floor(room / 2), lanes.length - room));
	const above = top > 0 ? `${symbols.up} ` : '  ';
	const below = top + room < lanes.length ? `${symbols.down} ` : '  ';
	return [
		...head.map((line, index) => (index === headRows - 1 ? above : '  ') + line),
		...lanes.slice(top, top + room),
		...tail.map((line, index) => (index === 0 ? below + line.slice(2) : line)),
	];
};
