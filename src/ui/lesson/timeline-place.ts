import type { Language } from '../../i18n/language.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import type { ExampleId } from '../../model/course.js';
import { truncateEnd } from '../../text/truncate.js';
import { drawTimeline } from '../../timeline/draw-timeline.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Theme } from '../theme.js';
import { timelineOptions } from '../timeline/timeline-options.js';

/** Rows of a picture in a lesson; the rest is on the screen of the timeline. */
const mostRows = 30;

/**
 * Where a lesson places the timeline of an example's run.
 * @param timeline null: it has not run yet
 */
export const timelinePlace = (
	example: ExampleId,
	timeline: Timeline | null,
	{ width, theme, language }: { readonly width: number; readonly theme: Theme; readonly language: Language },
): string[] => {
	const say = timelineScreenText(language);
	const { paint, symbols } = theme;
	const isEmpty = timeline !== null && timeline.lanes.length === 0;
	const state = timeline === null ? say.placeRuns : isEmpty ? say.placeNone : say.placeKey;
	const title = `${paint('strong', say.placeTitle(example))}  ${paint('faint', `${symbols.dot} ${state}`)}`;
	const rows = timeline === null || isEmpty ? [] : drawTimeline(timeline, timelineOptions(theme, language, width));
	const shown = rows.length > mostRows ? [...rows.slice(0, mostRows), paint('faint', symbols.ellipsis)] : rows;
	return [truncateEnd(title, width, symbols.ellipsis), ...shown];
};
