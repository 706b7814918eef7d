import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import { laneLabel } from '../../timeline/lane-label.js';
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
	const nameOf = (task: number) => {
		const lane = timeline.lanes.find((one) => one.task === task);
		return lane === undefined ? `#${task}` : lane.name || timelineText(language).cell;
	};
	switch (state.state) {
		case 'not-yet':
			return say.notYet;
		case 'ended':
			return endOf(state, language);
		case 'running':
			return say.runs;
		case 'ready':
			return say.isReady;
		case 'waiting':
			return state.wait === null ? say.waits : sayWait(state.wait, nameOf, language);
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

/** One row for each lane: its name, what it does, its line. At most `height` rows; the rest are counted. */
export const stateLines = (
	timeline: Timeline,
	{ lanes, lane: current }: Snapshot,
	{ width, height, theme, language }: { width: number; height: number; theme: Theme; language: Language },
): string[] => {
	const say = timelineScreenText(language);
	const { paint, symbols } = theme;
	const rank = (state: LaneState) => (state.lane.id === current ? -1 : ranks[state.state]);
	const sorted = [...lanes].sort((one, other) => rank(one) - rank(other));
	const shown = sorted.length > height ? sorted.slice(0, Math.max(0, height - 1)) : sorted;
	const labels = shown.map(({ lane }) => laneLabel(lane, language));
	const columns = Math.min(Math.floor(width * 0.45), Math.max(0, ...labels.map(textWidth)));
	const rows = shown.map((state, index) => {
		const label = pad(truncateEnd(labels[index] ?? '', columns, symbols.ellipsis), columns);
		const at = state.at === null ? '' : ` ${symbols.dot} ${say.line(state.at.line)}`;
		const text = truncateEnd(`${sayState(timeline, state, language)}${at}`, width - columns - 4, symbols.ellipsis);
		if (state.lane.id === current) return `${paint('selected', symbols.pointer)} ${paint('selected', label)}  ${text}`;
		return state.state === 'not-yet' || state.state === 'ended'
			? paint('faint', `  ${label}  ${text}`)
			: `  ${label}  ${text}`;
	});
	const left = sorted.length - shown.length;
	return left > 0 ? [...rows, paint('faint', `  ${say.others(left)}`)] : rows;
};
