import { describe, expect, it } from 'vitest';
import {
	chapterForgotten,
	chapterRead,
	emptyProgress,
	exampleRan,
	placeTaken,
	questionAnswered,
} from '../../src/progress/transitions.js';

const morning = '2026-03-01T08:00:00.000Z';
const evening = '2026-03-01T20:00:00.000Z';

describe('exampleRan', () => {
	it('counts every run and remembers the source that passed', () => {
		const passed = exampleRan('10.3-1', { passed: true, source: 'aa', at: morning })(emptyProgress);
		expect(passed.examples['10.3-1']).toEqual({ passedAt: morning, runs: 1, source: 'aa' });
		const failed = exampleRan('10.3-1', { passed: false, source: 'bb', at: evening })(passed);
		expect(failed.examples['10.3-1']).toEqual({ passedAt: morning, runs: 2, source: 'aa' });
	});
});

describe('chapterRead', () => {
	it('keeps the first time', () => {
		const once = chapterRead(10, morning)(emptyProgress);
		expect(chapterRead(10, evening)(once).read).toEqual({ 10: morning });
	});
});

describe('questionAnswered', () => {
	it('keeps the last answer and counts the attempts', () => {
		const wrong = questionAnswered('10-a', { correct: false, answer: ['b'], hints: 1, at: morning })(emptyProgress);
		const right = questionAnswered('10-a', { correct: true, answer: ['c'], hints: 0, at: evening })(wrong);
		expect(right.answers['10-a']).toEqual({ correct: true, answer: ['c'], hints: 0, at: evening, attempts: 2 });
	});
});

describe('chapterForgotten', () => {
	const full = [
		placeTaken({ chapter: 1, anchor: 'top', offset: 0 }),
		chapterRead(1, morning),
		chapterRead(10, morning),
		exampleRan('1-1', { passed: true, source: 'aa', at: morning }),
		exampleRan('10.3-1', { passed: true, source: 'aa', at: morning }),
		questionAnswered('1-a', { correct: true, answer: 1, hints: 0, at: morning }),
		questionAnswered('10-a', { correct: true, answer: 1, hints: 0, at: morning }),
	].reduce((progress, change) => change(progress), emptyProgress);

	it('forgets one chapter and not the one whose number begins the same', () => {
		const rest = chapterForgotten(1)(full);
		expect(rest.place).toBeNull();
		expect(Object.keys(rest.read)).toEqual(['10']);
		expect(Object.keys(rest.examples)).toEqual(['10.3-1']);
		expect(Object.keys(rest.answers)).toEqual(['10-a']);
		expect(chapterForgotten(10)(full).place).toEqual(full.place);
	});
});
