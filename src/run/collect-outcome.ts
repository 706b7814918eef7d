import type { ExampleId } from '../model/course.js';
import type { Clock, Outcome, Output, RunEvent } from '../model/run.js';

/** An outcome to which the events of a run are applied one by one, and the time at which its own cell began. */
export interface OutcomeSoFar {
	readonly outcome: Outcome;
	/** Seconds on the run's clock, or null before the example's own cell. */
	readonly startedAt: number | null;
}

/**
 * The outcome of a run of which nothing is known. Its end is `lost`: a run that never says it finished is never good.
 */
export const emptyOutcome = (example: ExampleId, clock: Clock): OutcomeSoFar => ({
	outcome: {
		example,
		python: '',
		clock,
		end: { status: 'lost', detail: 'the run sent no end' },
		endedIn: example,
		outputs: [],
		dropped: { stdout: 0, stderr: 0 },
		pending: [],
		seconds: 0,
		clockSeconds: 0,
		trace: [],
	},
	startedAt: null,
});

/** Chunks of one stream that follow each other are one output: where a chunk ends is chance. */
const append = (outputs: readonly Output[], output: Output): readonly Output[] => {
	const last = outputs.at(-1);
	if ((output.kind === 'stdout' || output.kind === 'stderr') && last?.kind === output.kind)
		return [...outputs.slice(0, -1), { kind: output.kind, text: last.text + output.text }];
	return [...outputs, output];
};

const change = (so: OutcomeSoFar, changes: Partial<Outcome>): OutcomeSoFar => ({
	...so,
	outcome: { ...so.outcome, ...changes },
});

/** The outcome after one more fact. What the cells before the example show is not part of it. */
export const applyEvent = (so: OutcomeSoFar, event: RunEvent): OutcomeSoFar => {
	const { outcome } = so;
	switch (event.type) {
		case 'run-started':
			return change(so, { python: event.python });
		case 'cell-started':
			return {
				outcome: { ...outcome, endedIn: event.cell },
				startedAt: event.cell === outcome.example ? event.at : so.startedAt,
			};
		case 'output':
			if (event.cell !== outcome.example) return so;
			return change(so, { outputs: append(outcome.outputs, { kind: event.stream, text: event.text }) });
		case 'shown':
			return event.cell === outcome.example ? change(so, { outputs: append(outcome.outputs, event.output) }) : so;
		case 'trace':
			return change(so, { trace: [...outcome.trace, ...event.events] });
		case 'cell-finished': {
			const clockSeconds = event.cell === outcome.example && so.startedAt !== null ? event.at - so.startedAt : 0;
			return change(so, { pending: event.pending, clockSeconds });
		}
		case 'run-finished':
			return change(so, { end: event.end, seconds: event.seconds, dropped: event.dropped });
	}
};
