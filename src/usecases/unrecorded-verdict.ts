import type { Outcome } from '../model/run.js';
import type { Verdict } from '../model/verdict.js';

/** The verdict on an example that has no recording at all: it never passes, and all that it showed is a difference. */
export const unrecordedVerdict = (outcome: Outcome): Verdict => ({
	status: outcome.end.status === 'completed' ? 'mismatch' : outcome.end.status,
	differences: outcome.outputs.map(({ kind, text }) => ({
		output: null,
		expectedKind: null,
		foundKind: kind,
		line: 1,
		lines: text
			.replace(/\n$/, '')
			.split('\n')
			.map((line) => ({ kind: 'found', text: line })),
		rule: null,
	})),
	free: [],
	stale: [],
	skip: null,
	isUnrecorded: true,
});
