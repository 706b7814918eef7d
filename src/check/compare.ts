import { holdsFor } from '../course/recordings/python-condition.js';
import type { PythonVersion } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';
import type { Outcome, OutputKind } from '../model/run.js';
import type { FreePart, Status, Verdict } from '../model/verdict.js';
import { Bindings, type RunFacts } from './bindings.js';
import { compileRecording } from './compile/compile-recording.js';
import { explain } from './explain/explain.js';
import { type FoundOutput, matchOutputs } from './match/match-outputs.js';
import { normaliseOutputs } from './normalise-outputs.js';
import type { Freedom, Pattern } from './pattern.js';
import { skippedVerdict } from './skip.js';

const factsOf = ({ clock, trace }: Outcome): RunFacts => ({
	clock,
	lessonTasks: new Set(trace.flatMap((event) => (event.kind === 'task-created' && event.task > 0 ? [event.name] : []))),
});

const freePart = ({ rule, reason, output, line, recorded }: Freedom, found: string | null): FreePart => ({
	rule,
	reason,
	output,
	line,
	recorded,
	found,
});

const freeParts = (pattern: Pattern, bindings: Bindings): FreePart[] => {
	const captures = bindings.captures
		.filter(({ freedom, found }) => freedom.recorded.trim() !== '' || found.trim() !== '')
		.toSorted(
			({ freedom: one }, { freedom: other }) =>
				one.output - other.output || one.line - other.line || one.column - other.column,
		);
	return [
		...captures.map(({ freedom, found }) => freePart(freedom, found)),
		...pattern.outputs.flatMap(({ cut }) => (cut === null ? [] : [freePart(cut, null)])),
	];
};

const count = (outputs: readonly { readonly kind: OutputKind }[], ...kinds: OutputKind[]): number =>
	outputs.filter(({ kind }) => kinds.includes(kind)).length;

const statusOf = (outcome: Outcome, pattern: Pattern, found: readonly FoundOutput[], isMatch: boolean): Status => {
	if (outcome.end.status !== 'completed') return outcome.end.status;
	// A cell before the example failed, so the example itself never ran: that it showed nothing proves nothing.
	if (outcome.endedIn !== outcome.example) return 'error';
	if (isMatch) return 'ok';
	const hasMore = (...kinds: OutputKind[]) => count(found, ...kinds) > count(pattern.outputs, ...kinds);
	if (hasMore('deadlock')) return 'deadlock';
	return hasMore('error', 'task-error') ? 'error' : 'mismatch';
};

/** Compares what a run showed with the recording that holds for its Python. Pure. */
export const compare = (fixture: ExampleFixture, outcome: Outcome): Verdict => {
	const version = outcome.python.split('.').slice(0, 2).join('.') as PythonVersion;
	const recording = fixture.recordings.find(({ python }) => holdsFor(python, version));
	if (recording === undefined) return skippedVerdict({ kind: 'no-recording-for-python', found: outcome.python });

	const { pattern } = compileRecording(recording);
	const found = normaliseOutputs(outcome.outputs);
	const bindings = new Bindings(factsOf(outcome));
	const isMatch = matchOutputs(pattern, found, bindings);
	const differences = isMatch ? [] : explain(pattern, found, bindings);
	return {
		status: statusOf(outcome, pattern, found, isMatch),
		differences,
		free: freeParts(pattern, bindings),
		stale: pattern.stale,
		skip: null,
	};
};
