import { setMaxListeners } from 'node:events';
import type { Example } from '../model/course.js';
import type { PythonInfo } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';
import { createEventQueue } from '../python/event-queue.js';
import type { SessionPool } from '../python/session-pool.js';
import { failuresOf, judgeExample } from './judge-example.js';
import { type RecordedCourse, type RunOptions, runExample } from './run-example.js';
import type { CheckedExample, Judgement, VerifyEvent } from './verify-event.js';

export interface VerifyOptions extends Omit<RunOptions, 'source'> {
	readonly python: PythonInfo;
	/** As many examples run at a time as the pool has sessions. */
	readonly pool: SessionPool;
	/** How often each example is run. */
	readonly repeat: number;
	/** Whether the first failure ends the verification. */
	readonly bail: boolean;
}

/** A result without its trace: no report of a verification draws it, and hundreds of them would fill the memory. */
const withoutTrace = (result: ExampleResult): ExampleResult =>
	result.outcome === null ? result : { ...result, outcome: { ...result.outcome, trace: [] } };

/** Runs an example as often as asked; null when an interrupt or a failure elsewhere came before the first run's end. */
const check = async (
	example: Example,
	recorded: RecordedCourse,
	{ pool, repeat, ...options }: VerifyOptions,
	begin: () => void,
): Promise<CheckedExample | null> => {
	const { signal } = options;
	const results: ExampleResult[] = [];
	while (results.length < repeat && !signal.aborted && results.at(-1)?.verdict.status !== 'skipped') {
		await pool.withSession(async (session) => {
			if (signal.aborted) return;
			if (results.length === 0) begin();
			for await (const event of runExample(example, recorded, session, { ...options, source: null })) {
				// A run that the interrupt ended says nothing about the example.
				const isCutOff = signal.aborted && event.type === 'finished' && event.result.verdict.status !== 'ok';
				if (event.type === 'finished' && !isCutOff) results.push(withoutTrace(event.result));
			}
		});
	}
	return results.length === 0 ? null : { example, results };
};

/**
 * Runs examples and compares what they show with their recordings. Ends early, with what was done until then, when the
 * signal aborts or, if asked, at the first failure.
 * @param examples in the order of the course
 */
export async function* verifyCourse(
	examples: readonly Example[],
	recorded: RecordedCourse,
	options: VerifyOptions,
): AsyncIterable<VerifyEvent> {
	const { python, clock, repeat, bail } = options;
	const began = performance.now();
	const stop = new AbortController();
	const signal = AbortSignal.any([options.signal, stop.signal]);
	// Every run that takes place listens to it: many are no leak.
	setMaxListeners(0, signal);
	const counts: Record<Judgement, number> = { passed: 0, failed: 0, skipped: 0 };
	const events = createEventQueue<VerifyEvent>();

	const checkAndTell = async (example: Example): Promise<void> => {
		const begin = () => events.push({ type: 'example-started', example });
		const checked = await check(example, recorded, { ...options, signal }, begin);
		if (checked === null) return;
		counts[judgeExample(checked)] += 1;
		events.push({ type: 'example-finished', checked });
		if (bail && failuresOf(checked).length > 0) stop.abort();
	};

	yield { type: 'verify-started', course: recorded.course, python, clock, examples, repeat };
	const all = Promise.all(examples.map(checkAndTell)).finally(() => events.end());
	// The events end whether or not the runs fail; a failure is thrown after the last event.
	all.catch(() => {});
	try {
		yield* events;
		await all;
	} finally {
		stop.abort();
	}
	yield {
		type: 'verify-finished',
		summary: {
			...counts,
			notRun: examples.length - counts.passed - counts.failed - counts.skipped,
			seconds: (performance.now() - began) / 1000,
			isInterrupted: options.signal.aborted,
		},
	};
}
