import type { Outcome } from '../model/run.js';
import { buildTimeline } from '../timeline/build-timeline.js';
import { drawTimeline } from '../timeline/draw-timeline.js';
import { createTimelinePaint } from '../timeline/paint.js';
import { asciiSymbols, unicodeSymbols } from '../timeline/style.js';
import type { Context } from './context.js';
import { textOptions } from './text-options.js';

/** The timeline of a run as it stands in the text of a lesson. */
export const lessonTimeline = (context: Context, { trace }: Outcome): string[] =>
	drawTimeline(buildTimeline(trace), {
		width: textOptions(context).width,
		symbols: context.capabilities.unicode ? unicodeSymbols : asciiSymbols,
		paint: createTimelinePaint(context.capabilities.colour),
		language: context.language,
	});
