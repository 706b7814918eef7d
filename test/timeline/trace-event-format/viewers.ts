import type {
	TraceFormatDocument,
	TraceFormatEvent,
} from '../../../src/timeline/trace-event-format/trace-event-format.js';

type Slice = Extract<TraceFormatEvent, { ph: 'X' }>;
type ArrowEnd = Extract<TraceFormatEvent, { ph: 's' | 'f' }>;

/** What a viewer shows of a document: the slices of each track, and which slices the arrows join. */
export interface Seen {
	/** Names of the slices by the name of their track, in the order of the tracks. */
	readonly tracks: Readonly<Record<string, readonly string[]>>;
	/** `Task-2 main/runs → creates → Task-3 work/runs` */
	readonly arrows: readonly string[];
}

const end = (slice: Slice): number => slice.ts + slice.dur;

/**
 * chrome://tracing: `findSliceAtTs` of catapult's slice_group.html takes the first slice whose closed range holds the moment;
 * instants are no slices.
 */
const inCatapult = (events: readonly TraceFormatEvent[], { ts, tid }: ArrowEnd): string | undefined =>
	events
		.filter((event): event is Slice => event.ph === 'X' && event.tid === tid)
		.sort((one, other) => one.ts - other.ts)
		.find((slice) => slice.ts <= ts && ts <= end(slice))?.name;

/**
 * Perfetto: events are sorted by time, those of one time stay in the order of the file; an arrow belongs to the last slice that
 * was begun on the track, ended or not (flow_tracker.cc), and a thread's instant is a slice without a duration.
 */
const inPerfetto = (events: readonly TraceFormatEvent[], arrow: ArrowEnd): string | undefined => {
	const sorted = [...events].sort((one, other) => one.ts - other.ts);
	return sorted
		.slice(0, sorted.indexOf(arrow))
		.findLast(({ ph, tid }) => tid === arrow.tid && (ph === 'X' || ph === 'i'))?.name;
};

/** @throws Error for what one of the viewers drops, moves or does not show, and where they differ */
export const readAsViewers = ({ traceEvents: events }: TraceFormatDocument): Seen => {
	const names = new Map<number, string>();
	for (const { ph, name, tid, args } of events)
		if (ph === 'M' && name === 'thread_name') names.set(tid, String(args.name));
	const nameOf = (tid: number): string => {
		const name = names.get(tid);
		if (name === undefined) throw new Error(`track ${tid} has no name`);
		return name;
	};
	const tracks: Record<string, string[]> = {};
	for (const tid of names.keys()) {
		const slices = events.filter((event): event is Slice => event.ph === 'X' && event.tid === tid);
		slices.forEach((slice, index) => {
			if (!Number.isInteger(slice.ts) || !Number.isInteger(slice.dur))
				throw new Error(`${slice.name}: parts of microseconds`);
			if (slice.dur < 1) throw new Error(`${slice.name} at ${slice.ts} cannot be seen`);
			const before = slices[index - 1];
			if (before !== undefined && end(before) > slice.ts) throw new Error(`${before.name} overlaps ${slice.name}`);
		});
		tracks[nameOf(tid)] = slices.map(({ name }) => name);
	}
	for (const event of events) {
		if (event.ph !== 'M') nameOf(event.tid);
		if (event.ts < 0 || event.pid !== 1) throw new Error(`${event.name}: time ${event.ts}, process ${event.pid}`);
	}
	const begun = new Map<number, ArrowEnd>();
	const arrows: string[] = [];
	const slice = (arrow: ArrowEnd): string => {
		const name = inCatapult(events, arrow);
		if (name === undefined || name !== inPerfetto(events, arrow))
			throw new Error(`an arrow is on ${name} for chrome://tracing, on ${inPerfetto(events, arrow)} for Perfetto`);
		return `${nameOf(arrow.tid)}/${name}`;
	};
	for (const event of events) {
		if (event.ph === 's') {
			if (begun.has(event.id)) throw new Error(`two arrows ${event.id}`);
			begun.set(event.id, event);
		}
		if (event.ph !== 'f') continue;
		const source = begun.get(event.id);
		if (source === undefined || source.name !== event.name || source.cat !== event.cat || source.ts > event.ts)
			throw new Error(`arrow ${event.id} does not begin, or after its end`);
		arrows.push(`${slice(source)} → ${event.name} → ${slice(event)}`);
		begun.delete(event.id);
	}
	if (begun.size > 0) throw new Error(`${begun.size} arrows without an end`);
	return { tracks, arrows };
};
