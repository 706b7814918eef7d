import { describe, expect, it } from 'vitest';
import { auditPattern, type Passes } from '../../src/check/audit/audit-pattern.js';
import { findWrongShare } from '../../src/check/audit/free-share.js';
import { auditFixture } from '../../src/check/audit.js';
import { compileRecording } from '../../src/check/compile/compile-recording.js';
import { fixtureWith, notebook, recordedOutputs, result, stdout } from './recordings.js';

describe('every alteration of a recording outside its free parts is noticed', () => {
	it.each(notebook.map((fixture) => [fixture.example, fixture] as const))('%s', (_, fixture) => {
		const { passed, tried, compared } = auditFixture(fixture, '3.11');
		expect(passed).toEqual([]);
		expect(tried).toBeGreaterThan(compared * 10);
	});
});

describe('the audit', () => {
	const auditOf = (example: string) => {
		const fixture = notebook.find((one) => one.example === example);
		if (fixture === undefined) throw new RangeError(example);
		return auditFixture(fixture, '3.11');
	};

	it('counts a part as compared where others pin it', () => {
		// The task and the file stand twice: neither can change alone.
		expect(auditOf('7.2-5').free).toBe(0);
		expect(auditOf('11-1').free).toBe(0);
		expect(auditOf('13.1-1').free).toBe(0);
		// They stand once: the numbers of the task, the folder and the file can.
		expect(auditOf('10.3-1').free).toBeGreaterThan(20);
	});

	it('counts the digits of a free number, and not its point', () => {
		const { free, compared } = auditFixture(
			fixtureWith('v 5.25\n', '- { rule: number-in-range, text: "5.25", from: 1, to: 9.5, decimals: 2, reason: r }'),
			'3.11',
		);
		expect([free, compared]).toEqual([3, 4]);
	});

	it('lists the free parts with rule and reason', () => {
		expect(auditOf('12.1-1').freeParts).toMatchObject([
			{ output: 1, rule: 'task-number', recorded: 'Task-177', reason: null },
			{ output: 1, rule: 'location', recorded: '/tmp/ipykernel_4568/1410128800.py', reason: null },
			{ output: 2, line: 1, rule: 'number-in-range', recorded: '1.6518542852524694', reason: 'Число случайное.' },
		]);
	});

	it('finds what a comparison lets pass that is too lenient', () => {
		const fixture = fixtureWith([result('Ab'), stdout('one\ntwo\n')]);
		const [recording] = fixture.recordings;
		if (recording === undefined) throw new Error('no recording');
		const { pattern } = compileRecording(recording);
		const passedBy = (normalise: (text: string) => string) => {
			const wanted = recordedOutputs(fixture).map(({ kind, text }) => `${kind} ${normalise(text)}`);
			const passes: Passes = (altered) =>
				altered.map(({ kind, text }) => `${kind} ${normalise(text)}`).join() === wanted.join();
			return auditPattern(pattern, passes).passed;
		};
		expect(passedBy((text) => text)).toEqual([]);
		expect(passedBy((text) => text.toLowerCase())).toContainEqual({
			output: 1,
			line: 1,
			column: 2,
			from: 'b',
			to: 'B',
		});
		expect(passedBy((text) => text.trimEnd())).toContainEqual({ output: 2, line: 2, column: 4, from: '', to: ' ' });
		expect(passedBy((text) => text.replace(/\d/g, ''))).toContainEqual({
			output: 1,
			line: 1,
			column: 1,
			from: '',
			to: '0',
		});
		expect(passedBy((text) => text.split('\n').toSorted().join('\n'))).toContainEqual({
			output: 2,
			line: 1,
			column: 0,
			from: 'line',
			to: 'swapped',
		});
	});

	it('finds outputs that nobody misses', () => {
		const fixture = fixtureWith([result('1'), stdout('a\n')]);
		const [recording] = fixture.recordings;
		if (recording === undefined) throw new Error('no recording');
		const { passed } = auditPattern(compileRecording(recording).pattern, (altered) =>
			altered.some(({ text }) => text === '1'),
		);
		expect(passed).toContainEqual({ output: 2, line: 0, column: 0, from: 'output', to: 'dropped' });
	});

	it('has nothing to alter where nothing is recorded for this Python', () => {
		const fixture = fixtureWith('x\n');
		const recordings = fixture.recordings.map((one) => ({ ...one, python: '>=3.12' }));
		expect(auditFixture({ ...fixture, recordings }, '3.11')).toMatchObject({ tried: 0 });
	});
});

describe('the free share', () => {
	const fixtureOfShare = (free: number, muchIsFree: string | null) => ({
		fixture: { ...fixtureWith('x\n'), muchIsFree },
		audits: [{ compared: 100 - free, free, freeParts: [], tried: 0, passed: [] }],
	});
	const faultOf = (free: number, muchIsFree: string | null) => {
		const { fixture, audits } = fixtureOfShare(free, muchIsFree);
		return findWrongShare(fixture, audits)?.fault ?? null;
	};

	it('is a fifth at most, unless somebody says why', () => {
		expect(faultOf(20, null)).toBe(null);
		expect(faultOf(21, null)).toBe('too-free');
		expect(faultOf(21, 'A short output.')).toBe(null);
	});

	it('wants no reason where there is nothing to explain', () => {
		expect(faultOf(20, 'A short output.')).toBe('idle-reason');
	});

	it('is that of the freest recording', () => {
		const { fixture, audits } = fixtureOfShare(0, null);
		const wrong = findWrongShare(fixture, [...audits, ...fixtureOfShare(50, null).audits]);
		expect(wrong).toMatchObject({ fault: 'too-free', share: 0.5, file: fixture.file, line: fixture.line });
	});
});
