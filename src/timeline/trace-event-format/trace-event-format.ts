/** What all entries have. */
interface Entry {
	readonly name: string;
	readonly cat: string;
	readonly pid: number;
	readonly tid: number;
	readonly args: Readonly<Record<string, unknown>>;
}

/**
 * One entry of the Trace Event Format (“Trace Event Format”, Google, 2016), which Perfetto, chrome://tracing and others open.
 * What readers make of it is written after catapult's `trace_event_importer.html` and Perfetto's `json_trace_parser.cc`.
 */
export type TraceFormatEvent =
	/** Metadata: names and order of processes and threads. */
	| (Entry & { readonly ph: 'M'; readonly ts: 0 })
	/** A complete slice. `cname`: a colour of chrome://tracing; Perfetto chooses its own by the name. */
	| (Entry & { readonly ph: 'X'; readonly ts: number; readonly dur: number; readonly cname?: string })
	/** An instant of a thread. */
	| (Entry & { readonly ph: 'i'; readonly ts: number; readonly s: 't' })
	/** The two ends of an arrow; each belongs to the slice that encloses it (`bp: 'e'`). Id, name and category join them. */
	| (Entry & { readonly ph: 's'; readonly ts: number; readonly id: number })
	| (Entry & { readonly ph: 'f'; readonly ts: number; readonly id: number; readonly bp: 'e' });

export interface TraceFormatDocument {
	readonly displayTimeUnit: 'ms';
	readonly traceEvents: readonly TraceFormatEvent[];
	readonly otherData: Readonly<Record<string, string | number>>;
}

/** The format's unit. Slices begin and end at whole ones. */
export const microseconds = (seconds: number): number => Math.round(seconds * 1e6);

/** The run is one process to the readers. */
export const pid = 1;

/**
 * Microseconds from the beginning of a slice to the ends of arrows on it, and to its first instant. At a border chrome://tracing
 * takes the slice before; Perfetto takes the innermost open one, and an instant counts as a slice from its time on.
 */
export const arrowOffset = 0.25;
export const instantOffset = 0.5;
