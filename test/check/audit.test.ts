import { describe, expect, it } from 'vitest';
import { auditFixture } from '../../src/check/audit.js';
import { fixtureWith, notebook } from './recordings.js';

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

	it('has nothing to alter where nothing is recorded for this Python', () => {
		const fixture = fixtureWith('x\n');
		const recordings = fixture.recordings.map((one) => ({ ...one, python: '>=3.12' }));
		expect(auditFixture({ ...fixture, recordings }, '3.11')).toMatchObject({ tried: 0 });
	});
});
