import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import { laneLabel, taskNames } from '../../timeline/lane-label.js';
import { sayWait } from '../../timeline/say-wait.js';
import type { LaneState, Snapshot } from '../../timeline/snapshot.js';
import type { Timeline } from '../../timeline/timeline.js';
import type { Theme } from '../theme.js';

const endOf = ({ lane }: LaneState, language: Language): string => {
	const say = timelineText(language);
	if (lane.kind !== 'task') return say.finished;
	const words = { returned: say.returned, raised: say.raised, cancelled: say.wasCancelled, unfinished: say.unfinished };
	return lane.value === null ? words[lane.end] : `${words[lane.end]} ${lane.value}`;
};

/** What a lane does, in words. */
export const sayState = (timeline: Timeline, state: LaneState, language: Language): string => {
	const say = timelineScreenText(language);
	switch (state.state) {
		case 'not-yet':
			return state.lane.kind === 'task' ? say.notYet : say.notYetStarted;
		case 'ended':
			return endOf(state, language);
		case 'running':
			return say.runs;
		case 'ready':
			return say.isReady;
		case 'waiting':
			return state.wait === null
				? timelineText(language).waiting
				: sayWait(state.wait, taskNames(timeline, language), language);
	}
};

/** Those who do something first; what has not begun last. */
const ranks: Readonly<Record<LaneState['state'], number>> = {
	running: 0,
	waiting: 1,
	ready: 1,
	ended: 2,
	'not-yet': 3,
};

/** While a lane runs, or has ended, its place is one that it has left. */
const isAtPlace = ({ state }: LaneState): boolean => state === 'waiting' || state === 'ready';

/**
 * One row for each lane: its name, what it does, its line. At most `height` rows; the rest are counted.
 * @param first the lanes that matter most, the most important first
 */
export const stateLines = (
	timeline: Timeline,
	{ lanes, lane: current }: Snapshot,
	first: readonly string[],
	{ width, height, theme, language }: { width: number; height: number; theme: Theme; language: Language },
): string[] => {
	const say = timelineScreenText(language);
	const { paint, symbols } = theme;
	const rank = ({ lane, state }: LaneState) => {
		const index = first.indexOf(lane.id);
		return index < 0 ? first.length + ranks[state] : index;
	};
	const sorted = [...lanes].sort((one, other) => rank(one) - rank(other));
	const shown = sorted.length > height ? sorted.slice(0, Math.max(0, height - 1)) : sorted;
	const labels = shown.map(({ lane }) => laneLabel(lane, language));
	const columns = Math.min(Math.floor(width * 0.45), Math.max(0, ...labels.map(textWidth)));
	const rows = shown.map((state, index) => {
		const label = pad(truncateEnd(labels[index] ?? '', columns, symbols.ellipsis), columns);
		const at = state.at === null || !isAtPlace(state) ? '' : ` ${symbols.dot} ${say.line(state.at.line)}`;
		const text = truncateEnd(`${sayState(timeline, state, language)}${at}`, width - columns - 4, symbols.ellipsis);
		if (state.lane.id === current) return `${paint('selected', symbols.pointer)} ${paint('selected', label)}  ${text}`;
		return state.state === 'not-yet' || state.state === 'ended'
			? paint('faint', `  ${label}  ${text}`)
			: `  ${label}  ${text}`;
	});
	const left = sorted.length - shown.length;
	return left > 0 ? [...rows, paint('faint', `  ${say.others(left)}`)] : rows;
};
