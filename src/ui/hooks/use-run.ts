import { type Dispatch, useEffect, useRef } from 'react';
import type { RunEvent } from '../../model/run.js';
import type { ExampleResult } from '../../model/verdict.js';
import type { Services } from '../services.js';
import type { Stage } from '../stage.js';
import type { ExampleRun } from '../state/example-run.js';
import type { Fact } from '../state/fact.js';

/** Facts of a run are handed on this often, ms: a flood of output must not draw a frame for each chunk. */
const batchTime = 40;

/** A run that could not even be started, as a result. */
const lostResult = (run: ExampleRun, error: unknown): ExampleResult => {
	const detail = error instanceof Error ? error.message : String(error);
	return {
		example: run.example,
		verdict: { status: 'lost', differences: [], free: [], stale: [], skip: null },
		outcome: { ...run.so.outcome, end: { status: 'lost', detail } },
	};
};

/** Runs what the state says is running, and tells what happens. Stops it when the state, or the end of the screen, asks for it. */
export const useRun = (services: Services, stage: Stage, run: ExampleRun | null, dispatch: Dispatch<Fact>): void => {
	const controller = useRef<AbortController | null>(null);
	const started = useRef(0);

	useEffect(() => {
		if (run?.status === 'stopping') controller.current?.abort();
		if (run === null || run.number === started.current) return;
		started.current = run.number;
		controller.current = new AbortController();
		void perform(services, stage, run, controller.current.signal, dispatch);
	}, [services, stage, run, dispatch]);

	useEffect(() => () => controller.current?.abort(), []);
};

const perform = async (
	services: Services,
	stage: Stage,
	run: ExampleRun,
	signal: AbortSignal,
	dispatch: Dispatch<Fact>,
): Promise<void> => {
	const { example, number, source, clock } = run;
	let batch: RunEvent[] = [];
	let timer: NodeJS.Timeout | null = null;
	const flush = () => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		if (batch.length > 0) dispatch({ type: 'run-went-on', run: number, events: batch, now: stage.now() });
		batch = [];
	};
	const finish = (result: ExampleResult) => {
		flush();
		dispatch({ type: 'run-finished', run: number, result, now: stage.now() });
	};
	try {
		for await (const fact of services.runExample(example, { source, clock, signal })) {
			if (fact.type === 'finished') return finish(fact.result);
			batch.push(fact.event);
			timer ??= setTimeout(flush, batchTime);
		}
		finish(lostResult(run, 'the run ended without a result'));
	} catch (error) {
		finish(lostResult(run, error));
	}
};
