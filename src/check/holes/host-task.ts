import type { Hole } from '../pattern.js';
import { numberOfTask, taskNameEnd } from './task-number.js';

/** Tasks and coroutines that are the lesson's own, and so can never be the host's. */
export interface LessonNames {
	/** Qualified names of the coroutines that the recording shows outside of the host's places. */
	readonly coroutines: ReadonlySet<string>;
}

// One character or one word in brackets at a time: nested repetition would try every way to split a name.
const qualifiedName = '(?=[A-Za-z_<])(?:[\\w.]|<locals>|<lambda>|<module>)+';
const path = '(?:[A-Za-z]:)?[\\\\/][^:"<>|?*\\n]*\\.py';
const callback = `(?:${qualifiedName}|<TaskWakeupMethWrapper object at 0x[0-9a-fA-F]+>)\\(\\)(?: at ${path}:\\d+)?`;

const coroutineShape = new RegExp(qualifiedName, 'y');
const taskShape = new RegExp(
	`<Task pending name='(?<name>Task-\\d+)' coro=<(?<coroutine>${qualifiedName})\\(\\) running at (?<path>${path}):\\d+>` +
		`(?: cb=\\[${callback}(?:, ${callback})*\\])?>`,
	'y',
);

const endOf = (shape: RegExp) => (text: string, at: number) => {
	shape.lastIndex = at;
	return shape.test(text) ? shape.lastIndex : -1;
};

const bindHostTask: (recorded: string, found: string, bindings: Parameters<Hole['accepts']>[1]) => boolean = (
	recorded,
	found,
	bindings,
) => !bindings.facts.lessonTasks.has(found) && bindings.bind('task', recorded, found);

/** The whole `repr` of a host's task: number, coroutine, place and callbacks are the host's own. */
export const hostTask = (recorded: string, reason: string, lesson: LessonNames): Hole => {
	const partsOf = (text: string) => {
		taskShape.lastIndex = 0;
		return taskShape.exec(text)?.groups ?? {};
	};
	const { name: recordedName = '', path: recordedPath = '' } = partsOf(recorded);
	return {
		rule: 'host-task',
		reason,
		recorded,
		sort: `host ${recordedName}`,
		identity: null,
		asks: "<Task pending name='Task-…' …>",
		end: endOf(taskShape),
		accepts: (found, bindings) => {
			const { name = '', coroutine = '', path: foundPath = '' } = partsOf(found);
			return (
				!lesson.coroutines.has(coroutine) &&
				bindHostTask(recordedName, name, bindings) &&
				bindings.bind('file', recordedPath, foundPath)
			);
		},
		expected: () => null,
	};
};

/**
 * The name of a host's task: any number that no task of the lesson has.
 * @param copy tells apart the lines that a rule lets appear several times: each is another task
 */
export const hostTaskName = (recorded: string, reason: string, copy: number): Hole => ({
	rule: 'host-task',
	reason,
	recorded,
	sort: `host name ${numberOfTask(recorded)} ${copy}`,
	identity: null,
	asks: null,
	end: taskNameEnd,
	accepts: (found, bindings) => bindHostTask(`${recorded} ${copy}`, found, bindings),
	expected: () => null,
});

/** The qualified name of a host's coroutine: any that is not one of the lesson's. */
export const hostCoroutine = (recorded: string, reason: string, lesson: LessonNames): Hole => ({
	rule: 'host-task',
	reason,
	recorded,
	sort: 'host coroutine',
	identity: null,
	asks: null,
	end: endOf(coroutineShape),
	accepts: (found) => !lesson.coroutines.has(found),
	expected: () => null,
});

export const hostTaskEnd = endOf(taskShape);
