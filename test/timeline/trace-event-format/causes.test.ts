import { describe, expect, test } from 'vitest';
import type { TraceEvent, Wait } from '../../../src/model/trace.js';
import { causesOf } from '../../../src/timeline/trace-event-format/causes.js';

const created = (task: number, parent: number | null): TraceEvent => ({
	t: 0,
	kind: 'task-created',
	task,
	name: `Task-${task + 1}`,
	coroutine: 'work',
	parent,
	at: null,
});
/** A step that begins at `t`, does something, and ends in a wait (or with the task, when there is none). */
const step = (task: number, t: number, wait: Wait | null, ...inside: TraceEvent[]): TraceEvent[] => [
	{ t, kind: 'step-started', task },
	...inside,
	{ t, kind: 'step-finished', task, seconds: 0, at: null, wait },
	...(wait === null ? [{ t, kind: 'task-finished', task, how: 'returned', value: null } as const] : []),
];
const sleep: Wait = { on: 'sleep', until: 9 };
const tell = (trace: readonly TraceEvent[]): string[] =>
	causesOf(trace).map(({ what, from, to }) => `${from.lane}@${from.t} ${what} ${to.lane}@${to.t}`);

test('the step that created a task leads to its first step, and only to that', () => {
	const trace = [...step(0, 0, sleep, created(1, 0)), ...step(1, 1, sleep), ...step(1, 2, null)];
	expect(tell(trace)).toEqual(['task:0@0 creates task:1@1']);
});

test('a task that no step created has no cause', () => {
	expect(tell([created(1, null), ...step(1, 1, null)])).toEqual([]);
});

test('who asks to cancel leads to the next step; what has ended meanwhile is not claimed to have woken the task', () => {
	const asked: TraceEvent = { t: 2, kind: 'cancel-requested', task: 1, by: 0 };
	const trace = [
		...step(1, 0, { on: 'task', task: 2 }),
		...step(2, 1, null),
		...step(0, 2, sleep, asked),
		...step(1, 3, null),
	];
	expect(tell(trace)).toEqual(['task:0@2 cancels task:1@3']);
});

test('who cancels the future that a task waits for leads to its next step', () => {
	const asked: TraceEvent = { t: 1, kind: 'future-cancelled', task: 1, by: 0 };
	const trace = [...step(1, 0, { on: 'shield', task: 2 }), ...step(0, 1, sleep, asked), ...step(1, 2, null)];
	expect(tell(trace)).toEqual(['task:0@1 cancels task:1@2']);
});

describe('an end wakes who waits for it', () => {
	test('a task', () => {
		expect(tell([...step(0, 0, { on: 'task', task: 1 }), ...step(1, 1, null), ...step(0, 2, null)])).toEqual([
			'task:1@1 wakes task:0@2',
		]);
	});
	test('a thread, a child process', () => {
		const job: TraceEvent[] = [
			...step(0, 0, { on: 'job', job: 1 }, { t: 0, kind: 'job-started', job: 1, function: 'f', task: 0 }),
			{ t: 1, kind: 'job-finished', job: 1 },
			...step(0, 1, { on: 'child', child: 1 }, { t: 1, kind: 'child-started', child: 1, command: 'c', task: 0 }),
			{ t: 2, kind: 'child-finished', child: 1, code: 0 },
			...step(0, 2, null),
		];
		expect(tell(job)).toEqual([
			'task:0@0 starts job:1@0',
			'job:1@1 wakes task:0@1',
			'task:0@1 starts child:1@1',
			'child:1@2 wakes task:0@2',
		]);
	});
	test('of several tasks: the last of all', () => {
		const trace = [
			...step(0, 0, { on: 'tasks', tasks: [1, 2] }),
			...step(2, 1, null),
			...step(1, 2, null),
			...step(0, 3, null),
		];
		expect(tell(trace)).toEqual(['task:1@2 wakes task:0@3']);
	});
	test('of several tasks: the only one that has ended', () => {
		const trace = [...step(0, 0, { on: 'tasks', tasks: [1, 2] }), ...step(2, 1, null), ...step(0, 3, null)];
		expect(tell(trace)).toEqual(['task:2@1 wakes task:0@3']);
	});
	test('two of three have ended: which it was is not known, and not said', () => {
		const trace = [
			...step(0, 0, { on: 'tasks', tasks: [1, 2, 3] }),
			...step(2, 1, null),
			...step(1, 2, null),
			...step(0, 3, null),
		];
		expect(tell(trace)).toEqual([]);
	});
	test('not one that ended before the wait', () => {
		const trace = [...step(1, 0, null), ...step(0, 1, { on: 'task', task: 1 }), ...step(0, 2, null)];
		expect(tell(trace)).toEqual([]);
	});
});
