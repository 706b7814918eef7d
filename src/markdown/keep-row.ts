import { stripStyles } from '../text/styled-text.js';
import type { LessonLine } from './layout-lesson.js';

/** Characters of a row that layouts of every width show: without spaces, frames and marks of continuation. */
const weightOf = (line: LessonLine): number =>
	line.kind === 'text' ? (stripStyles(line.text).match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 1;

/**
 * The row of another layout of the same lesson that begins with the same words, so that the text stays where it was when the
 * terminal changes its size.
 * @param row a row of `before`
 * @returns a row of `after`
 */
export const keepRow = (before: readonly LessonLine[], row: number, after: readonly LessonLine[]): number => {
	const block = before[row]?.block ?? 0;
	const passed = before
		.slice(0, row)
		.filter((line) => line.block === block)
		.reduce((sum, line) => sum + weightOf(line), 0);
	const first = after.findIndex((line) => line.block >= block);
	if (first === -1) return Math.max(0, after.length - 1);
	let seen = 0;
	let at = first;
	for (; after[at]?.block === block && seen < passed; at++) seen += weightOf(after[at] as LessonLine);
	// The words begin in the middle of a row: that row shows them.
	return seen > passed ? at - 1 : Math.min(at, after.length - 1);
};
