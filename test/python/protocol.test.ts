import { expect, test } from 'vitest';
import { parseMessage } from '../../src/python/protocol.js';

const line = (value: unknown): string => JSON.stringify(value);

test('a fact of a run is named by `event` on the line and by `type` in the model', () => {
	expect(
		parseMessage(line({ event: 'output', run: 3, cell: '5.2-1', stream: 'stdout', text: 'привет\n', at: 0.25 })),
	).toEqual({
		type: 'run-event',
		run: 3,
		event: { type: 'output', cell: '5.2-1', stream: 'stdout', text: 'привет\n', at: 0.25 },
	});
});

test('every way for a run to end is read', () => {
	const ends = [
		{ status: 'completed' },
		{ status: 'timed-out', seconds: 5 },
		{ status: 'interrupted' },
		{ status: 'output-limit', bytes: 10 },
		{ status: 'memory-limit', bytes: 10 },
		{ status: 'virtual-limit', seconds: 10 },
		{ status: 'died', code: 7, signal: null },
		{ status: 'died', code: null, signal: 'SIGSEGV' },
		{ status: 'lost', detail: 'why' },
	];
	for (const end of ends) {
		const event = { event: 'run-finished', run: 1, end, seconds: 1, dropped: { stdout: 0, stderr: 2 } };
		expect(parseMessage(line(event))).toMatchObject({ type: 'run-event', event: { type: 'run-finished', end } });
	}
});

test('a kind of event that we do not know says nothing to us', () => {
	expect(parseMessage(line({ event: 'weather', run: 1, rain: true }))).toEqual({ type: 'unknown' });
});

test.each([
	['no JSON', '{"event":'],
	['no object', '[]'],
	['no event', '{}'],
	['no run', line({ event: 'cell-started', cell: '1-1', at: 0 })],
	['a time that is no number', line({ event: 'cell-started', run: 1, cell: '1-1', at: 'now' })],
	['an unknown stream', line({ event: 'output', run: 1, cell: '1-1', stream: 'tty', text: '', at: 0 })],
	['an unknown end', line({ event: 'run-finished', run: 1, end: { status: 'fine' }, seconds: 1, dropped: {} })],
	['a trace of numbers', line({ event: 'trace', run: 1, events: [1] })],
])('%s is malformed', (_, text) => {
	expect(parseMessage(text).type).toBe('malformed');
});

test('the supervisor can say why it gives up', () => {
	expect(parseMessage(line({ event: 'supervisor-failed', detail: 'Traceback …' }))).toEqual({
		type: 'failed',
		detail: 'Traceback …',
	});
});
