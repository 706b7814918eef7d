import { pad } from '../text/pad.js';
import { textWidth } from '../text/width.js';
import { wrapText } from '../text/wrap.js';
import type { Glyphs } from './glyphs.js';
import type { Theme } from './theme.js';

export interface TableContent {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly align: readonly ('left' | 'right' | 'center' | null)[];
}

interface Look {
	readonly width: number;
	readonly glyphs: Glyphs;
	readonly theme: Theme;
}

/** Columns below which a cell of prose cannot be read: the table becomes records. */
const narrowest = 8;

const longestWord = (cell: string): number => Math.max(...cell.split(/\s+/).map(textWidth));

/**
 * Widths of the columns of a table that takes at most `available` columns: as wide as they like if there is room, else the widest
 * give way first. null when even then a column would be too narrow to read.
 */
const columnWidths = (cells: readonly (readonly string[])[], available: number): number[] | null => {
	const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
	const wanted = columns.map((column) => Math.max(1, ...column.map(textWidth)));
	const least = columns.map((column, index) =>
		Math.min(wanted[index] ?? 1, Math.max(narrowest, ...column.map(longestWord))),
	);
	const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
	if (sum(least) > available) return null;
	const widths = [...wanted];
	while (sum(widths) > available) {
		const slack = widths.map((width, index) => (width > (least[index] ?? 1) ? width : 0));
		const widest = slack.indexOf(Math.max(...slack));
		widths[widest] = (widths[widest] ?? 1) - 1;
	}
	return widths;
};

const layoutRecords = ({ header, rows }: TableContent, { width, theme }: Look): string[] =>
	rows.flatMap((row, index) => [
		...(index > 0 ? [''] : []),
		...row.flatMap((cell, column) => {
			const name = header[column] ?? '';
			if (cell === '') return [];
			return wrapText(name === '' ? theme.strong(cell) : `${theme.strong(name)}: ${cell}`, width);
		}),
	]);

const layoutGrid = (
	{ header, rows, align }: TableContent,
	widths: readonly number[],
	{ glyphs, theme }: Look,
): string[] => {
	const [top, middle, bottom] = glyphs.corners.map(([left, cross, right]) =>
		theme.faint(left + widths.map((width) => glyphs.line.repeat(width + 2)).join(cross) + right),
	) as [string, string, string];
	const bar = theme.faint(glyphs.bar);
	const wrapped = [header.map((cell) => theme.strong(cell)), ...rows].map((row) =>
		widths.map((width, column) => wrapText(row[column] ?? '', width)),
	);
	// Rows of several lines run into each other without a line between them.
	const hasLongRows = wrapped.some((row, index) => index > 0 && row.some((lines) => lines.length > 1));
	return [
		top,
		...wrapped.flatMap((row, index) => {
			const height = Math.max(...row.map((lines) => lines.length));
			const lines = Array.from({ length: height }, (_, line) => {
				const cells = row.map(
					(cell, column) => ` ${pad(cell[line] ?? '', widths[column] ?? 0, align[column] ?? 'left')} `,
				);
				return bar + cells.join(bar) + bar;
			});
			const isRuled = index < wrapped.length - 1 && (index === 0 || hasLongRows);
			return isRuled ? [...lines, middle] : lines;
		}),
		bottom,
	];
};

/** A table in a frame, or, where there is no room for one, a record for each row. Cells may hold styles. */
export const layoutTable = (table: TableContent, look: Look): string[] => {
	const frame = 3 * table.header.length + 1;
	const widths = columnWidths([table.header, ...table.rows], look.width - frame);
	return widths === null ? layoutRecords(table, look) : layoutGrid(table, widths, look);
};
