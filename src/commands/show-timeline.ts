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
import { pictureWidth } from './picture-width.js';

/** A trace to be shown. */
export interface Traced extends TracedRun {
	readonly trace: readonly TraceEvent[];
}

/** What to make of a trace. */
export interface TimelineWishes {
	/** Draw it as text on this stream, or null. */
	readonly text: NodeJS.WriteStream | null;
	/** Columns of the text, or null: as many as there are. */
	readonly width: number | null;
	/** Write it as a picture to this file, or null. */
	readonly svg: OutputFile | null;
	/** Write it in the Trace Event Format to this file, or null. */
	readonly trace: OutputFile | null;
}

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
			width: pictureWidth(wishes.width, wishes.text, context.environment),
			symbols: capabilities.unicode ? unicodeSymbols : asciiSymbols,
			paint: createTimelinePaint(capabilities.colour),
			language,
		});
		wishes.text.write(`\n${lines.join('\n')}\n`);
	}
	wishes.svg?.write(timelineSvg(timeline, traced, language));
	wishes.trace?.write(`${JSON.stringify(toTraceEventFormat(trace, traced, language))}\n`);
};
