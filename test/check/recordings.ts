import { readFileSync } from 'node:fs';
import { compare } from '../../src/check/compare.js';
import { compileRecording } from '../../src/check/compile/compile-recording.js';
import { sampleOutputs } from '../../src/check/sample.js';
import { parseFixtures } from '../../src/course/recordings/parse-fixtures.js';
import type { ExampleFixture } from '../../src/model/recording.js';
import type { Outcome, Output } from '../../src/model/run.js';
import type { Verdict } from '../../src/model/verdict.js';

/** Fixtures from the text of a file; throws when the file has a problem. */
export const fixturesOf = (text: string): readonly ExampleFixture[] => {
	const { fixtures, problems } = parseFixtures(text, 'fixtures/99.yaml', 'en');
	if (problems.length > 0) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	return fixtures;
};

/** The recordings of the notebook that are hard to compare, and some easy ones. */
export const notebook = fixturesOf(readFileSync(new URL('notebook.yaml', import.meta.url), 'utf8'));

export const fixtureOf = (example: string): ExampleFixture => {
	const fixture = notebook.find((one) => one.example === example);
	if (fixture === undefined) throw new RangeError(example);
	return fixture;
};

/** A fixture with one output, recorded by the course. */
export const fixtureWith = (outputs: readonly Output[] | string, rules = ''): ExampleFixture => {
	const list: readonly { readonly kind: string; readonly text: string }[] =
		typeof outputs === 'string' ? [{ kind: 'stdout', text: outputs }] : outputs;
	const items = list.map(({ kind, text }) => `{ ${kind}: ${JSON.stringify(text)} }`);
	const indented = rules.trim().split('\n').join('\n      ');
	const [fixture] = fixturesOf(
		`examples:\n  1-1:\n    from: course\n    outputs: [${items.join(', ')}]\n${rules === '' ? '' : `    rules:\n      ${indented}\n`}`,
	);
	if (fixture === undefined) throw new Error('no fixture');
	return fixture;
};

export const stdout = (text: string): Output => ({ kind: 'stdout', text });
export const result = (text: string): Output => ({ kind: 'result', text });

export const outcomeOf = (example: string, outputs: readonly Output[], changes: Partial<Outcome> = {}): Outcome => ({
	example,
	python: '3.11.7',
	clock: 'real',
	end: { status: 'completed' },
	endedIn: example,
	outputs,
	dropped: { stdout: 0, stderr: 0 },
	pending: [],
	seconds: 0,
	clockSeconds: 0,
	trace: [],
	...changes,
});

/** What a run shows that shows exactly what is recorded (and goes on where the recording was cut, without stale lines). */
export const recordedOutputs = (fixture: ExampleFixture): Output[] => {
	const [recording] = fixture.recordings;
	if (recording === undefined) throw new Error('no recording');
	return sampleOutputs(compileRecording(recording).pattern) as Output[];
};

export const compareWith = (
	fixture: ExampleFixture,
	outputs: readonly Output[],
	changes: Partial<Outcome> = {},
): Verdict => compare(fixture, outcomeOf(fixture.example, outputs, changes));

/** Compares a run whose only output is this text on stdout. */
export const statusWith = (fixture: ExampleFixture, text: string, changes: Partial<Outcome> = {}) =>
	compareWith(fixture, [stdout(text)], changes).status;

/** The lines of the differences as a unified diff shows them. */
export const shown = ({ differences }: Verdict): string[] =>
	differences.flatMap(({ lines }) =>
		lines.map(({ kind, text }) => `${{ same: ' ', expected: '-', found: '+' }[kind]}${text}`),
	);
