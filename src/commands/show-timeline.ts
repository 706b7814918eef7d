import type { TraceEvent } from '../model/trace.js';
import type { ExampleResult } from '../model/verdict.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import { drawTimeline } from '../timeline/draw-timeline.js';
import { createTimelinePaint } from '../timeline/paint.js';
import { asciiSymbols, unicodeSymbols } from '../timeline/style.js';
import { timelineSvg } from '../timeline/svg/timeline-svg.js';
import { toTraceEventFormat } from '../timeline/trace-event-format/to-trace-event-format.js';
import type { TracedRun } from '../timeline/traced-run.js';
import type { Context } from './context.js';
import type { OutputFile } from './output-file.js';

/** A trace to be shown. */
export interface Traced extends TracedRun {
	readonly trace: readonly TraceEvent[];
}

/** What to make of a trace. */
export interface TimelineWishes {
	/** Draw it as text on this stream, or null. */
	readonly text: NodeJS.WriteStream | null;
	/** Write it as a picture to this file, or null. */
	readonly svg: OutputFile | null;
	/** Write it in the Trace Event Format to this file, or null. */
	readonly trace: OutputFile | null;
}

/** Columns of a picture that goes into a pipe. */
const pipeWidth = 100;
const widest = 160;

/** The trace of a run that was shown, in the form in which it is drawn; null for an example that was skipped. */
export const tracedOf = ({ example, outcome }: ExampleResult): Traced | null =>
	outcome === null ? null : { title: example, python: outcome.python, clock: outcome.clock, trace: outcome.trace };

/** Draws and writes what was wished for. @throws KnownError when a file cannot be written */
export const showTimeline = (context: Context, traced: Traced, wishes: TimelineWishes): void => {
	const { capabilities, language } = context;
	const { trace } = traced;
	const timeline = buildTimeline(trace);
	if (wishes.text !== null) {
		const lines = drawTimeline(timeline, {
			width: Math.min(widest, wishes.text.columns ?? pipeWidth),
			symbols: capabilities.unicode ? unicodeSymbols : asciiSymbols,
			paint: createTimelinePaint(capabilities.colour),
			language,
		});
		wishes.text.write(`\n${lines.join('\n')}\n`);
	}
	wishes.svg?.write(timelineSvg(timeline, traced, language));
	wishes.trace?.write(`${JSON.stringify(toTraceEventFormat(trace, traced, language))}\n`);
};
