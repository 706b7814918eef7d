import type { Rule } from '../../model/recording.js';
import { type ListingColumn, listingColumn } from '../holes/listing-column.js';
import { addSpan, type DraftLine, type RuleFault } from './draft.js';

const entry =
	/^(?<mode>[-dl][-rwxsStT]{9})(?<mark>[.+@]?)(?<gap0> +)(?<links>\d+)(?<gap1> +)(?<owner>\S+)(?<gap2> +)(?<group>\S+)(?<gap3> +)(?<size>\d+)(?<gap4> +)(?<date>\S+ +\d{1,2} +[\d:]{4,5})(?<gap5> )(?<name>.+)$/;

/** The columns in their order, as the groups of `entry` are named. */
const columns = [
	'mode',
	'mark',
	'gap0',
	'links',
	'gap1',
	'owner',
	'gap2',
	'group',
	'gap3',
	'size',
	'gap4',
	'date',
	'gap5',
] as const;

/** Which hole a column becomes; null: it is compared literally. */
const holeOf = (column: (typeof columns)[number], isFolder: boolean, isOutside: boolean): ListingColumn | null => {
	if (column === 'mode') return isOutside ? 'mode' : null;
	if (column === 'size') return isFolder ? 'folder-size' : null;
	return column.startsWith('gap') ? 'gap' : (column as ListingColumn);
};

const applyEntry = (line: DraftLine, reason: string, listing: string): boolean => {
	const found = entry.exec(line.text)?.groups;
	if (found === undefined) return false;
	const isOutside = found.name === '..';
	let at = 0;
	for (const name of columns) {
		const recorded = found[name] ?? '';
		const column = holeOf(name, found.mode?.startsWith('d') ?? false, isOutside);
		const gap = column === 'gap' ? Number(name.at(-1)) : 0;
		if (column !== null && !addSpan(line, at, listingColumn(column, recorded, reason, { listing, gap, isOutside })))
			return false;
		at += recorded.length;
	}
	return true;
};

/** Frees what is the machine's own in the lines of `ls -l`: `total` if it is there, then the entries. */
export const applyListing = (
	rule: Rule,
	lines: readonly DraftLine[],
): Omit<RuleFault, 'rule'> | { readonly entries: readonly DraftLine[] } => {
	const listing = String(rule.line);
	const [first, ...rest] = lines;
	const total = /^total (\d+)$/.exec(first?.text ?? '')?.[1];
	if (first !== undefined && total !== undefined)
		addSpan(first, 'total '.length, listingColumn('total', total, rule.reason, { listing }));
	const entries = total === undefined ? lines : rest;
	const other = entries.find((line) => !applyEntry(line, rule.reason, listing));
	return other === undefined ? { entries } : { code: 'rule-listing', detail: other.text };
};
