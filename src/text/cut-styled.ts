import { StyleState } from './style-state.js';
import type { StyledText } from './styled-text.js';

/** A part of a text by offsets in what is seen of it: from `start` up to, not including, `end`. */
export type Range = readonly [start: number, end: number];

/**
 * Cuts ranges out of a styled text. Each comes out self-contained: it switches on what it needs and ends it, so that lines can be
 * shown in any order, alone, or beside something else.
 * @param ranges ascending, not overlapping
 */
export const cutStyled = ({ plain, marks }: StyledText, ranges: readonly Range[]): string[] => {
	if (marks.length === 0) return ranges.map(([start, end]) => plain.slice(start, end));
	const state = new StyleState();
	let next = 0;
	const applyUntil = (offset: number) => {
		for (let mark = marks[next]; mark !== undefined && mark.at <= offset; mark = marks[++next])
			state.apply(mark.sequence);
	};
	return ranges.map(([start, end]) => {
		applyUntil(start);
		if (start === end) return '';
		let line = state.opening;
		let at = start;
		for (let mark = marks[next]; mark !== undefined && mark.at < end; mark = marks[++next]) {
			line += plain.slice(at, mark.at) + mark.sequence;
			at = mark.at;
			state.apply(mark.sequence);
		}
		return line + plain.slice(at, end) + state.closing;
	});
};
