import { type Dispatch, useEffect } from 'react';
import type { ExampleId } from '../../model/course.js';
import type { TraceEvent } from '../../model/trace.js';
import type { Services } from '../services.js';
import type { Fact } from '../state/fact.js';

/**
 * Runs an example on the virtual clock for the timeline that the lesson shows of it.
 * @param wanted the example whose timeline is on the screen and has no run, or null; also while the learner runs something,
 *   since that comes first
 */
export const useQuietTrace = (services: Services, wanted: ExampleId | null, dispatch: Dispatch<Fact>): void => {
	useEffect(() => {
		if (wanted === null) return;
		const controller = new AbortController();
		void traceOf(services, wanted, controller.signal).then((trace) => {
			if (!controller.signal.aborted) dispatch({ type: 'traced', example: wanted, trace });
		});
		return () => controller.abort();
	}, [services, wanted, dispatch]);
};

/** The trace of a run; empty when the example cannot run here. */
const traceOf = async (services: Services, example: ExampleId, signal: AbortSignal): Promise<readonly TraceEvent[]> => {
	try {
		for await (const fact of services.runExample(example, { source: null, clock: 'virtual', signal }))
			if (fact.type === 'finished') return fact.result.outcome?.trace ?? [];
	} catch {
		// What is wrong is told when the learner runs the example.
	}
	return [];
};
