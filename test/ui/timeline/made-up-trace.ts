import type { TraceEvent } from '../../../src/model/trace.js';

const at = (line: number) => ({ cell: '1.1-1', line });

/** The cell creates two tasks, which sleep 1 s and 2 s, and waits for both. */
export const madeUpTrace: readonly TraceEvent[] = [
	{ t: 0, kind: 'step-started', task: 0 },
	{ t: 0, kind: 'task-created', task: 1, name: 'Task-2', coroutine: 'first', parent: 0, at: at(3) },
	{ t: 0, kind: 'task-created', task: 2, name: 'Task-3', coroutine: 'second', parent: 0, at: at(3) },
	{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: at(4), wait: { on: 'tasks', tasks: [1, 2] } },
	{ t: 0, kind: 'step-started', task: 1 },
	{ t: 0, kind: 'output', task: 1, stream: 'stdout', text: 'первая\n' },
	{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: at(1), wait: { on: 'sleep', until: 1 } },
	{ t: 0, kind: 'step-started', task: 2 },
	{ t: 0, kind: 'step-finished', task: 2, seconds: 0, at: at(2), wait: { on: 'sleep', until: 2 } },
	{ t: 1, kind: 'step-started', task: 1 },
	{ t: 1, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
	{ t: 1, kind: 'task-finished', task: 1, how: 'returned', value: '7' },
	{ t: 2, kind: 'step-started', task: 2 },
	{ t: 2, kind: 'step-finished', task: 2, seconds: 0, at: null, wait: null },
	{ t: 2, kind: 'task-finished', task: 2, how: 'raised', value: "ValueError('нет')" },
	{ t: 2, kind: 'step-started', task: 0 },
	{ t: 2, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: null },
	{ t: 2, kind: 'task-finished', task: 0, how: 'returned', value: null },
];

/** A hundred tasks that are alike. */
export const crowdedTrace: readonly TraceEvent[] = [
	{ t: 0, kind: 'step-started', task: 0 },
	...Array.from(
		{ length: 100 },
		(_, index): TraceEvent => ({
			t: 0,
			kind: 'task-created',
			task: index + 1,
			name: `Task-${index + 2}`,
			coroutine: 'worker',
			parent: 0,
			at: at(1),
		}),
	),
	{ t: 1, kind: 'step-finished', task: 0, seconds: 1, at: at(2), wait: { on: 'future' } },
];
