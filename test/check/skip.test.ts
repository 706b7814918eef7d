import { describe, expect, it } from 'vitest';
import { skippedVerdict, skipReason } from '../../src/check/skip.js';
import type { Example, PythonVersion } from '../../src/model/course.js';
import type { PythonInfo } from '../../src/model/run.js';
import { fixtureWith } from './recordings.js';

const example = (changes: Partial<Example> = {}): Example => ({
	id: '1-1',
	chapter: 1,
	section: null,
	file: 'lessons/01-x.md',
	line: 1,
	source: '',
	mode: 'cell',
	after: [],
	requires: null,
	platform: 'any',
	timeout: null,
	...changes,
});

const python = (minor: PythonVersion): PythonInfo => ({
	executable: '/python3',
	version: `${minor}.2`,
	minor,
	implementation: 'cpython',
	source: 'python3',
});

const only = (condition: string) => {
	const fixture = fixtureWith('x\n');
	return { ...fixture, recordings: fixture.recordings.map((one) => ({ ...one, python: condition })) };
};

describe('an example is skipped', () => {
	it('where Python is older than it needs, counted as versions count', () => {
		const newer = example({ requires: '3.10' });
		expect(skipReason(newer, null, python('3.9'), 'linux')).toEqual({
			kind: 'needs-python',
			requires: '3.10',
			found: '3.9.2',
		});
		expect(skipReason(newer, null, python('3.10'), 'linux')).toBeNull();
		expect(skipReason(newer, null, python('3.13'), 'linux')).toBeNull();
	});

	it('on Windows, where it needs another system', () => {
		const posix = example({ platform: 'posix' });
		expect(skipReason(posix, null, python('3.13'), 'win32')).toEqual({ kind: 'needs-posix' });
		expect(skipReason(posix, null, python('3.13'), 'darwin')).toBeNull();
		expect(skipReason(example(), null, python('3.13'), 'win32')).toBeNull();
	});

	it('where nothing is recorded for this Python', () => {
		expect(skipReason(example(), only('>=3.11'), python('3.9'), 'linux')).toEqual({
			kind: 'no-recording-for-python',
			found: '3.9.2',
		});
		expect(skipReason(example(), only('>=3.11'), python('3.11'), 'linux')).toBeNull();
		expect(skipReason(example(), fixtureWith('x\n'), python('3.9'), 'linux')).toBeNull();
	});

	it('and never counts as passed', () => {
		expect(skippedVerdict({ kind: 'needs-posix' })).toMatchObject({ status: 'skipped', skip: { kind: 'needs-posix' } });
	});
});
