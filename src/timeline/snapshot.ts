import type { CodePlace, Wait } from '../model/trace.js';
import type { Lane, Moment, Timeline } from './timeline.js';

/** What one lane does at a moment. */
export interface LaneState {
	readonly lane: Lane;
	readonly state: 'not-yet' | 'ready' | 'running' | 'waiting' | 'ended';
	readonly wait: Wait | null;
	/** The line on which it stands; while it runs and when it has ended, the last one on which it stood. Null: none is known. */
	readonly at: CodePlace | null;
}

export interface Snapshot {
	readonly t: number;
	readonly lanes: readonly LaneState[];
	/** What had been printed by then. */
	readonly output: string;
	/** The lane that the moment is about, or null. */
	readonly lane: string | null;
}

/** Moments at which no lane comes into another state. */
const changesNothing: ReadonlySet<Moment['what']> = new Set(['cancel', 'future-cancelled', 'output', 'blocked']);

/** Of several steps at the same instant, each changed something: later intervals of that instant have not begun yet. */
const stateOf = (lane: Lane, t: number, stepsSoFar: number): LaneState => {
	const { intervals, from } = lane;
	if (from > t || stepsSoFar === 0) return { lane, state: 'not-yet', wait: null, at: null };
	const interval = intervals[stepsSoFar - 1];
	if (interval === undefined) {
		const at = intervals.findLast((one) => one.at !== null)?.at ?? null;
		return { lane, state: 'ended', wait: null, at };
	}
	return { lane, state: interval.state, wait: interval.wait, at: interval.at };
};

/**
 * The state of everything at one of the timeline's moments. Virtual time stands still while many steps follow one another, so
 * the state is counted by moments, not by time alone.
 * @param index of `timeline.moments`
 */
export const snapshotAt = (timeline: Timeline, index: number): Snapshot => {
	const moment = timeline.moments[index];
	if (moment === undefined) return { t: 0, lanes: [], output: '', lane: null };
	const steps = new Map<string, number>();
	for (const { lane, what } of timeline.moments.slice(0, index + 1)) {
		if (lane === null || changesNothing.has(what)) continue;
		// A thread or a child runs from the moment in which it is created: its first interval lasts no time.
		const isTask = lane.startsWith('task:');
		steps.set(lane, (steps.get(lane) ?? 0) + (what === 'created' && !isTask ? 2 : 1));
	}
	return {
		t: moment.t,
		lanes: timeline.lanes.map((lane) => stateOf(lane, moment.t, steps.get(lane.id) ?? 0)),
		output: timeline.outputs
			.slice(0, moment.outputs)
			.map(({ text }) => text)
			.join(''),
		lane: moment.lane,
	};
};
