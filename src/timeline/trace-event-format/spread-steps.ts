import type { TraceEvent } from '../../model/trace.js';
import { microseconds } from './trace-event-format.js';

/** What begins or goes on with an event, and what is over with it. */
const spanOf = (event: TraceEvent): { readonly span: string; readonly isEnd: boolean } | null => {
	if (event.kind === 'step-started') return { span: 'step', isEnd: false };
	if (event.kind === 'step-finished' || event.kind === 'task-finished') return { span: 'step', isEnd: true };
	if (event.kind.startsWith('job-') && 'job' in event)
		return { span: `job:${event.job}`, isEnd: event.kind === 'job-finished' };
	if (event.kind.startsWith('child-') && 'child' in event)
		return { span: `child:${event.child}`, isEnd: event.kind === 'child-finished' };
	return null;
};

/**
 * The same events with every step, job and child lasting a microsecond at least: on a virtual clock steps last no time, and
 * readers show a slice without a duration as nothing. As steps follow one another, those of one instant stand in a row of
 * microseconds in their order; the clock is right again as soon as that much time has passed.
 */
export const spreadSteps = (trace: readonly TraceEvent[]): TraceEvent[] => {
	const begun = new Map<string, number>();
	let clock = 0;
	return trace.map((event) => {
		clock = Math.max(clock, microseconds(event.t));
		const found = spanOf(event);
		if (found?.isEnd === true) {
			clock = Math.max(clock, (begun.get(found.span) ?? -1) + 1);
			begun.delete(found.span);
		}
		if (found?.isEnd === false) begun.set(found.span, clock);
		return { ...event, t: clock / 1e6 };
	});
};
