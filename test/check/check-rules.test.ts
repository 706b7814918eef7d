import { describe, expect, it } from 'vitest';
import { checkRules } from '../../src/check/check-rules.js';
import { compareWith, fixtureWith, notebook, result, stdout } from './recordings.js';

const problemsOf = (outputs: Parameters<typeof fixtureWith>[0], rules: string) =>
	checkRules(fixtureWith(outputs, rules), 'en');

it.each(notebook.map((fixture) => [fixture.example, fixture] as const))('the rules of %s are sound', (_, fixture) => {
	expect(checkRules(fixture, 'en')).toEqual([]);
});

describe('a rule is a problem', () => {
	it.each([
		['for an output that is not there', 'a 1\n', '{ rule: pid, output: 2, text: "1", reason: r }', 'rule-output'],
		['for lines beyond the end', 'a\nb\n', '{ rule: unordered-lines, lines: 1-3, reason: r }', 'rule-lines'],
		['for text that is not there', 'a 1\n', '{ rule: pid, text: "2", reason: r }', 'rule-text-missing'],
		['for a part of a number', 'a 12 21 1.5 2.1\n', '{ rule: pid, text: "1", reason: r }', 'rule-text-missing'],
		[
			'for text that stands after something else',
			'a 1\n',
			'{ rule: pid, text: "1", after: "b ", reason: r }',
			'rule-text-missing',
		],
		[
			'for a number out of its own range',
			'5\n',
			'{ rule: number-in-range, text: "5", from: 6, to: 9, reason: r }',
			'rule-value',
		],
		[
			'for a number in another style',
			'0.50\n',
			'{ rule: number-in-range, text: "0.50", from: 0, to: 1, reason: r }',
			'rule-value',
		],
		['for a port that is none', '80\n', '{ rule: random-port, text: "80", reason: r }', 'rule-value'],
		[
			'for a range of one value',
			'5\n',
			'{ rule: number-in-range, text: "5", from: 5, to: 5, reason: r }',
			'rule-changes-nothing',
		],
		['for equal lines in any order', 'a\na\n', '{ rule: unordered-lines, reason: r }', 'rule-changes-nothing'],
		['for one line in any order', 'a\nb\n', '{ rule: unordered-lines, line: 1, reason: r }', 'rule-changes-nothing'],
		['for a set of one', '{1}\n', '{ rule: unordered-set, reason: r }', 'rule-changes-nothing'],
		['for a dictionary', '{1: 2, 3: 4}\n', '{ rule: unordered-set, reason: r }', 'rule-changes-nothing'],
		['for a host that is not there', 'a\n', '{ rule: host-task, reason: r }', 'rule-changes-nothing'],
		['for no place in the library', 'f at /tmp/a.py:3\n', '{ rule: library-line, reason: r }', 'rule-changes-nothing'],
		[
			'for times that are not there',
			'12:00:00\n',
			'{ rule: clock-times, steps: [[1]], virtual: [1], reason: r }',
			'rule-clock-count',
		],
		['for a line that is no listing', 'total 0\na\n', '{ rule: listing, reason: r }', 'rule-listing'],
		[
			'for a form that the recording has not',
			'ab\n',
			'{ rule: one-of, forms: ["a\\nb", "b\\na"], reason: r }',
			'rule-forms',
		],
		['for a form of other characters', 'ab\n', '{ rule: one-of, forms: ["ab\\n", "abc\\n"], reason: r }', 'rule-forms'],
		['for two equal forms', 'ab\n', '{ rule: one-of, forms: ["ab\\n", "ab\\n"], reason: r }', 'rule-forms'],
		[
			'for times of a line whose place is fixed',
			'> Task-3\n',
			'{ rule: host-task, line: 1, times: 0-2, reason: r }',
			'rule-times',
		],
	])('%s', (_, text, rule, code) => {
		const problems = problemsOf(text, `- ${rule}`);
		expect(problems).toMatchObject([{ code, file: 'fixtures/99.yaml', line: 6 }]);
		expect(problems[0]?.cure).not.toBe('');
	});

	it('for several tasks at once, of which one may be the lesson’s', () => {
		expect(problemsOf('Task-1 Task-2\n', '- { rule: host-task, reason: r }')).toMatchObject([{ code: 'rule-host' }]);
	});

	it('when another rule has the same place', () => {
		const pid = '- { rule: pid, text: "7", reason: r }';
		expect(problemsOf('7\n', `${pid}\n${pid}`)).toMatchObject([{ code: 'rule-overlap', line: 7 }]);
		const lines = '- { rule: unordered-lines, reason: r }';
		expect(problemsOf('a\nb\n', `${lines}\n${lines}`)).toMatchObject([{ code: 'rule-overlap', line: 7 }]);
	});

	it('when there are two where one can be', () => {
		const cut = '- { rule: truncated, continuation: "x", reason: r }';
		expect(problemsOf('a', `${cut}\n${cut}`)).toMatchObject([{ code: 'rule-repeated', line: 7 }]);
	});

	it('when the recording breaks it', () => {
		const rule = '- { rule: clock-times, steps: [[1]], virtual: [1], reason: r }';
		expect(problemsOf('12:00:00\n12:00:02\n', rule)).toMatchObject([{ code: 'recording-fails', line: 3 }]);
		expect(problemsOf('12:00:00\n12:00:01\n', rule)).toEqual([]);
	});
});

it('a broken rule frees nothing', () => {
	const fixture = fixtureWith(
		[result('1'), stdout('a 5\n')],
		'- { rule: number-in-range, output: 2, text: "5", from: 6, to: 9, reason: r }',
	);
	expect(compareWith(fixture, [result('1'), stdout('a 7\n')]).status).toBe('mismatch');
	expect(compareWith(fixture, [result('1'), stdout('a 5\n')]).status).toBe('ok');
});
