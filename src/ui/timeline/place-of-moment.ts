import type { CodePlace } from '../../model/trace.js';
import type { LaneState, Snapshot } from '../../timeline/snapshot.js';
import type { Lane, Moment } from '../../timeline/timeline.js';
import type { Traced } from './subject.js';

/** A line of code and what is known about it at a moment. */
export interface MomentPlace {
	readonly place: CodePlace;
	/**
	 * `creates`: `lane` is created there. `begins`: the code of `lane` begins there. `resumes`, `stands`: it goes on or waits
	 * there. `last`: it has left this line, and a trace does not tell where it is now.
	 */
	readonly claim: 'creates' | 'begins' | 'resumes' | 'stands' | 'last';
	readonly lane: Lane;
}

/** The line on which a coroutine is defined, if there is exactly one such definition. */
const definitionOf = (lane: Lane, { cell, sourceOf }: Traced): CodePlace | null => {
	const name = lane.coroutine.split('.').at(-1) ?? '';
	if (!/^\w+$/.test(name)) return null;
	const definition = new RegExp(`^\\s*(async\\s+)?def\\s+${name}\\b`);
	const cells = new Set([lane.createdAt?.cell ?? cell, cell]);
	const found = [...cells].flatMap((one) =>
		(sourceOf(one)?.split('\n') ?? []).flatMap((line, index) =>
			definition.test(line) ? [{ cell: one, line: index + 1 }] : [],
		),
	);
	return found.length === 1 ? (found[0] ?? null) : null;
};

/** Where a task is: exactly while it waits, else where it was last. */
const placeOfTask = ({ lane, state, at }: LaneState, traced: Traced): MomentPlace | null => {
	if (at !== null) return { place: at, claim: state === 'waiting' || state === 'ready' ? 'stands' : 'last', lane };
	const place = state === 'not-yet' ? null : definitionOf(lane, traced);
	return place && { place, claim: 'begins', lane };
};

/** The line of code that a moment is about, or null. A thread or a child is where the task is that started it. */
export const placeOfMoment = (moment: Moment, { lanes }: Snapshot, traced: Traced): MomentPlace | null => {
	const stateOf = (id: string | null) => lanes.find(({ lane }) => lane.id === id);
	const state = stateOf(moment.lane);
	if (state === undefined) return null;
	const { lane } = state;
	if (moment.what === 'created' && lane.kind === 'task') {
		const place = lane.parent === null ? null : lane.createdAt;
		return place && { place, claim: 'creates', lane };
	}
	const doer = lane.kind === 'task' ? (stateOf(moment.by) ?? state) : stateOf(lane.parent);
	const found = doer === undefined ? null : placeOfTask(doer, traced);
	return moment.what === 'runs' && found?.claim === 'last' ? { ...found, claim: 'resumes' } : found;
};
