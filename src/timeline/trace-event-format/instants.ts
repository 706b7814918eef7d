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
		if (event.kind === 'cancel-requested' && shown.has(`task:${event.task}`)) {
			const by = event.by === null ? null : names(`task:${event.by}`);
			const name = by === null ? say.cancelRequest : say.cancelRequestBy(by);
			return [at(event.t, `task:${event.task}`, 'cancel', name, by === null ? {} : { by })];
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
