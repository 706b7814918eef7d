import type { Language } from '../../i18n/language.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import type { TraceEvent } from '../../model/trace.js';
import { sayEnd } from '../say-end.js';
import { formatSeconds } from '../say-wait.js';
import type { Timeline } from '../timeline.js';
import type { LaneNames } from './lane-slices.js';
import { instantOffset, microseconds, pid, type TraceFormatEvent } from './trace-event-format.js';

/**
 * Ends, requests to cancel, steps that held the loop, and output.
 * @param tidOf the track of a lane; of null, the track for what belongs to no lane
 */
export const instants = (
	trace: readonly TraceEvent[],
	timeline: Timeline,
	tidOf: (lane: string | null) => number,
	names: LaneNames,
	language: Language,
): TraceFormatEvent[] => {
	const say = timelinePictureText(language);
	const at = (t: number, lane: string | null, cat: string, name: string, args = {}): TraceFormatEvent => ({
		name,
		cat,
		ph: 'i',
		ts: microseconds(t) + instantOffset,
		pid,
		tid: tidOf(lane),
		s: 't',
		args,
	});
	const shown = new Set(timeline.lanes.map(({ id }) => id));
	const facts = trace.flatMap((event): TraceFormatEvent[] => {
		if ((event.kind === 'cancel-requested' || event.kind === 'future-cancelled') && shown.has(`task:${event.task}`)) {
			const isOwn = event.kind === 'cancel-requested';
			const lane = `task:${event.task}`;
			if (event.by === null) return [at(event.t, lane, 'cancel', isOwn ? say.cancelRequest : say.futureCancelled)];
			const by = names(`task:${event.by}`);
			const name = isOwn ? say.cancelRequestBy(by) : say.futureCancelledBy(by);
			return [at(event.t, lane, 'cancel', name, { by })];
		}
		if (event.kind === 'loop-blocked') {
			const lane = event.task === null ? null : `task:${event.task}`;
			return [
				at(event.t, lane, 'blocked', say.blocksFor(formatSeconds(event.seconds, language)), { seconds: event.seconds }),
			];
		}
		return [];
	});
	return [
		...timeline.lanes.map((lane) =>
			at(lane.to, lane.id, 'end', sayEnd(lane, language), {
				end: lane.end,
				...(lane.value === null ? {} : { value: lane.value }),
			}),
		),
		...facts,
		...timeline.outputs.map(({ t, lane, stream, text }) => at(t, lane, 'output', stream, { text })),
	];
};
