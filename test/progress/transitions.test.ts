import { describe, expect, it } from 'vitest';
import {
	chapterForgotten,
	chapterRead,
	emptyProgress,
	exampleRan,
	placeTaken,
	questionAnswered,
	versionDropped,
	versionWritten,
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

const version = { source: 'print(2)', of: 'aa', at: morning };

describe('versionWritten', () => {
	it('replaces the version before, until it is dropped', () => {
		const later = { ...version, source: 'print(3)', at: evening };
		const written = versionWritten('1-1', later)(versionWritten('1-1', version)(emptyProgress));
		expect(written.versions).toEqual({ '1-1': later });
		expect(versionDropped('1-1')(written)).toEqual(emptyProgress);
	});
});

describe('chapterForgotten', () => {
	const full = [
		placeTaken({ chapter: 1, anchor: 'top', offset: 0 }),
		chapterRead(1, morning),
		chapterRead(10, morning),
		exampleRan('1-1', { passed: true, source: 'aa', at: morning }),
		exampleRan('10.3-1', { passed: true, source: 'aa', at: morning }),
		versionWritten('1-1', version),
		versionWritten('10.3-1', version),
		questionAnswered('1-a', { correct: true, answer: 1, hints: 0, at: morning }),
		questionAnswered('10-a', { correct: true, answer: 1, hints: 0, at: morning }),
	].reduce((progress, change) => change(progress), emptyProgress);

	it('forgets one chapter and not the one whose number begins the same', () => {
		const rest = chapterForgotten(1)(full);
		expect(rest.place).toBeNull();
		expect(Object.keys(rest.read)).toEqual(['10']);
		expect(Object.keys(rest.examples)).toEqual(['10.3-1']);
		expect(Object.keys(rest.answers)).toEqual(['10-a']);
		expect(Object.keys(rest.versions)).toEqual(['10.3-1']);
		expect(chapterForgotten(10)(full).place).toEqual(full.place);
	});
});
