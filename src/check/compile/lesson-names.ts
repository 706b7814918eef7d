import type { Recording } from '../../model/recording.js';
import type { LessonNames } from '../holes/host-task.js';

const coroutines = /(?:coro=<|<coroutine object )([\w.<>]+?)(?:\(\)| at )/g;

/** The coroutines that a recording shows anywhere but where it shows the host's. */
export const lessonNames = ({ outputs, rules }: Recording): LessonNames => {
	const hosts = rules.filter((rule) => rule.kind === 'host-task');
	const isHosts = (output: number, line: number) =>
		hosts.some(({ at }) => at.output === output && (at.lines === null || (at.lines[0] <= line && line <= at.lines[1])));
	const names = outputs.flatMap(({ text }, output) =>
		text
			.split('\n')
			.filter((_, line) => !isHosts(output + 1, line + 1))
			.flatMap((line) => [...line.matchAll(coroutines)].map((match) => match[1] ?? '')),
	);
	return { coroutines: new Set(names) };
};
