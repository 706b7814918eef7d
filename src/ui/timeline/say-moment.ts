import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { failedBefore } from '../../timeline/failed-before.js';
import { laneLabel, laneName, taskNames } from '../../timeline/lane-label.js';
import { sayWait } from '../../timeline/say-wait.js';
import type { Snapshot } from '../../timeline/snapshot.js';
import type { Moment, Timeline } from '../../timeline/timeline.js';

/** What happens at a moment, and by whom: `Task-2 main создала Task-3 load`, `Task-3 load: печатает`. */
export const sayMoment = (timeline: Timeline, moment: Moment, { lanes }: Snapshot, language: Language): string => {
	const say = timelineScreenText(language);
	const laneOf = (id: string | null) => timeline.lanes.find((lane) => lane.id === id);
	const lane = laneOf(moment.lane);
	const name = lane === undefined ? say.outside : laneLabel(lane, language);
	const does = (what: string) => say.does(name, what);
	const isTask = lane?.kind === 'task';
	switch (moment.what) {
		case 'created': {
			const parent = laneOf(lane?.parent ?? null);
			if (parent !== undefined) return (isTask ? say.createdBy : say.startedBy)(laneLabel(parent, language), name);
			// The cell's own code is not created by anyone.
			if (lane?.name === '') return does(say.began);
			return does(isTask ? say.created : say.started);
		}
		case 'waits': {
			const wait = lanes.find((state) => state.lane === lane)?.wait;
			return does(
				say.waits(wait ? sayWait(wait, taskNames(timeline, language), language) : timelineText(language).waiting),
			);
		}
		case 'ended':
			return does(isTask ? say.ended : say.finished);
		case 'cancel': {
			if (moment.by === moment.lane) return does(say.cancelsItself);
			const failed = failedBefore(timeline, moment);
			if (failed !== undefined) return say.cancelledAfter(laneName(failed, language), name);
			const by = laneOf(moment.by);
			return say.cancelledBy(by === undefined ? timelineText(language).loop : laneName(by, language), name);
		}
		case 'future-cancelled': {
			const by = laneOf(moment.by);
			return by === undefined ? does(say['future-cancelled']) : say.futureCancelledBy(laneName(by, language), name);
		}
		default:
			return does(say[moment.what]);
	}
};
