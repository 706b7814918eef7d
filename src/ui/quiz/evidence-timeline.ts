import { buildTimeline } from '../../timeline/build-timeline.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Evidence } from './round.js';

/** The timeline of a program that decided an answer; null while it runs, and where nothing waits: there is nothing to see. */
export const evidenceTimeline = ({ outcome }: Evidence): Timeline | null => {
	if (typeof outcome === 'string') return null;
	const timeline = buildTimeline(outcome.trace);
	return timeline.lanes.length > 0 && timeline.duration > 0 ? timeline : null;
};
