import { compare } from '../check/compare.js';
import { skippedVerdict, skipReason } from '../check/skip.js';
import type { Course, Example, ExampleId } from '../model/course.js';
import type { ExampleEvent } from '../model/example-event.js';
import type { ExampleFixture } from '../model/recording.js';
import type { PythonSession } from '../python/session.js';
import { buildRequest, type RunWishes } from '../run/build-request.js';
import { applyEvent, emptyOutcome } from '../run/collect-outcome.js';
import { unrecordedVerdict } from './unrecorded-verdict.js';

/** A course with its recordings, as the use cases need it. */
export interface RecordedCourse {
	readonly course: Course;
	readonly fixtures: ReadonlyMap<ExampleId, ExampleFixture>;
}

export interface RunOptions extends RunWishes {
	readonly platform: NodeJS.Platform;
	/** An abort interrupts the program; the last event comes all the same. */
	readonly signal: AbortSignal;
}

/** Runs one example and compares what it showed with its recording; an example that cannot run here is skipped. */
export async function* runExample(
	example: Example,
	{ course, fixtures }: RecordedCourse,
	session: PythonSession,
	{ platform, signal, ...wishes }: RunOptions,
): AsyncIterable<ExampleEvent> {
	const fixture = fixtures.get(example.id) ?? null;
	const skip = skipReason(example, fixture, session.python, platform);
	if (skip !== null) {
		yield { type: 'finished', result: { example: example.id, verdict: skippedVerdict(skip), outcome: null } };
		return;
	}
	let soFar = emptyOutcome(example.id, wishes.clock);
	for await (const event of session.run(buildRequest(example, course, fixture, wishes), { signal })) {
		soFar = applyEvent(soFar, event);
		yield { type: 'run', event };
	}
	const { outcome } = soFar;
	const verdict = fixture === null ? unrecordedVerdict(outcome) : compare(fixture, outcome);
	yield { type: 'finished', result: { example: example.id, verdict, outcome } };
}
