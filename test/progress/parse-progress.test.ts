import { describe, expect, it } from 'vitest';
import { parseProgress } from '../../src/progress/parse-progress.js';
import { emptyProgress } from '../../src/progress/transitions.js';

const good = {
	version: 1,
	place: { chapter: 10, anchor: 'example:10.3-1', offset: 4 },
	read: { 1: '2026-03-01T08:00:00.000Z' },
	examples: { '10.3-1': { passedAt: null, runs: 2, source: null } },
	answers: { '1-a': { correct: true, answer: ['b'], attempts: 1, hints: 0, at: '2026-03-01T08:00:00.000Z' } },
	versions: { '1-1': { source: 'print(2)', of: 'aa', at: '2026-03-01T08:00:00.000Z' } },
};

describe('parseProgress', () => {
	it('reads what was written', () => {
		expect(parseProgress(JSON.stringify(good))).toEqual({ state: 'good', progress: good });
		expect(parseProgress(JSON.stringify(emptyProgress))).toEqual({ state: 'good', progress: emptyProgress });
	});

	it('reads a file to which an editor added a byte order mark', () => {
		expect(parseProgress(`\uFEFF${JSON.stringify(good)}`)).toEqual({ state: 'good', progress: good });
	});

	it('reads what was written before there were versions of examples', () => {
		const { versions: _, ...old } = good;
		expect(parseProgress(JSON.stringify(old))).toEqual({ state: 'good', progress: { ...old, versions: {} } });
	});

	it('keeps keys that it does not know', () => {
		const text = JSON.stringify({ ...good, theme: 'dark' });
		expect(parseProgress(text)).toMatchObject({ state: 'good', progress: { theme: 'dark' } });
	});

	it.each([
		['empty', ''],
		['truncated', JSON.stringify(good).slice(0, -9)],
		['NUL', '\0'.repeat(64)],
		['an array', '[]'],
		['null', 'null'],
		['a number', '1'],
		['no version', '{}'],
		['a version that is none', '{"version":"1"}'],
		['version 0', JSON.stringify({ ...good, version: 0 })],
		['merge markers', `<<<<<<< HEAD\n${JSON.stringify(good)}\n=======\n{}\n>>>>>>> other\n`],
		['a time that is none', JSON.stringify({ ...good, read: { 1: 'yesterday' } })],
		['a negative count', JSON.stringify({ ...good, examples: { a: { passedAt: null, runs: -1, source: null } } })],
		['a missing part', JSON.stringify({ ...good, answers: undefined })],
	])('calls it damaged: %s', (_name, text) => {
		expect(parseProgress(text).state).toBe('damaged');
	});

	it('says where the damage is', () => {
		const text = JSON.stringify({ ...good, place: { ...good.place, offset: 'x' } });
		expect(parseProgress(text)).toEqual({ state: 'damaged', detail: 'place.offset' });
	});

	it('leaves a newer version alone, whatever it holds', () => {
		expect(parseProgress('{"version":2,"anything":true}')).toEqual({ state: 'newer', version: 2 });
	});

	it('takes an older version through every step up to today', () => {
		// A made-up past in which version 1 had no answers and version 2 called them otherwise.
		const steps = [
			(old: object) => ({ ...old, replies: good.answers }),
			(old: object) => ({ ...old, answers: (old as { replies: unknown }).replies }),
		];
		const { answers: _, ...ancient } = good;
		expect(parseProgress(JSON.stringify(ancient), steps)).toMatchObject({
			state: 'good',
			progress: { version: 1, answers: good.answers },
		});
		expect(parseProgress(JSON.stringify({ ...good, version: 4 }), steps).state).toBe('newer');
	});
});
