import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import type { Wait } from '../model/trace.js';

/**
 * Seconds as a learner reads them, `0.4`, `3.6`, `0.006`, in Russian with a comma. Two decimals, three below a hundredth; less
 * than half a millisecond is nothing.
 */
export const formatSeconds = (seconds: number, language: Language): string =>
	timelineText(language).decimal(String(Number(seconds.toFixed(seconds >= 0.01 ? 2 : 3))));

/** What a task waits for, in words. `nameOf`: the name of a task by its number. */
export const sayWait = (wait: Wait, nameOf: (task: number) => string, language: Language): string => {
	const say = timelineText(language);
	switch (wait.on) {
		case 'ready':
			return say.waitReady;
		case 'sleep':
			return say.waitSleep(formatSeconds(wait.until, language));
		case 'task':
			return say.waitTask(nameOf(wait.task));
		case 'shield':
			return say.waitShield(nameOf(wait.task));
		case 'tasks':
			return say.waitTasks(wait.tasks.length);
		case 'queue-get':
			return say.waitOn(say.queueGet);
		case 'queue-put':
			return say.waitOn(say.queuePut);
		case 'child':
			return say.waitOn(say.childProcess);
		default:
			return say.waitOn(say[wait.on]);
	}
};
