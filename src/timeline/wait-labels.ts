import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import type { TaskNumber, Wait } from '../model/trace.js';
import { nameRange } from './name-range.js';
import { formatSeconds } from './say-wait.js';
import type { Interval } from './timeline.js';

/** Names of classes and methods, the same in every language. */
const names: Readonly<
	Record<Exclude<Wait['on'], 'ready' | 'sleep' | 'task' | 'shield' | 'tasks' | 'job' | 'child' | 'socket'>, string>
> = {
	lock: 'Lock',
	event: 'Event',
	condition: 'Condition',
	semaphore: 'Semaphore',
	barrier: 'Barrier',
	'queue-get': 'get()',
	'queue-put': 'put()',
	future: 'future',
};

/** A sleep that was ended so much earlier (s) was cut short; less is the loop's own delay. */
const cutShort = 0.001;

/**
 * What an interval waits for, in a word that stands inside its bar; the most telling one first, shorter ones after it.
 * @param nameOf the name of a task by its number
 */
export const waitLabels = (
	{ wait, to }: Interval,
	nameOf: (task: TaskNumber) => string,
	ellipsis: string,
	language: Language,
): readonly string[] => {
	const say = timelineText(language);
	if (wait === null) return [];
	switch (wait.on) {
		case 'ready':
			return [];
		case 'sleep':
			return wait.until - to > cutShort
				? [say.sleepUntil(formatSeconds(wait.until, language)), say.sleep]
				: [say.sleep];
		case 'task':
			return [nameOf(wait.task)];
		case 'shield':
			return [`shield(${nameOf(wait.task)})`, 'shield'];
		case 'tasks':
			return [nameRange(wait.tasks.map(nameOf), ellipsis), say.tasks(wait.tasks.length)];
		case 'job':
			return [say.thread];
		case 'child':
			return [say.child];
		case 'socket':
			return [say.socket];
		default:
			return [names[wait.on]];
	}
};
