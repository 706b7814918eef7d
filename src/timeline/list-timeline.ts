import { timelineText } from '../i18n/timeline.js';
import { truncateEnd } from '../text/truncate.js';
import type { DrawOptions } from './draw-timeline.js';
import { foldRows } from './fold.js';
import { laneLabel } from './lane-label.js';
import { formatSeconds, sayWait } from './say-wait.js';
import type { Interval, Lane, Timeline } from './timeline.js';

const endWord = (lane: Lane, say: ReturnType<typeof timelineText>): string => {
	if (lane.kind !== 'task') return say.finished;
	const words = { returned: say.returned, raised: say.raised, cancelled: say.wasCancelled, unfinished: say.unfinished };
	return words[lane.end];
};

/** The longest waits first: in few lines they say the most. */
const longWaits = (lane: Lane): Interval[] =>
	lane.intervals
		.filter(({ state, from, to }) => state === 'waiting' && to > from)
		.sort((one, other) => other.to - other.from - (one.to - one.from))
		.slice(0, 3)
		.sort((one, other) => one.from - other.from);

/** The run as a list, for terminals too narrow for a chart. No line is wider than `width`. */
export const listTimeline = (
	timeline: Timeline,
	{ width, symbols, paint, language, unfolded }: DrawOptions,
): string[] => {
	const say = timelineText(language);
	const nameOf = (task: number) => {
		const lane = timeline.lanes.find((one) => one.task === task);
		return lane === undefined ? `#${task}` : lane.name || say.cell;
	};
	const cut = (text: string) => truncateEnd(text, width, symbols.ellipsis);
	return foldRows(timeline, unfolded).flatMap((row) => {
		if (row.kind === 'more') return [paint('faint', cut(`${symbols.ellipsis} ${say.more(row.lanes.length)}`))];
		const { lane } = row;
		const times = `${formatSeconds(lane.from)}-${formatSeconds(lane.to)}`;
		const value = lane.value === null ? '' : ` ${lane.value}`;
		return [
			paint('label', cut(laneLabel(lane, language))),
			cut(`  ${times} ${endWord(lane, say)}${value}`),
			...longWaits(lane).map(({ from, to, wait }) =>
				paint(
					'faint',
					cut(
						`    ${formatSeconds(from)}-${formatSeconds(to)} ${wait === null ? '' : sayWait(wait, nameOf, language)}`,
					),
				),
			),
		];
	});
};
