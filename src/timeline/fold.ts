import type { Lane, Timeline } from './timeline.js';

/** A row of the picture: a lane, or a number of lanes that look alike. */
export type Row =
	| { readonly kind: 'lane'; readonly lane: Lane }
	| { readonly kind: 'more'; readonly lanes: readonly Lane[]; readonly coroutine: string };

/** Of a longer group of alike lanes, so many are shown at its beginning and at its end. */
const shownFirst = 3;
const shownLast = 1;
/** Groups up to this length are shown whole. */
const longestWhole = 12;

const isAlike = (one: Lane, other: Lane) =>
	one.kind === other.kind && one.coroutine === other.coroutine && one.parent === other.parent && one.name !== '';

/** Groups of neighbours with the same coroutine and the same parent. */
const groups = (lanes: readonly Lane[]): Lane[][] => {
	const found: Lane[][] = [];
	for (const lane of lanes) {
		const group = found.at(-1);
		const first = group?.[0];
		if (group !== undefined && first !== undefined && isAlike(first, lane)) group.push(lane);
		else found.push([lane]);
	}
	return found;
};

/** The rows of a picture; long groups of alike lanes are summed up unless `unfolded`. */
export const foldRows = (timeline: Timeline, unfolded = false): Row[] =>
	groups(timeline.lanes).flatMap((group): Row[] => {
		const rows = group.map((lane): Row => ({ kind: 'lane', lane }));
		if (unfolded || group.length <= longestWhole) return rows;
		const lanes = group.slice(shownFirst, -shownLast);
		const coroutine = group[0]?.coroutine ?? '';
		return [...rows.slice(0, shownFirst), { kind: 'more', lanes, coroutine }, ...rows.slice(-shownLast)];
	});
