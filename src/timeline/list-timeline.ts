import { timelineText } from '../i18n/timeline.js';
import { truncateEnd } from '../text/truncate.js';
import { wrapText } from '../text/wrap.js';
import type { DrawOptions } from './draw-timeline.js';
import { foldRows } from './fold.js';
import { laneLabel, taskNames } from './lane-label.js';
import { moreLabel } from './more-label.js';
import { sayRelations } from './say-relations.js';
import { formatSeconds, sayWait } from './say-wait.js';
import type { Interval, Lane, Timeline } from './timeline.js';

const endWord = (lane: Lane, say: ReturnType<typeof timelineText>): string => {
	if (lane.kind !== 'task') return say.finished;
	const words = { returned: say.returned, raised: say.raised, cancelled: say.wasCancelled, unfinished: say.unfinished };
	return words[lane.end];
};

/** Columns of a terminal from which on there is a picture. */
export const narrowestTerminal = 60;

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
	{ width, symbols, paint, language, unfolded, bare }: DrawOptions,
): string[] => {
	const say = timelineText(language);
	const nameOf = taskNames(timeline, language);
	const format = (seconds: number) => formatSeconds(seconds, language);
	const cut = (text: string) => truncateEnd(text, width, symbols.ellipsis);
	const rows = foldRows(timeline, unfolded).flatMap((row) => {
		if (row.kind === 'more') return [paint('faint', cut(`${symbols.ellipsis} ${moreLabel(row.lanes, language)}`))];
		const { lane } = row;
		const times = `${format(lane.from)}-${format(lane.to)}`;
		const value = lane.value === null ? '' : ` ${lane.value}`;
		return [
			paint('label', cut(laneLabel(lane, language))),
			cut(`  ${times} ${endWord(lane, say)}${value}`),
			...longWaits(lane).map(({ from, to, wait }) =>
				paint(
					'faint',
					cut(`    ${format(from)}-${format(to)} ${wait === null ? '' : sayWait(wait, nameOf, language)}`),
				),
			),
		];
	});
	const relations = bare ? [] : sayRelations(timeline, symbols.ellipsis, language);
	return [
		...(bare ? [] : [paint('faint', cut(say.narrow(narrowestTerminal)))]),
		...rows,
		...relations.flatMap((line) => wrapText(line, width)).map((line) => paint('faint', line)),
	];
};
