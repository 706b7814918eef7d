import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import type { Wait } from '../model/trace.js';

/** Seconds as a learner reads them: `0.4`, `3.6`, `0.000012`; no more than three significant decimals. */
export const formatSeconds = (seconds: number): string => {
	if (seconds === 0) return '0';
	const decimals = seconds >= 0.01 ? 2 : 6;
	return seconds
		.toFixed(decimals)
		.replace(/(\.\d*?)0+$/, '$1')
		.replace(/\.$/, '');
};

/** What a task waits for, in words. `nameOf`: the name of a task by its number. */
export const sayWait = (wait: Wait, nameOf: (task: number) => string, language: Language): string => {
	const say = timelineText(language);
	switch (wait.on) {
		case 'ready':
			return say.waitReady;
		case 'sleep':
			return say.waitSleep(formatSeconds(wait.until));
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
