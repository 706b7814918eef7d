import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/model/quiz.js';
import type { Outcome, Output } from '../../src/model/run.js';
import { judge, proofsOf } from '../../src/quiz/proofs.js';

const outcome = (outputs: readonly Output[], changes: Partial<Outcome> = {}): Outcome => ({
	example: '1-q',
	python: '3.11.7',
	clock: 'virtual',
	end: { status: 'completed' },
	endedIn: '1-q',
	outputs,
	dropped: { stdout: 0, stderr: 0 },
	pending: [],
	seconds: 0.01,
	clockSeconds: 3.6,
	trace: [],
	...changes,
});
const stdout = (text: string): Output => ({ kind: 'stdout', text });
const error = (text: string, line: number): Output => ({ kind: 'error', text, traceback: '', line });

describe('a claim holds only when the run shows it', () => {
	test('prints', () => {
		const claim = { kind: 'prints', output: '1\n2\n' } as const;
		expect(judge(claim, outcome([stdout('1\n'), { kind: 'result', text: '2' }])).proven).toBe(true);
		expect(judge(claim, outcome([stdout('1\n3\n')])).proven).toBe(false);
		expect(judge(claim, outcome([stdout('1\n2\n'), error('ValueError: x', 1)])).proven).toBe(false);
		expect(judge(claim, outcome([stdout('1\n2\n'), { kind: 'stderr', text: 'warning\n' }])).proven).toBe(true);
	});
	test('does not print', () => {
		const claim = { kind: 'does-not-print', output: '1\n' } as const;
		expect(judge(claim, outcome([stdout('2\n')])).proven).toBe(true);
		expect(judge(claim, outcome([stdout('1\n')])).proven).toBe(false);
	});
	test('raises', () => {
		const claim = { kind: 'raises', line: 4, error: 'TimeoutError' } as const;
		expect(judge(claim, outcome([error('asyncio.exceptions.TimeoutError', 4)])).proven).toBe(true);
		expect(judge(claim, outcome([error('TimeoutError: late', 3)])).proven).toBe(false);
		expect(judge(claim, outcome([error('ValueError: TimeoutError', 4)])).proven).toBe(false);
		expect(judge(claim, outcome([stdout('TimeoutError\n')])).proven).toBe(false);
	});
	test('takes', () => {
		expect(judge({ kind: 'takes', seconds: 3.6 }, outcome([])).proven).toBe(true);
		expect(judge({ kind: 'takes', seconds: 3.5 }, outcome([])).proven).toBe(false);
	});
	test('a run that did not come to its end proves nothing', () => {
		const ended = outcome([], { end: { status: 'timed-out', seconds: 30 } });
		for (const claim of [
			{ kind: 'prints', output: '' },
			{ kind: 'does-not-print', output: '1' },
			{ kind: 'takes', seconds: 3.6 },
		] as const)
			expect(judge(claim, ended)).toEqual({ proven: false, found: 'timed-out' });
	});
});

test('a mistake is proven twice: the program as shown must fail, the mended one must print', () => {
	const question: Question = {
		id: '1-q',
		chapter: 1,
		section: null,
		ask: '',
		hints: ['', ''],
		explain: '',
		file: '',
		line: 1,
		kind: 'mistake',
		program: { source: 'a = 1\nb\nprint(a)', mode: 'cell', requires: null },
		mistakeAt: 2,
		fix: 'b = 2',
		output: '1\n',
		tempting: [],
	};
	const [key, shown] = proofsOf(question);
	expect(key?.program.source).toBe('a = 1\nb = 2\nprint(a)');
	expect(key?.claim).toEqual({ kind: 'prints', output: '1\n' });
	expect(shown?.program.source).toBe('a = 1\nb\nprint(a)');
	expect(shown?.claim).toEqual({ kind: 'does-not-print', output: '1\n' });
});
