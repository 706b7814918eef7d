import type { TraceEvent } from '../model/trace.js';
import { buildTimeline } from './build-timeline.js';
import type { Interval, Lane } from './timeline.js';

/**
 * One entry of the Trace Event Format, which Perfetto and chrome://tracing open. Times are in microseconds.
 * Fields as in “Trace Event Format” (Google, 2016): `ph` X complete, i instant, M metadata.
 */
export interface ChromeTraceEvent {
	readonly name: string;
	readonly cat: string;
	readonly ph: 'X' | 'i' | 'M';
	readonly ts: number;
	readonly dur?: number;
	readonly pid: number;
	readonly tid: number;
	/** Scope of an instant: t(hread). */
	readonly s?: 't';
	readonly args: Readonly<Record<string, unknown>>;
}

export interface ChromeTrace {
	readonly displayTimeUnit: 'ms';
	readonly traceEvents: readonly ChromeTraceEvent[];
	readonly otherData: Readonly<Record<string, string | number>>;
}

const pid = 1;
const microseconds = (seconds: number): number => Math.round(seconds * 1e6);

const nameOf = (interval: Interval): string => {
	if (interval.state !== 'waiting' || interval.wait === null) return interval.state;
	return `waiting: ${interval.wait.on}`;
};

const laneEvents = (lane: Lane, tid: number): ChromeTraceEvent[] => [
	{
		name: 'thread_name',
		cat: '__metadata',
		ph: 'M',
		ts: 0,
		pid,
		tid,
		args: { name: lane.name === '' ? 'cell' : `${lane.name} ${lane.coroutine}`.trim() },
	},
	{ name: 'thread_sort_index', cat: '__metadata', ph: 'M', ts: 0, pid, tid, args: { sort_index: tid } },
	...lane.intervals.map(
		(interval): ChromeTraceEvent => ({
			name: nameOf(interval),
			cat: interval.state,
			ph: 'X',
			ts: microseconds(interval.from),
			dur: microseconds(interval.to) - microseconds(interval.from),
			pid,
			tid,
			args: { ...(interval.at ?? {}), ...(interval.wait ?? {}) },
		}),
	),
	{
		name: lane.end,
		cat: 'end',
		ph: 'i',
		ts: microseconds(lane.to),
		pid,
		tid,
		s: 't',
		args: lane.value === null ? {} : { value: lane.value },
	},
];

/**
 * The trace of a run for Perfetto and chrome://tracing: a track for each task, thread and child, a slice for each interval,
 * an instant for each end and each piece of output.
 * @param title what was run, e.g. `10.3-1`
 */
export const toChromeTrace = (trace: readonly TraceEvent[], title: string, python: string): ChromeTrace => {
	const timeline = buildTimeline(trace);
	const tids = new Map(timeline.lanes.map((lane, index) => [lane.id, index + 1]));
	return {
		displayTimeUnit: 'ms',
		traceEvents: [
			{ name: 'process_name', cat: '__metadata', ph: 'M', ts: 0, pid, tid: 0, args: { name: title } },
			...timeline.lanes.flatMap((lane, index) => laneEvents(lane, index + 1)),
			...timeline.outputs.map(
				({ t, lane, stream, text }): ChromeTraceEvent => ({
					name: stream,
					cat: 'output',
					ph: 'i',
					ts: microseconds(t),
					pid,
					tid: (lane === null ? undefined : tids.get(lane)) ?? 0,
					s: 't',
					args: { text },
				}),
			),
		],
		otherData: { title, python, droppedEvents: timeline.dropped },
	};
};
