import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/model/progress.js';
import { mergeProgress } from '../../src/progress/merge-progress.js';
import { emptyProgress } from '../../src/progress/transitions.js';

const at = (hour: number): string => `2026-03-01T0${hour}:00:00.000Z`;

const laptop: Progress = {
	...emptyProgress,
	place: { chapter: 5, anchor: 'top', offset: 0 },
	read: { 1: at(3), 2: at(4) },
	examples: {
		'5.1-1': { passedAt: at(5), runs: 3, source: 'old' },
		'5.2-1': { passedAt: null, runs: 9, source: null },
	},
	answers: { '1-a': { correct: true, answer: 'a', attempts: 2, hints: 0, at: at(5) } },
	versions: { '1-1': { source: 'x', of: 'old', at: at(2) }, '2-1': { source: 'y', of: 'old', at: at(2) } },
};
const desktop: Progress = {
	...emptyProgress,
	place: { chapter: 9, anchor: 'top', offset: 0 },
	read: { 1: at(1), 3: at(2) },
	examples: {
		'5.1-1': { passedAt: at(7), runs: 2, source: 'new' },
		'5.2-1': { passedAt: at(1), runs: 1, source: 'x' },
	},
	answers: { '1-a': { correct: false, answer: 'b', attempts: 1, hints: 0, at: at(9) } },
	versions: { '1-1': { source: 'z', of: 'new', at: at(3) }, '3-1': { source: 'w', of: 'new', at: at(1) } },
};

describe('mergeProgress', () => {
	it('loses nothing of either machine', () => {
		expect(mergeProgress(laptop, desktop)).toEqual({
			version: 1,
			place: laptop.place,
			read: { 1: at(1), 2: at(4), 3: at(2) },
			examples: {
				'5.1-1': { passedAt: at(7), runs: 3, source: 'new' },
				'5.2-1': { passedAt: at(1), runs: 9, source: 'x' },
			},
			answers: { '1-a': { correct: false, answer: 'b', attempts: 1, hints: 0, at: at(9) } },
			versions: {
				'1-1': { source: 'z', of: 'new', at: at(3) },
				'2-1': { source: 'y', of: 'old', at: at(2) },
				'3-1': { source: 'w', of: 'new', at: at(1) },
			},
		});
	});

	it('takes the place of the other machine only where this one has none', () => {
		expect(mergeProgress({ ...laptop, place: null }, desktop).place).toEqual(desktop.place);
	});

	it('changes nothing the second time', () => {
		const once = mergeProgress(laptop, desktop);
		expect(mergeProgress(once, desktop)).toEqual(once);
	});
});
