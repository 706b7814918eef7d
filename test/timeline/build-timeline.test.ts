import { expect, test } from 'vitest';
import type { TraceEvent } from '../../src/model/trace.js';
import { buildTimeline } from '../../src/timeline/build-timeline.js';
import { snapshotAt } from '../../src/timeline/snapshot.js';

const at = (line: number) => ({ cell: '1-1', line });

/** main makes a worker that sleeps for a second, and cancels it after a half. */
const cancelled: TraceEvent[] = [
	{ t: 0, kind: 'step-started', task: 0 },
	{ t: 0, kind: 'task-created', task: 1, name: 'Task-2', coroutine: 'worker', parent: 0, at: at(5) },
	{ t: 0, kind: 'step-finished', task: 0, seconds: 0.001, at: at(6), wait: { on: 'sleep', until: 0.5 } },
	{ t: 0, kind: 'step-started', task: 1 },
	{ t: 0, kind: 'output', task: 1, stream: 'stdout', text: 'works\n' },
	{ t: 0, kind: 'step-finished', task: 1, seconds: 0.001, at: at(2), wait: { on: 'sleep', until: 1 } },
	{ t: 0.5, kind: 'step-started', task: 0 },
	{ t: 0.5, kind: 'cancel-requested', task: 1, by: 0 },
	{ t: 0.5, kind: 'step-finished', task: 0, seconds: 0.001, at: at(8), wait: { on: 'task', task: 1 } },
	{ t: 0.5, kind: 'step-started', task: 1 },
	{ t: 0.5, kind: 'step-finished', task: 1, seconds: 0.001, at: null, wait: null },
	{ t: 0.5, kind: 'task-finished', task: 1, how: 'cancelled', value: null },
	{ t: 0.5, kind: 'step-started', task: 0 },
	{ t: 0.5, kind: 'step-finished', task: 0, seconds: 0.001, at: null, wait: null },
	{ t: 0.5, kind: 'task-finished', task: 0, how: 'returned', value: null },
];

test('a lane for each task, from its creation to its end, without gaps', () => {
	const { lanes, duration } = buildTimeline(cancelled);
	expect(duration).toBe(0.5);
	expect(lanes.map(({ id, parent, from, to, end }) => [id, parent, from, to, end])).toEqual([
		['task:0', null, 0, 0.5, 'returned'],
		['task:1', 'task:0', 0, 0.5, 'cancelled'],
	]);
	for (const lane of lanes) {
		expect(lane.intervals[0]?.from).toBe(lane.from);
		expect(lane.intervals.at(-1)?.to).toBe(lane.to);
		for (const [index, interval] of lane.intervals.entries())
			if (index > 0) expect(interval.from).toBe(lane.intervals[index - 1]?.to);
	}
});

test('a lane bears the last name of its task', () => {
	const named: TraceEvent[] = [...cancelled, { t: 0.5, kind: 'task-named', task: 1, name: 'loader' }];
	expect(buildTimeline(named).lanes.map(({ name }) => name)).toEqual(['', 'loader']);
});

test('the interval in which a cancellation was requested says so', () => {
	const worker = buildTimeline(cancelled).lanes[1];
	expect(worker?.intervals.map(({ state, cancelled }) => [state, cancelled])).toEqual([
		['ready', false],
		['running', false],
		['waiting', true],
		['running', false],
	]);
});

test('a walk through the moments shows what everything does, also while time stands still', () => {
	const timeline = buildTimeline(cancelled);
	const story = timeline.moments.map((_, index) => {
		const { lanes, output } = snapshotAt(timeline, index);
		return `${lanes.map(({ state }) => state).join(' ')}${output === '' ? '' : ' +'}`;
	});
	expect(story).toEqual([
		'ready not-yet',
		'running not-yet',
		'running ready',
		'waiting ready',
		'waiting running',
		'waiting running +',
		'waiting waiting +',
		'running waiting +',
		'running waiting +',
		'waiting waiting +',
		'waiting running +',
		'waiting ended +',
		'running ended +',
		'ended ended +',
	]);
	expect(snapshotAt(timeline, 6).lanes[1]).toMatchObject({ at: at(2), wait: { on: 'sleep', until: 1 } });
});

test('a task whose wait ends while another step blocks the loop is ready from then on', () => {
	const blocking: TraceEvent[] = [
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'sleep', until: 0.25 } },
		{ t: 0, kind: 'step-started', task: 2 },
		{ t: 0, kind: 'step-finished', task: 2, seconds: 0, at: at(2), wait: { on: 'sleep', until: 0.1 } },
		{ t: 0, kind: 'step-started', task: 3 },
		{ t: 0, kind: 'job-started', job: 1, function: 'read', task: 3 },
		{ t: 0, kind: 'step-finished', task: 3, seconds: 0, at: at(3), wait: { on: 'job', job: 1 } },
		{ t: 0, kind: 'step-started', task: 4 },
		{ t: 0, kind: 'step-finished', task: 4, seconds: 0, at: at(4), wait: { on: 'sleep', until: 9 } },
		{ t: 0, kind: 'step-started', task: 5 },
		{ t: 0, kind: 'step-finished', task: 5, seconds: 0, at: null, wait: null },
		{ t: 0, kind: 'task-finished', task: 5, how: 'returned', value: null },
		{ t: 0, kind: 'step-started', task: 6 },
		{ t: 0, kind: 'step-finished', task: 6, seconds: 0, at: at(6), wait: { on: 'tasks', tasks: [4, 5] } },
		{ t: 0, kind: 'step-started', task: 0 },
		{ t: 0.5, kind: 'job-finished', job: 1 },
		{ t: 0.6, kind: 'cancel-requested', task: 4, by: 0 },
		{ t: 0.9, kind: 'step-finished', task: 0, seconds: 0.9, at: at(9), wait: { on: 'task', task: 5 } },
		{ t: 0.9, kind: 'loop-blocked', task: 0, seconds: 0.9 },
		{ t: 1, kind: 'step-started', task: 1 },
	];
	const timeline = buildTimeline(blocking);
	const story = timeline.lanes
		.slice(0, 6)
		.map(({ id, intervals }) => [
			id,
			...intervals.filter(({ from, to }) => to > from).map(({ state, from, to }) => `${state} ${from}-${to}`),
		]);
	expect(story).toEqual([
		['task:1', 'waiting 0-0.25', 'ready 0.25-1'],
		['task:2', 'waiting 0-0.1', 'ready 0.1-1'],
		['task:3', 'waiting 0-0.5', 'ready 0.5-1'],
		['job:1', 'running 0-0.5'],
		['task:4', 'waiting 0-0.6', 'ready 0.6-1'],
		['task:5'],
	]);
	expect(timeline.lanes.find(({ id }) => id === 'task:6')?.intervals.at(-1)).toMatchObject({ state: 'waiting', to: 1 });
	expect(timeline.moments.map(({ t }) => t)).toEqual(timeline.moments.map(({ t }) => t).sort((a, b) => a - b));
	const index = timeline.moments.findIndex(({ what, lane }) => what === 'ready' && lane === 'task:1');
	expect(snapshotAt(timeline, index)).toMatchObject({ t: 0.25, lane: 'task:1' });
	expect(snapshotAt(timeline, index).lanes.find(({ lane }) => lane.id === 'task:1')).toMatchObject({
		state: 'ready',
		at: at(2),
	});
});

test('so is one whose wait ends while a callback blocks the loop', () => {
	const { lanes } = buildTimeline([
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'sleep', until: 1.25 } },
		{ t: 1.5, kind: 'loop-blocked', task: null, seconds: 0.5 },
		{ t: 1.5, kind: 'step-started', task: 1 },
	]);
	expect(lanes[0]?.intervals.at(-2)).toMatchObject({ state: 'ready', from: 1.25, to: 1.5 });
});

test('a task whose shield is cancelled is woken, and is not asked to end itself', () => {
	const timeline = buildTimeline([
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'shield', task: 2 } },
		{ t: 0.2, kind: 'step-started', task: 0 },
		{ t: 0.2, kind: 'future-cancelled', task: 1, by: 0 },
		{ t: 0.7, kind: 'step-finished', task: 0, seconds: 0.5, at: at(9), wait: { on: 'ready' } },
	]);
	const [, , asleep, ready] = timeline.lanes[0]?.intervals ?? [];
	expect(asleep).toMatchObject({ state: 'waiting', to: 0.2, cancelled: true });
	expect(ready).toMatchObject({ state: 'ready', from: 0.2, to: 0.7 });
	const index = timeline.moments.findIndex(({ what }) => what === 'future-cancelled');
	expect(snapshotAt(timeline, index).lanes[0]).toMatchObject({ state: 'waiting', wait: { on: 'shield', task: 2 } });
});

test('a job waits for a free thread before it runs, and may be withdrawn', () => {
	const timeline = buildTimeline([
		{ t: 0, kind: 'job-started', job: 1, function: 'read', task: null, queued: true },
		{ t: 0, kind: 'job-started', job: 2, function: 'write', task: null, queued: true },
		{ t: 0.6, kind: 'job-began', job: 1, thread: 'asyncio_0' },
		{ t: 0.7, kind: 'job-finished', job: 2 },
		{ t: 1.8, kind: 'job-finished', job: 1 },
	]);
	const [read, write] = timeline.lanes;
	expect(read?.intervals.map(({ state, from, to }) => `${state} ${from}-${to}`)).toEqual([
		'ready 0-0',
		'ready 0-0.6',
		'running 0.6-1.8',
	]);
	expect([read?.end, write?.end]).toEqual(['returned', 'cancelled']);
	const states = timeline.moments.map((_, index) => snapshotAt(timeline, index).lanes[0]?.state);
	expect(states).toEqual(['ready', 'ready', 'running', 'running', 'ended']);
});

test('pieces of a line are joined for each writer, and belong to their job', () => {
	const written = (t: number, job: number | null, text: string): TraceEvent => {
		const thread = job === null ? null : `asyncio_${job}`;
		return { t, kind: 'output', task: null, job, thread, stream: 'stdout', text };
	};
	const { outputs, moments } = buildTimeline([
		{ t: 0, kind: 'job-started', job: 1, function: 'read', task: null },
		written(0, 1, 'one'),
		written(0, 2, 'two'),
		written(0, null, 'callback\n'),
		written(0.001, 1, '\n'),
		written(0.001, 2, '\n'),
		written(0.001, 1, 'slow'),
		written(0.5, 1, '\n'),
	]);
	expect(outputs.map(({ lane, text }) => `${lane} ${text.trim()}`)).toEqual([
		'job:1 one',
		'job:2 two',
		'null callback',
		'job:1 slow',
		'job:1 ',
	]);
	expect(moments.filter(({ what }) => what === 'output').map(({ lane }) => lane)).toEqual(
		outputs.map(({ lane }) => lane),
	);
});

test('a cell that runs after others has a time of its own, and what they left behind', () => {
	const timeline = buildTimeline([
		{ t: 0.1, kind: 'cell-started', cell: '1-1' },
		...cancelled.map((event) => ({ ...event, t: event.t + 0.1 })),
		{ t: 0.7, kind: 'task-created', task: 2, name: 'Task-3', coroutine: 'stays', parent: 0, at: at(7) },
		{ t: 0.7, kind: 'step-started', task: 2 },
		{ t: 0.7, kind: 'job-started', job: 1, function: 'read', task: 2 },
		{ t: 0.7, kind: 'step-finished', task: 2, seconds: 0, at: at(8), wait: { on: 'sleep', until: 1.3 } },
		{ t: 1, kind: 'cell-started', cell: '1-2' },
		{ t: 1, kind: 'step-started', task: 0 },
		{ t: 1, kind: 'step-finished', task: 0, seconds: 0, at: at(1), wait: { on: 'sleep', until: 1.6 } },
		{ t: 1.3, kind: 'step-started', task: 2 },
	]);
	expect(timeline.lanes.map(({ id, parent, from }) => [id, parent, from])).toEqual([
		['task:2', null, 0],
		['job:1', 'task:2', 0],
		['task:0', null, 0],
	]);
	expect(timeline.duration).toBe(0.3);
	expect(timeline.outputs).toEqual([]);
	expect(timeline.lanes[0]?.intervals[0]).toMatchObject({ from: 0, to: 0.3, at: at(8), wait: { until: 0.3 } });
	expect(timeline.lanes[2]?.intervals.at(-1)).toMatchObject({ wait: { on: 'sleep', until: 0.6 } });
	const states = timeline.moments.map((_, index) =>
		snapshotAt(timeline, index)
			.lanes.map(({ state }) => state)
			.join(' '),
	);
	expect(states).toEqual([
		'waiting not-yet not-yet',
		'waiting running not-yet',
		'waiting running ready',
		'waiting running running',
		'waiting running waiting',
		'running running waiting',
	]);
});

test('threads and children stand below the task that started them', () => {
	const { lanes } = buildTimeline([
		{ t: 0, kind: 'step-started', task: 0 },
		{ t: 0, kind: 'task-created', task: 1, name: 'Task-2', coroutine: 'a', parent: 0, at: null },
		{ t: 0, kind: 'task-created', task: 2, name: 'Task-3', coroutine: 'b', parent: 0, at: null },
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: at(1), wait: { on: 'tasks', tasks: [1, 2] } },
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'job-started', job: 1, function: 'read', task: 1 },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'job', job: 1 } },
		{ t: 0, kind: 'child-started', child: 1, command: 'ls', task: 2 },
		{ t: 1, kind: 'job-finished', job: 1 },
		{ t: 2, kind: 'child-finished', child: 1, code: 3 },
	]);
	expect(lanes.map(({ id, to, end, value }) => [id, to, end, value])).toEqual([
		['task:0', 2, 'unfinished', null],
		['task:1', 2, 'unfinished', null],
		['job:1', 1, 'returned', null],
		['task:2', 2, 'unfinished', null],
		['child:1', 2, 'raised', '3'],
	]);
});

test('tasks that asyncio makes for itself are left out, and what comes of them is kept', () => {
	const { lanes, moments, outputs } = buildTimeline([
		{ t: 0, kind: 'step-started', task: 0 },
		{ t: 0, kind: 'task-created', task: 1, name: 'Task-2', coroutine: 'connect', parent: 0, at: null, internal: true },
		{ t: 0, kind: 'task-created', task: 2, name: 'Task-3', coroutine: 'ask', parent: 0, at: null, internal: false },
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: at(1), wait: { on: 'tasks', tasks: [1, 2] } },
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'output', task: 1, stream: 'stdout', text: 'connects\n' },
		{ t: 0, kind: 'task-created', task: 3, name: 'Task-4', coroutine: 'serve', parent: 1, at: null, internal: false },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: { on: 'socket' } },
		{ t: 0, kind: 'step-started', task: 2 },
		{ t: 0, kind: 'step-finished', task: 2, seconds: 0, at: at(2), wait: { on: 'task', task: 1 } },
		{ t: 1, kind: 'step-started', task: 1 },
		{ t: 1, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
		{ t: 1, kind: 'task-finished', task: 1, how: 'returned', value: null },
	]);
	expect(lanes.map(({ id, parent, intervals }) => [id, parent, intervals.at(-1)?.wait])).toEqual([
		['task:0', null, { on: 'tasks', tasks: [2] }],
		['task:2', 'task:0', { on: 'socket' }],
		['task:3', null, null],
	]);
	expect(moments.some(({ lane }) => lane === 'task:1')).toBe(false);
	expect(outputs).toEqual([{ t: 0, lane: null, stream: 'stdout', text: 'connects\n' }]);
});
