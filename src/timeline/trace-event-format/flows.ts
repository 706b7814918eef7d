import type { Language } from '../../i18n/language.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import type { Timeline } from '../timeline.js';
import type { Cause } from './causes.js';
import { arrowOffset, microseconds, pid, type TraceFormatEvent } from './trace-event-format.js';

/** Arrows from the beginning of one slice to that of another. A cause whose ends are on no slice has no arrow. */
export const flows = (
	causes: readonly Cause[],
	{ lanes }: Timeline,
	tids: ReadonlyMap<string, number>,
	language: Language,
): TraceFormatEvent[] => {
	const runs = new Map(lanes.map(({ id, intervals }) => [id, intervals.filter(({ state }) => state === 'running')]));
	const say = timelinePictureText(language);
	return causes.flatMap(({ what, from, to }, index): TraceFormatEvent[] => {
		const source = runs.get(from.lane)?.findLast((run) => run.from <= from.t);
		// A job may begin later than it was started.
		const target = runs.get(to.lane)?.find((run) => run.to > to.t);
		if (source === undefined || target === undefined) return [];
		const shared = { name: say[what], cat: what, pid, id: index + 1, args: {} };
		return [
			{ ...shared, ph: 's', ts: microseconds(source.from) + arrowOffset, tid: tids.get(from.lane) ?? 0 },
			{ ...shared, ph: 'f', bp: 'e', ts: microseconds(target.from) + arrowOffset, tid: tids.get(to.lane) ?? 0 },
		];
	});
};
