import type { Lane, Moment, Timeline } from './timeline.js';

/** An exception that ended a task so long before, s, may well be why others are asked to end. */
const atOnce = 0.01;

/** The task whose exception came right before a request that no task made: a group then asks the others to cancel. */
export const failedBefore = ({ lanes, moments }: Timeline, request: Moment): Lane | undefined => {
	if (request.by !== null) return undefined;
	const before = moments.slice(0, moments.indexOf(request));
	const ended = before.findLast(({ what, t, lane }) => {
		const end = lanes.find(({ id }) => id === lane)?.end;
		return what === 'ended' && end === 'raised' && request.t - t < atOnce;
	});
	return lanes.find(({ id }) => id === ended?.lane);
};
