import type { Course, Example } from '../../src/model/course.js';
import type { Outcome, Output, PythonInfo, RunEnd } from '../../src/model/run.js';
import type { Difference, ExampleResult, Status, Verdict } from '../../src/model/verdict.js';
import type { Reporter } from '../../src/reporters/reporter.js';
import type { CheckedExample, VerifyEvent, VerifySummary } from '../../src/usecases/verify-event.js';

/** Made-up examples, results and events for the tests of the reporters. */

export const python: PythonInfo = {
	executable: '/usr/bin/python3',
	version: '3.13.0',
	minor: '3.13',
	implementation: 'cpython',
	source: 'python3',
};

export const example = (id: string): Example => ({
	id,
	chapter: Number.parseInt(id, 10),
	section: null,
	file: `lessons/${id.split(/[.-]/)[0]}.md`,
	line: 7,
	source: 'pass',
	mode: 'cell',
	after: [],
	requires: null,
	platform: 'any',
	timeout: null,
});

export const courseOf = (examples: readonly Example[]): Course => ({
	root: '/course',
	glossary: [],
	chapters: [...new Set(examples.map(({ chapter }) => chapter))].map((number) => ({
		number,
		title: `Глава ${number}`,
		file: `lessons/${number}.md`,
		sections: [],
		blocks: [],
		examples: examples.filter(({ chapter }) => chapter === number),
	})),
});

export const outcome = (id: string, more: Partial<Outcome> = {}): Outcome => ({
	example: id,
	python: '3.13.0',
	clock: 'virtual',
	end: { status: 'completed' },
	endedIn: id,
	outputs: [],
	dropped: { stdout: 0, stderr: 0 },
	pending: [],
	seconds: 0.25,
	clockSeconds: 0,
	trace: [],
	...more,
});

export const verdict = (status: Status, more: Partial<Verdict> = {}): Verdict => ({
	status,
	differences: [],
	free: [],
	stale: [],
	skip: null,
	...more,
});

export const difference = (more: Partial<Difference> = {}): Difference => ({
	output: 1,
	expectedKind: 'stdout',
	foundKind: 'stdout',
	line: 1,
	lines: [],
	rule: null,
	...more,
});

export const result = (id: string, given: Verdict, run: Partial<Outcome> | null = {}): ExampleResult => ({
	example: id,
	verdict: given,
	outcome: run === null ? null : outcome(id, run),
});

export const ended = (id: string, end: RunEnd): ExampleResult =>
	result(id, verdict(end.status === 'completed' ? 'ok' : end.status), { end });

export const raised = (id: string, text: string): ExampleResult => {
	const output: Output = { kind: 'error', text, traceback: `Traceback (most recent call last):\n${text}`, line: 1 };
	return result(
		id,
		verdict('error', { differences: [difference({ output: null, expectedKind: null, foundKind: 'error' })] }),
		{
			outputs: [output],
		},
	);
};

export const checked = (...results: readonly [ExampleResult, ...ExampleResult[]]): CheckedExample => ({
	example: example(results[0].example),
	results,
});

const emptySummary: VerifySummary = { passed: 0, failed: 0, skipped: 0, notRun: 0, seconds: 1.5, isInterrupted: false };

/** All that a reporter writes when these examples finish, in this order. */
export const reportOn = (
	report: Reporter,
	finished: readonly CheckedExample[],
	{
		examples = finished.map((each) => each.example),
		summary = {},
	}: { examples?: readonly Example[]; summary?: Partial<VerifySummary> } = {},
): string => {
	const events: readonly VerifyEvent[] = [
		{ type: 'verify-started', course: courseOf(examples), python, clock: 'virtual', examples, repeat: 1 },
		...finished.map((each): VerifyEvent => ({ type: 'example-finished', checked: each })),
		{ type: 'verify-finished', summary: { ...emptySummary, ...summary } },
	];
	return events.map(report).join('');
};
