import type { Example } from '../model/course.js';
import type { ExampleResult } from '../model/verdict.js';
import { sourceHash } from '../progress/standing.js';
import { exampleRan } from '../progress/transitions.js';
import type { ProgressKeeper } from '../ui/services.js';
import type { Context } from './context.js';

/**
 * Remembers that an example ran, and whether it passed. Nothing in a CI job, which is no learner, nor of an example that was
 * skipped.
 * @param isOwnVersion the learner changed it: then it ran but did not pass
 */
export const rememberRun = async (
	{ environment }: Pick<Context, 'environment'>,
	keeper: ProgressKeeper,
	example: Example,
	{ outcome, verdict }: ExampleResult,
	isOwnVersion = false,
): Promise<void> => {
	if (environment.CI || outcome === null) return;
	const passed = !isOwnVersion && verdict.status === 'ok';
	await keeper.update(
		exampleRan(example.id, { passed, source: sourceHash(example.source), at: new Date().toISOString() }),
	);
};
