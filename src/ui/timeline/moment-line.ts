import type { Language } from '../../i18n/language.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import { formatSeconds } from '../../timeline/say-wait.js';
import type { Snapshot } from '../../timeline/snapshot.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Theme } from '../theme.js';
import { sayMoment } from './say-moment.js';

/** The moments around one that a reader cannot tell from it by their time: the first of them and how many they are. */
const sameInstant = (
	{ moments }: Timeline,
	index: number,
	language: Language,
): { readonly from: number; readonly count: number } => {
	const shownAt = (at: number) => {
		const moment = moments[at];
		return moment === undefined ? null : formatSeconds(moment.t, language);
	};
	const shown = shownAt(index);
	let from = index;
	while (shownAt(from - 1) === shown) from--;
	let to = index;
	while (shownAt(to + 1) === shown) to++;
	return { from, count: to - from + 1 };
};

/**
 * What happens at a moment: `0,5 с  Task-2 main создала Task-3 load`. Virtual time stands still while many steps follow one
 * another; then it is said which of them this is, or every key but the last would seem dead.
 * @param at `t`: seconds at which the cursor stands
 */
export const momentLine = (
	timeline: Timeline,
	at: { readonly index: number; readonly t: number; readonly isPlaying: boolean; readonly snapshot: Snapshot },
	{ width, theme, language }: { readonly width: number; readonly theme: Theme; readonly language: Language },
): string => {
	const { paint, symbols } = theme;
	const say = timelineScreenText(language);
	const moment = timeline.moments[at.index];
	if (moment === undefined) return '';
	const { from, count } = sameInstant(timeline, at.index, language);
	const step = at.index - from + 1;
	const counts = at.isPlaying || count < 2 ? [''] : [say.sameInstant(step, count), `(${step}/${count})`];
	const time = paint('strong', say.at(formatSeconds(at.t, language)));
	const what = sayMoment(timeline, moment, at.snapshot, language);
	const lines = counts.map((words) => `${time}${words === '' ? '' : ` ${paint('faint', words)}`}  ${what}`);
	const line = lines.find((one) => textWidth(one) <= width) ?? lines.at(-1) ?? '';
	return truncateEnd(line, width, symbols.ellipsis);
};
