import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import type { TaskNumber } from '../model/trace.js';
import { cleanOutput } from '../text/clean-output.js';
import type { Lane, Timeline } from './timeline.js';

/** Names of tasks, functions and commands are the learner's: they may hold anything. */
const oneLine = (text: string): string => cleanOutput(text, { colour: false }).replace(/\s+/g, ' ');

/** The name alone, as it stands in a sentence: `Task-3`, `ячейка`, `поток blocking_io`. */
export const laneName = (lane: Lane, language: Language): string => {
	const say = timelineText(language);
	if (lane.kind === 'thread') return oneLine(`${say.thread} ${lane.name}`);
	if (lane.kind === 'child') return oneLine(`${say.child} ${lane.name}`);
	return lane.name === '' ? say.cell : oneLine(lane.name);
};

/** The name of a lane as it stands before it, a task's with its coroutine: `Task-3 cl_cs_coro`. */
export const laneLabel = (lane: Lane, language: Language): string =>
	lane.kind === 'task' && lane.name !== '' ? oneLine(`${lane.name} ${lane.coroutine}`) : laneName(lane, language);

/** Names tasks by their numbers; one that has no lane is `#7`. */
export const taskNames =
	({ lanes }: Timeline, language: Language) =>
	(task: TaskNumber): string => {
		const lane = lanes.find((one) => one.task === task);
		return lane === undefined ? `#${task}` : laneName(lane, language);
	};
