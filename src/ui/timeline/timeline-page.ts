import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { cleanOutput } from '../../text/clean-output.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { chopText } from '../../text/wrap.js';
import { narrowestTerminal } from '../../timeline/list-timeline.js';
import { snapshotAt } from '../../timeline/snapshot.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Book } from '../book.js';
import { cursorTime, momentOf } from '../state/reduce-timeline.js';
import type { TimelineScreen } from '../state/state.js';
import type { Theme } from '../theme.js';
import { chartLines } from './chart-lines.js';
import { codePane } from './code-pane.js';
import { momentLine } from './moment-line.js';
import { placeOfMoment } from './place-of-moment.js';
import { stateLines } from './state-lines.js';
import type { Traced } from './subject.js';
import { narrowestPicture } from './timeline-options.js';

/** From this width on, the code stands beside the picture. */
const besideFrom = 110;
/** Below this width there is no picture, only the list of what each lane does. */
const chartFrom = narrowestPicture + 2;

/** In a window of fewer rows the picture takes less of them: what the tasks do is worth more than a row for each. */
const lowHeight = 24;

/** What a moment is about: its lane, the one that did it, the one that comes next. */
const nearby = ({ moments, lanes }: Timeline, index: number): string[] => {
	const moment = moments[index];
	const doer = moment?.by ?? lanes.find(({ id }) => id === moment?.lane)?.parent;
	const next = moments.slice(index + 1).find(({ lane }) => lane !== null && lane !== moment?.lane);
	return [moment?.lane, doer, next?.lane].filter((id) => typeof id === 'string');
};

/** Where to write, how it looks, and in which language. */
interface Paper {
	readonly width: number;
	readonly theme: Theme;
	readonly language: Language;
}

const outputTail = (output: string, { width, theme, language }: Paper, height: number): string[] => {
	const say = timelineScreenText(language);
	if (height < 2) return [];
	const lines = cleanOutput(output, { colour: false })
		.replace(/\n$/, '')
		.split('\n')
		.flatMap((line) => chopText(line, width - 2))
		.map((line) => `${theme.paint('faint', theme.symbols.bar)} ${line}`);
	const shown = output === '' ? [theme.paint('faint', say.noOutput)] : lines.slice(-(height - 1));
	return [theme.paint('strong', say.output_), ...shown];
};

const beside = (left: readonly string[], right: readonly string[], columns: number, bar: string): string[] =>
	Array.from(
		{ length: Math.max(left.length, right.length) },
		(_, row) => `${pad(left[row] ?? '', columns)} ${bar} ${right[row] ?? ''}`,
	);

/** Rows of a part that may take what it needs, but no more than its share. */
const atMost = (needed: number, share: number): number => Math.max(0, Math.min(needed, Math.floor(share)));

/**
 * A run at one moment, in at most `height` rows of `width` columns: the picture, what each task does, where it stands in the
 * code, and what was printed so far.
 */
export const timelinePage = (
	book: Book,
	timeline: Timeline,
	traced: Traced,
	screen: TimelineScreen,
	{ width, height, now }: { readonly width: number; readonly height: number; readonly now: number },
): string[] => {
	const { theme, language } = book;
	const index = momentOf(timeline, screen);
	const moment = timeline.moments[index];
	if (moment === undefined) return [theme.paint('faint', timelineScreenText(language).empty)];
	const snapshot = snapshotAt(timeline, index);
	const cursor = cursorTime(timeline, screen, now);
	const isBeside = width >= besideFrom;
	const codeWidth = isBeside ? Math.floor(width * 0.4) : width;
	const columns = isBeside ? width - codeWidth - 3 : width;
	const view = { cursor, row: screen.row, isUnfolded: screen.isUnfolded };
	const paper: Paper = { width: columns, theme, language };

	const first = nearby(timeline, index);
	const place = placeOfMoment(moment, snapshot, traced);
	const pane = (paneWidth: number, paneHeight: number) =>
		codePane(timeline, traced, place, { ...paper, width: paneWidth, height: paneHeight });

	const hasChart = columns >= chartFrom;
	const whole = hasChart ? chartLines(timeline, view, { ...paper, height: 1000 }) : [];
	const share = isBeside || height >= lowHeight ? 0.6 : 0.45;
	const chart = hasChart
		? chartLines(timeline, view, { ...paper, height: atMost(whole.length, height * share) })
		: [
				theme.paint(
					'faint',
					truncateEnd(timelineText(language).narrow(narrowestTerminal), columns, theme.symbols.ellipsis),
				),
			];
	const above = [
		...chart,
		momentLine(timeline, { index, t: cursor, isPlaying: screen.playing !== null, snapshot }, paper),
	];
	const rest = height - above.length;
	if (isBeside) {
		const output = outputTail(snapshot.output, paper, Math.max(4, Math.floor(rest * 0.4)));
		const states = stateLines(timeline, snapshot, first, { ...paper, height: Math.max(1, rest - output.length - 2) });
		const left = [...above, ...states, '', ...output].slice(0, height);
		const bar = theme.paint('faint', theme.symbols.bar);
		return beside(left, pane(codeWidth, height), columns, bar);
	}
	const states = stateLines(timeline, snapshot, first, { ...paper, height: Math.max(2, Math.floor(rest * 0.4)) });
	const output = outputTail(snapshot.output, paper, atMost(3, Math.max(2, rest * 0.25)));
	const code = pane(width, rest - states.length - output.length);
	return [...above, ...states, ...code, ...output].slice(0, height);
};
