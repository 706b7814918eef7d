import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import { timelinePictureText } from '../i18n/timeline-picture.js';
import type { Lane } from './timeline.js';

/** How a lane ended, with the value or the exception: `returned 3`, `ValueError('x')`, `code 1`. */
export const sayEnd = (lane: Lane, language: Language): string => {
	const say = timelineText(language);
	if (lane.kind === 'child' && lane.value !== null) return timelinePictureText(language).exitCode(lane.value);
	if (lane.end === 'raised') return lane.value ?? say.raised;
	if (lane.end === 'unfinished') return say.unfinished;
	if (lane.kind !== 'task') return say.finished;
	if (lane.end === 'cancelled') return say.wasCancelled;
	return lane.value === null ? say.returned : `${say.returned} ${lane.value}`;
};
