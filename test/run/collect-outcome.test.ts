import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/model/run.js';
import { applyEvent, emptyOutcome } from '../../src/run/collect-outcome.js';

const collect = (events: readonly RunEvent[]) => events.reduce(applyEvent, emptyOutcome('7.2-1', 'virtual')).outcome;

const started: readonly RunEvent[] = [
	{ type: 'run-started', python: '3.13.0', pid: 1 },
	{ type: 'cell-started', cell: '5.2-2', at: 0 },
	{ type: 'output', cell: '5.2-2', stream: 'stdout', text: 'before\n', at: 0.5 },
	{ type: 'cell-finished', cell: '5.2-2', at: 1, pending: [] },
];

const finished: RunEvent = {
	type: 'run-finished',
	end: { status: 'completed' },
	seconds: 0.02,
	dropped: { stdout: 3, stderr: 0 },
};

describe('applyEvent', () => {
	it('is lost until the run says that it finished', () => {
		expect(collect(started).end.status).toBe('lost');
		expect(collect([...started, finished]).end).toEqual({ status: 'completed' });
	});

	it('joins chunks of one stream and keeps the order between streams and results', () => {
		const outcome = collect([
			...started,
			{ type: 'cell-started', cell: '7.2-1', at: 1 },
			{ type: 'output', cell: '7.2-1', stream: 'stdout', text: 'a', at: 1 },
			{ type: 'output', cell: '7.2-1', stream: 'stdout', text: 'b\n', at: 1 },
			{ type: 'output', cell: '7.2-1', stream: 'stderr', text: 'oops\n', at: 1 },
			{ type: 'output', cell: '7.2-1', stream: 'stdout', text: 'c\n', at: 1 },
			{ type: 'shown', cell: '7.2-1', output: { kind: 'result', text: '42' }, at: 2 },
			{ type: 'output', cell: '7.2-1', stream: 'stdout', text: 'late\n', at: 3 },
			{ type: 'cell-finished', cell: '7.2-1', at: 3.5, pending: ['<Task 1>'] },
			finished,
		]);
		expect(outcome.outputs).toEqual([
			{ kind: 'stdout', text: 'ab\n' },
			{ kind: 'stderr', text: 'oops\n' },
			{ kind: 'stdout', text: 'c\n' },
			{ kind: 'result', text: '42' },
			{ kind: 'stdout', text: 'late\n' },
		]);
		expect(outcome).toMatchObject({
			python: '3.13.0',
			clockSeconds: 2.5,
			seconds: 0.02,
			pending: ['<Task 1>'],
			dropped: { stdout: 3, stderr: 0 },
			endedIn: '7.2-1',
		});
	});

	it('leaves out what the cells before showed, but says that the run ended in one of them', () => {
		const outcome = collect([
			...started.slice(0, 3),
			{ type: 'shown', cell: '5.2-2', output: { kind: 'result', text: '1' }, at: 1 },
			{ ...finished, end: { status: 'timed-out', seconds: 30 } },
		]);
		expect(outcome.outputs).toEqual([]);
		expect(outcome.endedIn).toBe('5.2-2');
	});

	it('changes nothing of what it was given', () => {
		const empty = emptyOutcome('7.2-1', 'real');
		const traced = applyEvent(empty, { type: 'trace', events: [{ t: 0, kind: 'step-started', task: 0 }] });
		const more = applyEvent(traced, { type: 'trace', events: [{ t: 1, kind: 'step-started', task: 1 }] });
		expect(empty.outcome.trace).toEqual([]);
		expect(traced.outcome.trace).toHaveLength(1);
		expect(more.outcome.trace.map(({ t }) => t)).toEqual([0, 1]);
	});

	it('keeps up with a program that changes between its streams with every line', () => {
		const chunk = (index: number): RunEvent => ({
			type: 'output',
			cell: '7.2-1',
			stream: index % 2 === 0 ? 'stdout' : 'stderr',
			text: `${index}\n`,
			at: 0,
		});
		const events = Array.from({ length: 200_000 }, (_, index) => chunk(index));
		const { outputs } = collect(events);
		expect(outputs).toHaveLength(200_000);
		expect(outputs.at(-1)).toEqual({ kind: 'stderr', text: '199999\n' });
	}, 10_000);
});
