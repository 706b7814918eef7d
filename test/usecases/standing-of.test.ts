import { describe, expect, it } from 'vitest';
import { sourceHash } from '../../src/progress/standing.js';
import { chapterRead, emptyProgress, exampleRan } from '../../src/progress/transitions.js';
import { standingOf } from '../../src/usecases/standing-of.js';
import { courseOf, example } from '../reporters/made-up.js';

const at = '2026-03-01T08:00:00.000Z';
const course = courseOf([example('5-1'), example('5-2'), example('7-1')]);

describe('standingOf', () => {
	it('counts what was read, ran and passed', () => {
		const source = sourceHash(example('5-1').source);
		const progress = [
			chapterRead(5, at),
			exampleRan('5-1', { passed: true, source, at }),
			exampleRan('5-2', { passed: false, source, at }),
		].reduce((state, change) => change(state), emptyProgress);
		const [five, seven] = standingOf(course, progress);
		expect(five).toMatchObject({
			isRead: true,
			passed: new Set(['5-1']),
			runs: new Map([
				['5-1', 1],
				['5-2', 1],
			]),
		});
		expect(seven).toMatchObject({ isRead: false, passed: new Set() });
	});

	it('does not count a pass of what the example was before the course was updated', () => {
		const progress = exampleRan('5-1', { passed: true, source: sourceHash('older'), at })(emptyProgress);
		expect(standingOf(course, progress)[0]?.passed).toEqual(new Set());
	});
});
