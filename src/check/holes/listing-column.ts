import type { Bindings } from '../bindings.js';
import type { Hole } from '../pattern.js';

/** What stands in a column of `ls -l` and need not be the recorded text. */
export type ListingColumn = 'mode' | 'mark' | 'gap' | 'links' | 'owner' | 'group' | 'folder-size' | 'date' | 'total';

const shapes: Readonly<Record<ListingColumn, RegExp>> = {
	// Only for `..`, which is no part of the example.
	mode: /d(?:[r-][w-][xsS-]){2}[r-][w-][xtT-]/y,
	// SELinux, ACL and extended attributes: one mark after the mode, or none.
	mark: /[.+@]?/y,
	gap: / {1,30}/y,
	links: /[1-9]\d{0,5}(?!\d)/y,
	owner: /[\p{L}\d_][\p{L}\d_.+$-]{0,63}/uy,
	group: /[\p{L}\d_][\p{L}\d_.+$-]{0,63}/uy,
	'folder-size': /(?:0|[1-9]\d{0,11})(?!\d)/y,
	date: /\p{L}{1,9}\.? {1,3}(?:[12]?\d|3[01]) {1,2}(?:(?:[01]\d|2[0-3]):[0-5]\d|\d{4})(?!\S)/uy,
	total: /(?:0|[1-9]\d{0,11})(?!\d)/y,
};

/**
 * Columns stay columns: these edges of the gaps between them stand at the same place in all lines of a listing. From the left:
 * links and sizes are set to the right (the gap after them begins in one place), the others to the left.
 */
const alignedEdges: readonly { readonly start: boolean; readonly end: boolean }[] = [
	{ start: false, end: false },
	{ start: true, end: true },
	{ start: false, end: true },
	{ start: false, end: false },
	{ start: true, end: true },
	{ start: false, end: true },
];

/**
 * A free part of a line of `ls -l`.
 * @param listing names the listing that the line belongs to
 * @param gap for a gap: which one it is, from 0
 * @param isOutside true for `..`, whose owner may be another
 */
export const listingColumn = (
	column: ListingColumn,
	recorded: string,
	reason: string,
	{ listing, gap = 0, isOutside = false }: { listing: string; gap?: number; isOutside?: boolean },
): Hole => {
	// A copy: a sticky expression carries where it looks.
	const shape = new RegExp(shapes[column]);
	const isShared = (column === 'owner' || column === 'group') && !isOutside;
	const edges = column === 'gap' ? alignedEdges[gap] : undefined;
	const isAligned = (bindings: Bindings, edge: string, at: number) =>
		bindings.bind(`${edge} of gap ${gap} of ${listing}`, '', String(at));
	return {
		rule: 'listing',
		reason,
		recorded,
		sort: `listing ${listing} ${column} ${gap} ${isOutside}`,
		identity: null,
		asks: null,
		end: (text, at) => {
			shape.lastIndex = at;
			return shape.test(text) ? shape.lastIndex : -1;
		},
		accepts: (found, bindings, at) =>
			(!isShared || bindings.bind(`${column} of ${listing}`, '', found)) &&
			(edges?.start !== true || isAligned(bindings, 'start', at)) &&
			(edges?.end !== true || isAligned(bindings, 'end', at + found.length)),
		expected: (bindings) => (isShared ? (bindings.get(`${column} of ${listing}`, '') ?? null) : null),
	};
};
