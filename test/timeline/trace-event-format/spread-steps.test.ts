import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/model/trace.js';
import { spreadSteps } from '../../../src/timeline/trace-event-format/spread-steps.js';

const step = (task: number, t: number, seconds = 0): TraceEvent[] => [
	{ t, kind: 'step-started', task },
	{ t: Math.round((t + seconds) * 1e6) / 1e6, kind: 'step-finished', task, seconds, at: null, wait: { on: 'ready' } },
];

test('steps of one instant follow one another, a microsecond each; then the clock is right again', () => {
	const spread = spreadSteps([...step(0, 0), ...step(1, 0), ...step(2, 0), ...step(0, 1)]);
	expect(spread.map(({ t }) => Math.round(t * 1e6))).toEqual([0, 1, 1, 2, 2, 3, 1_000_000, 1_000_001]);
});

test('steps that take their time stay as they are', () => {
	const trace = [...step(0, 0.1, 0.000_02), ...step(1, 0.2, 0.5)];
	expect(spreadSteps(trace)).toEqual(trace);
});

test('a thread and a child that are over at once can be seen', () => {
	const spread = spreadSteps([
		{ t: 0, kind: 'job-started', job: 1, function: 'sum', task: null },
		{ t: 0, kind: 'child-started', child: 1, command: 'true', task: null },
		{ t: 0, kind: 'job-finished', job: 1 },
		{ t: 0, kind: 'child-finished', child: 1, code: 0 },
	]);
	expect(spread.map(({ t }) => Math.round(t * 1e6))).toEqual([0, 0, 1, 1]);
});

test('whatever the times: the same events, in order, never earlier than they were', () => {
	const times = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(0, 0, 0, 0.000_001, 0.4)), { maxLength: 60 });
	fc.assert(
		fc.property(times, (steps) => {
			let clock = 0;
			const trace = steps.flatMap(([task, pause]) => {
				clock = Math.round((clock + pause) * 1e6) / 1e6;
				return step(task, clock);
			});
			const spread = spreadSteps(trace);
			expect(spread.map((event) => ({ ...event, t: 0 }))).toEqual(trace.map((event) => ({ ...event, t: 0 })));
			spread.forEach((event, index) => {
				const before = spread[index - 1]?.t ?? 0;
				expect(Math.round((event.t - before) * 1e6)).toBeGreaterThanOrEqual(event.kind === 'step-finished' ? 1 : 0);
				expect(event.t).toBeGreaterThanOrEqual(trace[index]?.t ?? 0);
			});
		}),
	);
});
