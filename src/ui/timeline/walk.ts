import { foldRows, type Row } from '../../timeline/fold.js';
import type { Timeline } from '../../timeline/timeline.js';

/** Index of the row in which a lane is shown, alone or summed up with others; 0 when it is none of them. */
export const rowOfLane = (rows: readonly Row[], lane: string | null): number =>
	Math.max(
		0,
		rows.findIndex((row) => (row.kind === 'lane' ? row.lane.id === lane : row.lanes.some(({ id }) => id === lane))),
	);

/** The lanes of a row. */
export const lanesOf = (row: Row | undefined): readonly string[] => {
	if (row === undefined) return [];
	return row.kind === 'lane' ? [row.lane.id] : row.lanes.map(({ id }) => id);
};

/** The row of the lane that a moment is about. */
export const rowOfMoment = (timeline: Timeline, at: number, isUnfolded: boolean): number =>
	rowOfLane(foldRows(timeline, isUnfolded), timeline.moments[at]?.lane ?? null);

/** The next moment in a direction at which one of these lanes does something, or null. */
export const momentOfLanes = (
	{ moments }: Timeline,
	at: number,
	lanes: readonly string[],
	step: 1 | -1,
): number | null => {
	for (let index = at + step; index >= 0 && index < moments.length; index += step) {
		const lane = moments[index]?.lane;
		if (lane !== null && lane !== undefined && lanes.includes(lane)) return index;
	}
	return null;
};

/** The last moment that is not later than `t`. */
export const momentAt = ({ moments }: Timeline, t: number): number =>
	Math.max(
		0,
		moments.findLastIndex((moment) => moment.t <= t),
	);
