import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/model/run.js';
import { compareWith, fixturesOf, fixtureWith, notebook, recordedOutputs, result, stdout } from './recordings.js';

describe('what is recorded', () => {
	it.each(notebook.map((fixture) => [fixture.example, fixture] as const))('%s passes as recorded', (_, fixture) => {
		const verdict = compareWith(fixture, recordedOutputs(fixture));
		expect(verdict).toMatchObject({ status: 'ok', differences: [] });
	});

	it('is compared with the variant of the Python that ran', () => {
		const [fixture] = fixturesOf(
			[
				'examples:',
				'  1-1:',
				'    from: course',
				'    variants:',
				'      - { python: "<3.11", outputs: [{ stdout: "old\\n" }] }',
				'      - { python: ">=3.11", outputs: [{ stdout: "new\\n" }] }',
			].join('\n'),
		);
		if (fixture === undefined) throw new Error('no fixture');
		const of = (python: string, text: string) => compareWith(fixture, [stdout(text)], { python }).status;
		expect([of('3.9.18', 'old\n'), of('3.13.0', 'new\n'), of('3.9.18', 'new\n'), of('3.13.0', 'old\n')]).toEqual([
			'ok',
			'ok',
			'mismatch',
			'mismatch',
		]);
	});

	it('is not compared where it holds for another Python', () => {
		const any = fixtureWith('x\n');
		const fixture = { ...any, recordings: any.recordings.map((one) => ({ ...one, python: '>=3.12' })) };
		expect(compareWith(fixture, [stdout('x\n')])).toMatchObject({
			status: 'skipped',
			skip: { kind: 'no-recording-for-python', found: '3.11.7' },
		});
	});
});

describe('kinds of output', () => {
	const fixture = fixtureWith([result('1'), stdout('a\n')]);

	it.each([
		['in another order', [stdout('a\n'), result('1')]],
		['one too few', [result('1')]],
		['one too many', [result('1'), stdout('a\n'), result('2')]],
		['stderr beside', [result('1'), stdout('a\n'), { kind: 'stderr', text: 'w\n' }]],
		['text in another kind', [stdout('1'), stdout('a\n')]],
		['none', []],
	] as [string, Output[]][])('a mismatch: %s', (_, outputs) => {
		const verdict = compareWith(fixture, outputs);
		expect(verdict.status).toBe('mismatch');
		expect(verdict.differences).not.toEqual([]);
	});

	it('pieces of one stream are one output, wherever they were cut', () => {
		expect(compareWith(fixture, [result('1'), stdout(''), stdout('a'), stdout('\n')]).status).toBe('ok');
	});

	it('the order of stdout and stderr between two values is not known, so not compared', () => {
		const both = fixtureWith([stdout('a\nb\n'), { kind: 'stderr', text: 'w\n' }, result('1')]);
		const warning: Output = { kind: 'stderr', text: 'w\n' };
		expect(compareWith(both, [warning, stdout('a\nb\n'), result('1')]).status).toBe('ok');
		expect(compareWith(both, [stdout('a\n'), warning, stdout('b\n'), result('1')]).status).toBe('ok');
		expect(compareWith(both, [stdout('a\nb\n'), result('1'), warning]).status).toBe('mismatch');
	});

	it('line ends of Windows are line ends', () => {
		expect(compareWith(fixture, [result('1'), stdout('a\r\n')]).status).toBe('ok');
		expect(compareWith(fixture, [result('1'), stdout('a\r')]).status).toBe('mismatch');
		expect(compareWith(fixture, [result('1'), stdout('a\r'), stdout('\n')]).status).toBe('ok');
	});
});

describe('status', () => {
	const fixture = fixtureWith('a\n');
	const error: Output = { kind: 'error', text: 'ValueError: bad', traceback: '', line: 1 };

	it.each([
		[{ status: 'timed-out', seconds: 1 }, 'timed-out'],
		[{ status: 'interrupted' }, 'interrupted'],
		[{ status: 'output-limit', bytes: 1 }, 'output-limit'],
		[{ status: 'memory-limit', bytes: 1 }, 'memory-limit'],
		[{ status: 'virtual-limit', seconds: 1 }, 'virtual-limit'],
		[{ status: 'died', code: 0, signal: null }, 'died'],
		[{ status: 'lost', detail: '' }, 'lost'],
	] as const)('a run that ended otherwise is never right, even if it showed all: %o', (end, status) => {
		expect(compareWith(fixture, [stdout('a\n')], { end }).status).toBe(status);
	});

	it('an example that never ran is not right because it should show nothing', () => {
		const nothing = fixtureWith([]);
		expect(compareWith(nothing, []).status).toBe('ok');
		expect(compareWith(nothing, [], { endedIn: '0-1' }).status).toBe('error');
	});

	it('an exception or a deadlock is told from a mismatch', () => {
		expect(compareWith(fixture, [stdout('a\n'), error]).status).toBe('error');
		expect(compareWith(fixture, [{ kind: 'task-error', text: 'x', traceback: '' }]).status).toBe('error');
		expect(compareWith(fixture, [stdout('a\n'), { kind: 'deadlock', text: 'x' }]).status).toBe('deadlock');
		expect(compareWith(fixture, [stdout('b\n')]).status).toBe('mismatch');
	});

	it('an exception that is recorded is right, and wrong when it is another', () => {
		const raises = fixtureWith([error]);
		expect(compareWith(raises, [error]).status).toBe('ok');
		expect(compareWith(raises, [{ ...error, text: 'ValueError: worse' }]).status).toBe('mismatch');
		expect(compareWith(raises, []).status).toBe('mismatch');
	});
});
