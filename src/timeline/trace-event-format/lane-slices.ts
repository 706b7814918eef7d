import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import type { Wait } from '../../model/trace.js';
import { formatSeconds, sayWait } from '../say-wait.js';
import type { Interval, Lane, Timeline } from '../timeline.js';
import { microseconds, pid, type TraceFormatEvent } from './trace-event-format.js';

/** The names under which lanes appear, by id: `Task-3 work`, `thread load`. */
export type LaneNames = (id: string) => string;

/** Of several tasks that are waited for, so many are named. */
const namedTasks = 20;

/** chrome://tracing knows colours by the names of what it drew itself (catapult's `color_scheme.html`). */
const colours = {
	running: 'thread_state_running',
	waiting: 'thread_state_sleeping',
	ready: 'thread_state_runnable',
	blocked: 'terrible',
	thread: 'rail_response',
	child: 'generic_work',
} as const;

const waitFacts = (wait: Wait, names: LaneNames, language: Language): Readonly<Record<string, unknown>> => {
	if ('until' in wait) return { until_s: wait.until };
	if ('job' in wait) return { waits_for: names(`job:${wait.job}`) };
	if ('child' in wait) return { waits_for: names(`child:${wait.child}`) };
	if ('task' in wait) return { waits_for: names(`task:${wait.task}`) };
	if (!('tasks' in wait)) return {};
	const shown = wait.tasks.slice(0, namedTasks).map((task) => names(`task:${task}`));
	const rest = wait.tasks.length - shown.length;
	return { waits_for: rest > 0 ? [...shown, timelinePictureText(language).more(rest)] : shown };
};

/** The step that kept the loop busy, by the block that ended with it. */
const blockOf = ({ blocks }: Timeline, lane: Lane, { from, to }: Interval) =>
	blocks.find((block) => block.lane === lane.id && block.to > from && block.to <= to);

/** A slice for each interval of a lane, one after another. What lasts no time but a step is left out. */
export const laneSlices = (
	timeline: Timeline,
	lane: Lane,
	tid: number,
	names: LaneNames,
	language: Language,
): TraceFormatEvent[] => {
	const say = { ...timelineText(language), ...timelinePictureText(language) };
	const describe = (interval: Interval): { readonly name: string; readonly cname: string } => {
		const { state, wait, at } = interval;
		const place = at === null ? '' : ` (${say.line(at.line)})`;
		if (state !== 'running')
			return {
				name: `${wait === null ? say[state] : sayWait(wait, (task) => names(`task:${task}`), language)}${place}`,
				cname: colours[state],
			};
		if (lane.kind !== 'task') return { name: names(lane.id), cname: colours[lane.kind] };
		const block = blockOf(timeline, lane, interval);
		if (block !== undefined)
			return { name: say.blocksFor(formatSeconds(block.to - block.from, language)), cname: colours.blocked };
		return { name: at === null ? say.running : say.runsFrom(at.line), cname: colours.running };
	};
	return lane.intervals
		.filter(({ from, to }) => to > from)
		.map((interval) => ({
			...describe(interval),
			cat: interval.state === 'running' && lane.kind !== 'task' ? lane.kind : interval.state,
			ph: 'X',
			ts: microseconds(interval.from),
			dur: microseconds(interval.to) - microseconds(interval.from),
			pid,
			tid,
			args: { ...interval.at, ...(interval.wait === null ? {} : waitFacts(interval.wait, names, language)) },
		}));
};
