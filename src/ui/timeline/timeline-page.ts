import { timelineText } from '../../i18n/timeline.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { cleanOutput } from '../../text/clean-output.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { chopText } from '../../text/wrap.js';
import { laneLabel } from '../../timeline/lane-label.js';
import { formatSeconds } from '../../timeline/say-wait.js';
import { type Snapshot, snapshotAt } from '../../timeline/snapshot.js';
import type { Moment, Timeline } from '../../timeline/timeline.js';
import type { Book } from '../book.js';
import { pointedCode } from '../quiz/input-lines.js';
import { cursorTime, momentOf } from '../state/reduce-timeline.js';
import type { TimelineScreen } from '../state/state.js';
import { chartLines } from './chart-lines.js';
import { stateLines } from './state-lines.js';
import type { Traced } from './subject.js';
import { narrowestPicture } from './timeline-options.js';

/** From this width on, the code stands beside the picture. */
const besideFrom = 110;
/** Below this width there is no picture, only the list of what each lane does. */
const chartFrom = narrowestPicture + 2;

/** Of a low window the picture takes half. */
const lowHeight = 16;

interface Sheet {
	readonly book: Book;
	readonly timeline: Timeline;
	readonly traced: Traced;
	readonly snapshot: Snapshot;
	readonly width: number;
}

const momentWords = (moment: Moment, say: ReturnType<typeof timelineScreenText>): string => {
	if (moment.what !== 'created') return say[moment.what];
	// The cell's own code is not created by anyone.
	if (moment.lane === 'task:0') return say.began;
	return moment.lane?.startsWith('task:') ? say.created : say.started;
};

/** `0.5 с  Task-2 main_coro появилась` */
const momentLine = ({ book, timeline, width }: Sheet, moment: Moment | undefined, t: number): string => {
	const { theme, language } = book;
	const say = timelineScreenText(language);
	const lane = timeline.lanes.find(({ id }) => id === moment?.lane);
	const name = lane === undefined ? timelineText(language).cell : laneLabel(lane, language);
	const what = moment === undefined ? '' : `${name}: ${momentWords(moment, say)}`;
	return truncateEnd(
		`${theme.paint('strong', say.at(formatSeconds(t, language)))}  ${what}`,
		width,
		theme.symbols.ellipsis,
	);
};

/** The code around the line on which the task of the moment stands. A thread or a child stands where its task does. */
const codeAround = ({ book, timeline, traced, snapshot, width }: Sheet, height: number): string[] => {
	const { theme, language } = book;
	const stateOf = (id: string | null) => snapshot.lanes.find(({ lane }) => lane.id === id);
	const current = stateOf(snapshot.lane);
	const place = current?.at ?? stateOf(current?.lane.parent ?? null)?.at ?? null;
	const cell = place?.cell ?? lastCell(timeline);
	const source = cell === null ? null : traced.sourceOf(cell);
	if (source === null || height < 1) return [];
	const page = pointedCode(cleanOutput(source, { colour: false }), place?.line ?? 0, width, theme);
	const before = Math.floor((height - 1) / 2);
	const top = Math.max(0, Math.min(page.focus[0] - before, page.lines.length - height));
	const title = timelineScreenText(language);
	const rows = page.lines.slice(top, top + height);
	return place !== null && place.cell !== lastCell(timeline) && height > 3
		? [theme.paint('faint', title.otherCell(place.cell)), ...rows.slice(0, height - 1)]
		: rows;
};

/** The cell that ran last: the example itself. */
const lastCell = ({ lanes }: Timeline): string | null => {
	for (const lane of lanes.toReversed())
		for (const { at } of lane.intervals.toReversed()) if (at !== null) return at.cell;
	return null;
};

const outputTail = ({ book, snapshot, width }: Sheet, height: number): string[] => {
	const { theme, language } = book;
	const say = timelineScreenText(language);
	if (height < 2) return [];
	const lines = cleanOutput(snapshot.output, { colour: false })
		.replace(/\n$/, '')
		.split('\n')
		.flatMap((line) => chopText(line, width - 2))
		.map((line) => `${theme.paint('faint', theme.symbols.bar)} ${line}`);
	const shown = snapshot.output === '' ? [theme.paint('faint', say.noOutput)] : lines.slice(-(height - 1));
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
	const sheet: Sheet = { book, timeline, traced, snapshot, width: columns };
	const view = { cursor, row: screen.row, isUnfolded: screen.isUnfolded };
	const paper = { width: columns, theme, language };

	const whole = columns < chartFrom ? [] : chartLines(timeline, view, { ...paper, height: 1000 });
	const chartHeight = atMost(whole.length, height * (height < lowHeight ? 0.5 : 0.6));
	const chart = columns < chartFrom ? [] : chartLines(timeline, view, { ...paper, height: chartHeight });
	const above = [...chart, momentLine(sheet, moment, cursor)];
	const rest = height - above.length;
	if (isBeside) {
		const output = outputTail(sheet, Math.max(4, Math.floor(rest * 0.4)));
		const states = stateLines(timeline, snapshot, { ...paper, height: Math.max(1, rest - output.length - 2) });
		const left = [...above, ...states, '', ...output].slice(0, height);
		const bar = theme.paint('faint', theme.symbols.bar);
		return beside(left, codeAround({ ...sheet, width: codeWidth }, height), columns, bar);
	}
	const states = stateLines(timeline, snapshot, { ...paper, height: Math.max(2, Math.floor(rest * 0.4)) });
	const output = outputTail(sheet, atMost(3, Math.max(2, rest * 0.3)));
	const code = codeAround(sheet, rest - states.length - output.length);
	return [...above, ...states, ...code, ...output].slice(0, height);
};
