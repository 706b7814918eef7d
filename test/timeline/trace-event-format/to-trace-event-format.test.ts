import { afterAll, describe, expect, test } from 'vitest';
import type { PythonInfo } from '../../../src/model/run.js';
import type { TraceEvent } from '../../../src/model/trace.js';
import { openSession, type PythonSession } from '../../../src/python/session.js';
import { toTraceEventFormat } from '../../../src/timeline/trace-event-format/to-trace-event-format.js';
import type { TraceFormatDocument } from '../../../src/timeline/trace-event-format/trace-event-format.js';
import { runProgram } from '../../../src/usecases/run-program.js';
import { installedPythons } from '../../python/installed.js';
import { programs } from '../programs.js';
import { readAsViewers } from './viewers.js';

const pythons = await installedPythons(['3.9', '3.11', '3.12', '3.13']);
const sessions = new Map<PythonInfo, PythonSession>();
for (const python of pythons) sessions.set(python, await openSession(python));
afterAll(async () => {
	for (const session of sessions.values()) await session.close();
});

const subject = { title: '1-1', python: '3.13.0', clock: 'virtual' } as const;
const convert = (trace: readonly TraceEvent[]): TraceFormatDocument => toTraceEventFormat(trace, subject, 'en');
const named = ({ traceEvents }: TraceFormatDocument, ph: string) =>
	traceEvents.filter((event) => event.ph === ph).map(({ name, args }) => ({ name, args }));

describe.each(pythons.map((python) => [python.version, python] as const))('on Python %s', (_version, python) => {
	const run = async (source: string): Promise<TraceFormatDocument> => {
		const session = sessions.get(python);
		if (session === undefined) throw new Error(`no session for ${python.version}`);
		const { trace, end } = await runProgram(session, { source, mode: 'cell', requires: null }, '1-1');
		expect(end).toEqual({ status: 'completed' });
		return convert(trace);
	};

	test.each(Object.entries(programs))(
		'%s: viewers show every slice, and every arrow on a step',
		async (_name, source) => {
			const { arrows } = readAsViewers(await run(source));
			expect(arrows.length).toBeGreaterThan(0);
			for (const arrow of arrows)
				expect(arrow).toMatch(/^.*\/(runs.*|blocks.*|thread.*) → \w+ → .*\/(runs.*|blocks.*|thread.*)$/);
		},
	);
	test('gather: slices say what is waited for, until when, on which line', async () => {
		const { tracks, arrows } = readAsViewers(await run(programs.gather));
		expect(tracks).toEqual({
			cell: ['runs', 'waits for 3 tasks (line 5)', 'runs from line 5'],
			'Task-2 work': ['ready', 'runs', 'sleeps until 1 s (line 3)', 'runs from line 3'],
			'Task-3 work': ['ready', 'runs', 'sleeps until 3 s (line 3)', 'runs from line 3'],
			'Task-4 work': ['ready', 'runs', 'sleeps until 2 s (line 3)', 'runs from line 3'],
		});
		expect(arrows).toEqual([
			'cell/runs → creates → Task-2 work/runs',
			'cell/runs → creates → Task-3 work/runs',
			'cell/runs → creates → Task-4 work/runs',
			'Task-3 work/runs from line 3 → wakes → cell/runs from line 5',
		]);
	});
	test('to_thread: the thread is a track of its own, started by the task that it wakes', async () => {
		const { tracks, arrows } = readAsViewers(await run(programs.toThread));
		// It was handed over in a step of the task, and begins after that.
		expect(tracks['thread job']).toEqual(['ready', 'thread job']);
		expect(arrows.filter((arrow) => arrow.includes('thread job'))).toEqual([
			'Task-2 to_thread/runs → starts → thread job/thread job',
			expect.stringMatching(/^thread job\/thread job → wakes → Task-2 to_thread\/runs/),
		]);
	});
	test('a blocked loop: the step that held it is called so', async () => {
		const document = await run(programs.blocked);
		expect(readAsViewers(document).tracks.cell).toContain('blocks the event loop for 2 s');
		expect(named(document, 'i').map(({ name }) => name)).toContain('blocks the event loop for 2 s');
	});
});

const cell: TraceEvent[] = [
	{ t: 0, kind: 'step-started', task: 0 },
	{ t: 0, kind: 'task-created', task: 1, name: 'Task-2', coroutine: 'work', parent: 0, at: null },
	{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: { on: 'sleep', until: 1 } },
	{ t: 0, kind: 'step-started', task: 1 },
	{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: { on: 'sleep', until: 5 } },
];

test('a request to cancel says who asked, and leads to the next step of the task', () => {
	const document = convert([
		...cell,
		{ t: 1, kind: 'step-started', task: 0 },
		{ t: 1, kind: 'output', task: 0, stream: 'stdout', text: 'stop\n' },
		{ t: 1, kind: 'cancel-requested', task: 1, by: 0 },
		{ t: 1, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: { on: 'task', task: 1 } },
		{ t: 1, kind: 'step-started', task: 1 },
		{ t: 1, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
		{ t: 1, kind: 'task-finished', task: 1, how: 'cancelled', value: null },
	]);
	expect(named(document, 'i')).toEqual([
		{ name: 'unfinished', args: { end: 'unfinished' } },
		{ name: 'cancelled', args: { end: 'cancelled' } },
		{ name: 'asked to cancel by cell', args: { by: 'cell' } },
		{ name: 'stdout', args: { text: 'stop\n' } },
	]);
	expect(readAsViewers(document).arrows).toContain('cell/runs → cancels → Task-2 work/runs');
	expect(document.otherData).toMatchObject({ note: 'Steps of one instant are shown one after another, 1 µs each.' });
});

test('what a cell before the example did is not there, nor its time', () => {
	const ended: TraceEvent = { t: 1, kind: 'loop-blocked', task: 0, seconds: 1 };
	const before: TraceEvent[] = [{ t: 0, kind: 'cell-started', cell: '1-1' }, ...cell, ended];
	const later = cell.map((event) => ({ ...event, t: event.t + 2 }));
	const document = convert([...before, { t: 2, kind: 'cell-started', cell: '1-2' }, ...later]);
	const alone = convert(cell);
	expect(named(document, 'i')).toEqual(named(alone, 'i'));
	expect(document.traceEvents.filter(({ ph }) => ph === 's').map(({ ts }) => ts)).toEqual(
		alone.traceEvents.filter(({ ph }) => ph === 's').map(({ ts }) => ts),
	);
});

test('tasks appear by their names, never by the numbers of the trace; of many, the first', () => {
	const tasks = Array.from({ length: 30 }, (_, index) => index + 1);
	const document = convert([
		{ t: 0, kind: 'step-started', task: 0 },
		...tasks.map(
			(task): TraceEvent => ({
				t: 0,
				kind: 'task-created',
				task,
				name: `Task-${task + 1}`,
				coroutine: 'nap',
				parent: 0,
				at: null,
			}),
		),
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: { cell: '1-1', line: 4 }, wait: { on: 'tasks', tasks } },
		{ t: 1, kind: 'step-started', task: 0 },
	]);
	const wait = named(document, 'X').find(({ name }) => name.startsWith('waits'));
	expect(wait?.name).toBe('waits for 30 tasks (line 4)');
	expect(wait?.args).toEqual({
		cell: '1-1',
		line: 4,
		waits_for: [...tasks.slice(0, 20).map((task) => `Task-${task + 1} nap`), '… 10 more'],
	});
});

test('what belongs to no task has a track with a name', () => {
	const document = convert([...cell, { t: 1, kind: 'output', task: null, stream: 'stdout', text: 'from a thread\n' }]);
	expect(Object.keys(readAsViewers(document).tracks)).toEqual([
		'cell',
		'Task-2 work',
		'outside of tasks (threads, callbacks)',
	]);
	expect(Object.keys(readAsViewers(convert(cell)).tracks)).toEqual(['cell', 'Task-2 work']);
});

test('an empty trace and a truncated one', () => {
	expect(readAsViewers(convert([]))).toEqual({ tracks: {}, arrows: [] });
	const document = convert([...cell, { t: 1, kind: 'trace-truncated', dropped: 7 }]);
	readAsViewers(document);
	expect(document.otherData).toMatchObject({ title: '1-1', python: '3.13.0', clock: 'virtual', droppedEvents: 7 });
});
