import type { TraceEvent, Wait } from '../model/trace.js';

/** A moment of the trace, s, on a clock that was set to 0 at `origin`. */
export const shift = (t: number, origin: number): number => Math.round((t - origin) * 1e6) / 1e6;

export const shiftWait = (wait: Wait | null, origin: number): Wait | null =>
	wait?.on === 'sleep' ? { ...wait, until: shift(wait.until, origin) } : wait;

/** An event with all its times on that clock. */
export const shiftEvent = (event: TraceEvent, origin: number): TraceEvent => {
	const shifted = { ...event, t: shift(event.t, origin) };
	return shifted.kind === 'step-finished' ? { ...shifted, wait: shiftWait(shifted.wait, origin) } : shifted;
};

/** What happened since the last cell of a trace began, on that cell's own clock: the one of its timeline. */
export const ownEvents = (trace: readonly TraceEvent[]): readonly TraceEvent[] => {
	const index = trace.findLastIndex(({ kind }) => kind === 'cell-started');
	const origin = trace[index]?.t ?? 0;
	return trace.slice(index + 1).map((event) => shiftEvent(event, origin));
};
