import type { Limits } from '../model/run.js';

/**
 * What a run may use up unless the example (`timeout="20"`) or the command line says otherwise.
 * The longest notebook example lasts ten real seconds; the largest honest output of the course is under 2 KB.
 */
export const defaultLimits: Limits = {
	seconds: 30,
	graceSeconds: 2,
	keptBytes: 256 * 1024,
	outputBytes: 64 * 1024 * 1024,
	memoryBytes: 1024 * 1024 * 1024,
	virtualSeconds: 3600,
	traceEvents: 20_000,
};

/** Trace events that are kept of a script of the learner's own: it may run for long, and nothing else is bounded. */
export const scriptTraceEvents = 200_000;
