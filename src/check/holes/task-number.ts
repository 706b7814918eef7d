import type { Hole } from '../pattern.js';

const shape = /Task-[1-9]\d{0,8}(?!\d)/y;

/** Where the name of a task with a number, `Task-7`, that begins at `at` ends, or -1. */
export const taskNameEnd = (text: string, at: number): number => {
	shape.lastIndex = at;
	return shape.test(text) ? shape.lastIndex : -1;
};

export const numberOfTask = (name: string): number => Number(name.slice('Task-'.length));

/**
 * A task that asyncio named. How many tasks were made before the example began is chance; the distances between the numbers
 * of one example are not.
 */
export const taskNumber = (recorded: string): Hole => {
	const number = numberOfTask(recorded);
	const shown = (shift: string | undefined) => (shift === undefined ? null : `Task-${number + Number(shift)}`);
	return {
		rule: 'task-number',
		reason: null,
		recorded,
		sort: `task ${number}`,
		identity: null,
		asks: null,
		end: taskNameEnd,
		accepts: (found, bindings) =>
			bindings.bind('shift of tasks', '', String(numberOfTask(found) - number)) &&
			bindings.bind('task', recorded, found),
		expected: (bindings) => shown(bindings.get('shift of tasks', '')),
	};
};
