import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { foldRows } from '../../timeline/fold.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Book } from '../book.js';
import { tracedOf } from '../timeline/subject.js';
import { lanesOf, momentAt, momentOfLanes, rowOfMoment } from '../timeline/walk.js';
import type { Command } from './command.js';
import type { State, TimelineScreen } from './state.js';

/** How much slower than the run's clock a timeline plays. The steps of a short run take microseconds. */
export const speeds = [1, 2, 5, 10, 20, 50, 100, 1000, 10_000, 100_000];

/** The moment at which the cursor stands; a program that still runs is followed. */
export const momentOf = ({ moments }: Timeline, { at }: Pick<TimelineScreen, 'at'>): number =>
	Math.max(0, Math.min(moments.length - 1, at ?? moments.length - 1));

/** Opens the timeline of a run, if it has one; of a program that still runs, where it is now. */
export const openTimeline = (
	book: Book,
	state: State,
	subject: TimelineScreen['subject'],
	under: TimelineScreen['under'],
): State => {
	const traced = tracedOf(book, state, subject);
	if (traced === null || (traced.trace.length === 0 && !traced.isLive))
		return { ...state, notice: timelineScreenText(book.language).noTrace };
	return {
		...state,
		screen: {
			kind: 'timeline',
			subject,
			at: traced.isLive ? null : 0,
			row: 0,
			isUnfolded: false,
			playing: null,
			speed: 0,
			under,
		},
	};
};

const goTo = (state: State, screen: TimelineScreen, timeline: Timeline, at: number): State => ({
	...state,
	screen: { ...screen, at, row: rowOfMoment(timeline, at, screen.isUnfolded), playing: null },
});

const step = (book: Book, state: State, screen: TimelineScreen, timeline: Timeline, by: 1 | -1): State => {
	const say = timelineScreenText(book.language);
	const target = momentOf(timeline, screen) + by;
	if (target < 0) return { ...state, notice: say.firstMoment };
	if (target >= timeline.moments.length) return { ...state, notice: say.lastMoment };
	return goTo(state, screen, timeline, target);
};

const stepInLane = (book: Book, state: State, screen: TimelineScreen, timeline: Timeline, by: 1 | -1): State => {
	const lanes = lanesOf(foldRows(timeline, screen.isUnfolded)[screen.row]);
	const target = momentOfLanes(timeline, momentOf(timeline, screen), lanes, by);
	if (target === null) return { ...state, notice: timelineScreenText(book.language).noMoreOfLane };
	return goTo(state, screen, timeline, target);
};

const togglePlay = (state: State, screen: TimelineScreen, timeline: Timeline): State => {
	if (screen.playing !== null) return { ...state, screen: { ...screen, playing: null } };
	const at = momentOf(timeline, screen);
	const isAtEnd = at >= timeline.moments.length - 1;
	const from = isAtEnd ? 0 : (timeline.moments[at]?.t ?? 0);
	return { ...state, screen: { ...screen, at: isAtEnd ? 0 : at, playing: { since: state.now, from } } };
};

/** The time at which the cursor stands, s on the run's clock. */
export const cursorTime = (timeline: Timeline, screen: TimelineScreen, now: number): number => {
	const { playing, speed } = screen;
	if (playing === null) return timeline.moments[momentOf(timeline, screen)]?.t ?? 0;
	const passed = Math.max(0, now - playing.since) / 1000 / (speeds[speed] ?? 1);
	return Math.min(timeline.duration, playing.from + passed);
};

/** `1×`, `1/10×` */
export const formatSpeed = (speed: number): string => (speed === 0 ? '1×' : `1/${speeds[speed]}×`);

const changeSpeed = (book: Book, state: State, screen: TimelineScreen, timeline: Timeline, by: 1 | -1): State => {
	const speed = Math.max(0, Math.min(speeds.length - 1, screen.speed + by));
	const from = cursorTime(timeline, screen, state.now);
	const playing = screen.playing === null ? null : { since: state.now, from };
	const notice = timelineScreenText(book.language).speed(formatSpeed(speed));
	return { ...state, screen: { ...screen, speed, playing }, notice };
};

export const reduceTimeline = (book: Book, state: State, screen: TimelineScreen, command: Command): State => {
	if (command === 'back') return { ...state, screen: screen.under };
	const traced = tracedOf(book, state, screen.subject);
	if (traced === null) return state;
	const timeline = book.timeline(traced.trace);
	const rows = foldRows(timeline, screen.isUnfolded);
	switch (command) {
		case 'step-forward':
			return step(book, state, screen, timeline, 1);
		case 'step-back':
			return step(book, state, screen, timeline, -1);
		case 'lane-forward':
			return stepInLane(book, state, screen, timeline, 1);
		case 'lane-back':
			return stepInLane(book, state, screen, timeline, -1);
		case 'top':
			return goTo(state, screen, timeline, 0);
		case 'bottom':
			return goTo(state, screen, timeline, Math.max(0, timeline.moments.length - 1));
		case 'line-down':
			return { ...state, screen: { ...screen, row: Math.min(rows.length - 1, screen.row + 1) } };
		case 'line-up':
			return { ...state, screen: { ...screen, row: Math.max(0, screen.row - 1) } };
		case 'play':
			return togglePlay(state, screen, timeline);
		case 'slower':
			return changeSpeed(book, state, screen, timeline, 1);
		case 'faster':
			return changeSpeed(book, state, screen, timeline, -1);
		case 'unfold': {
			const say = timelineScreenText(book.language);
			if (foldRows(timeline).every(({ kind }) => kind === 'lane')) return { ...state, notice: say.nothingFolded };
			const isUnfolded = !screen.isUnfolded;
			const row = rowOfMoment(timeline, momentOf(timeline, screen), isUnfolded);
			return { ...state, screen: { ...screen, isUnfolded, row }, notice: isUnfolded ? say.unfolded : say.folded };
		}
		default:
			return state;
	}
};

/** Time has passed: a timeline that plays goes on, and stops at its end. */
export const playOn = (book: Book, state: State): State => {
	const { screen } = state;
	if (screen.kind !== 'timeline' || screen.playing === null) return state;
	const traced = tracedOf(book, state, screen.subject);
	if (traced === null) return state;
	const timeline = book.timeline(traced.trace);
	const t = cursorTime(timeline, screen, state.now);
	const at = momentAt(timeline, t);
	const row = rowOfMoment(timeline, at, screen.isUnfolded);
	const playing = t >= timeline.duration ? null : screen.playing;
	return { ...state, screen: { ...screen, at, row, playing } };
};
