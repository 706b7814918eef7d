import type { Language } from '../../i18n/language.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import type { TraceEvent } from '../../model/trace.js';
import { buildTimeline } from '../build-timeline.js';
import { laneLabel } from '../lane-label.js';
import { ownEvents } from '../shift-event.js';
import type { TracedRun } from '../traced-run.js';
import { causesOf } from './causes.js';
import { flows } from './flows.js';
import { instants } from './instants.js';
import { laneSlices } from './lane-slices.js';
import { spreadSteps } from './spread-steps.js';
import { pid, type TraceFormatDocument, type TraceFormatEvent } from './trace-event-format.js';

const metadata = (name: string, tid: number, args: Readonly<Record<string, unknown>>): TraceFormatEvent => ({
	name,
	cat: '__metadata',
	ph: 'M',
	ts: 0,
	pid,
	tid,
	args,
});

/**
 * A run for Perfetto and chrome://tracing: a track for each task, thread and child, a slice for each interval, arrows from
 * cause to effect, an instant for each end, request to cancel, held loop and piece of output.
 */
export const toTraceEventFormat = (
	trace: readonly TraceEvent[],
	{ title, python, clock }: TracedRun,
	language: Language,
): TraceFormatDocument => {
	const spread = spreadSteps(trace);
	const timeline = buildTimeline(spread);
	const own = ownEvents(spread);
	const say = timelinePictureText(language);
	const labels = new Map(timeline.lanes.map((lane) => [lane.id, laneLabel(lane, language)]));
	const names = (id: string): string => labels.get(id) ?? id;
	const tids = new Map(timeline.lanes.map(({ id }, index) => [id, index + 1]));
	const outside = timeline.lanes.length + 1;
	const tidOf = (lane: string | null): number => (lane === null ? undefined : tids.get(lane)) ?? outside;

	const marks = instants(own, timeline, tidOf, names, language);
	const tracks: (readonly [tid: number, name: string])[] = [
		...timeline.lanes.map(({ id }) => [tidOf(id), names(id)] as const),
		...(marks.some(({ tid }) => tid === outside) ? [[outside, say.outsideTasks] as const] : []),
	];
	const clockName = clock === 'virtual' ? say.clockVirtual : say.clockReal;
	return {
		displayTimeUnit: 'ms',
		traceEvents: [
			metadata('process_name', 0, { name: say.heading(title, python, clockName) }),
			...tracks.flatMap(([tid, name]) => [
				metadata('thread_name', tid, { name }),
				metadata('thread_sort_index', tid, { sort_index: tid }),
			]),
			...timeline.lanes.flatMap((lane) => laneSlices(timeline, lane, tidOf(lane.id), names, language)),
			...flows(causesOf(own), timeline, tids, language),
			...marks,
		],
		otherData: {
			title,
			python,
			clock,
			droppedEvents: timeline.dropped,
			...(spread.some(({ t }, index) => t !== trace[index]?.t) ? { note: say.spread } : {}),
		},
	};
};
