import type { Language } from '../../i18n/language.js';
import { timelineText } from '../../i18n/timeline.js';
import { timelinePictureText } from '../../i18n/timeline-picture.js';
import { formatSeconds, sayWait } from '../say-wait.js';
import type { Interval } from '../timeline.js';

/** From–to in seconds; an instant is one number. */
export const saySpan = ({ from, to }: { readonly from: number; readonly to: number }, language: Language): string => {
	const first = formatSeconds(from, language);
	const last = formatSeconds(to, language);
	if (first === last) return timelineText(language).seconds(first);
	return timelinePictureText(language).span(first, last);
};

/** The facts of an interval, one a line: what it is, from when to when, on which line of the code. */
export const sayInterval = (interval: Interval, nameOf: (task: number) => string, language: Language): string[] => {
	const { state, wait, at } = interval;
	const say = timelineText(language);
	return [
		state === 'running' || wait === null ? say[state] : sayWait(wait, nameOf, language),
		saySpan(interval, language),
		...(at === null ? [] : [timelinePictureText(language).place(at.line, at.cell)]),
	];
};
