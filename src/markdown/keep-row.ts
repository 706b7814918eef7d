import { stripStyles } from '../text/styled-text.js';
import type { LessonLine } from './layout-lesson.js';

/** Characters of a row that layouts of every width show: without spaces, frames and marks of continuation. */
const weightOf = (line: LessonLine): number =>
	line.kind === 'text' ? (stripStyles(line.text).match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 1;

/** The rows of a block and where it begins; for a block that shows nothing, where the next one begins. */
const rowsOf = (lines: readonly LessonLine[], block: number) => {
	const first = lines.findIndex((line) => line.block >= block);
	const start = first === -1 ? Math.max(0, lines.length - 1) : first;
	return {
		start,
		weights: lines
			.slice(start)
			.filter((line) => line.block === block)
			.map(weightOf),
	};
};

/**
 * The row of another layout of the same lesson that begins with the same words, so that the text stays where it was when the
 * terminal changes its size.
 * @param row a row of `before`
 * @returns a row of `after`
 */
export const keepRow = (before: readonly LessonLine[], row: number, after: readonly LessonLine[]): number => {
	const block = before[row]?.block ?? 0;
	const old = rowsOf(before, block);
	const above = old.weights.slice(0, row - old.start);
	const passed = above.reduce((sum, weight) => sum + weight, 0);
	// Empty rows and frames weigh nothing: go past as many of them as there are right above.
	let weightless = above.length - 1 - above.findLastIndex((weight) => weight > 0);

	const { start, weights } = rowsOf(after, block);
	let at = 0;
	let seen = 0;
	for (; at < weights.length && seen < passed; at++) seen += weights[at] ?? 0;
	// The words begin in the middle of a row: that row shows them.
	if (seen > passed) return start + at - 1;
	for (; weightless > 0 && weights[at] === 0 && at < weights.length - 1; at++) weightless--;
	return start + Math.min(at, Math.max(0, weights.length - 1));
};
