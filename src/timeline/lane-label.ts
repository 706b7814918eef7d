import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import type { Lane } from './timeline.js';

/** The name of a lane as it stands before it: `Task-3 cl_cs_coro`, `ячейка`, `поток blocking_io`. */
export const laneLabel = (lane: Lane, language: Language): string => {
	const say = timelineText(language);
	if (lane.kind === 'thread') return `${say.thread} ${lane.name}`;
	if (lane.kind === 'child') return `${say.child} ${lane.name}`;
	return lane.name === '' ? say.cell : `${lane.name} ${lane.coroutine}`;
};
