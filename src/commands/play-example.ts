import type { Example } from '../model/course.js';
import type { Clock, Limits } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';
import type { PythonSession } from '../python/session.js';
import { createRunPrinter } from '../reporters/run-printer.js';
import type { Style } from '../reporters/style.js';
import { cellsOf } from '../run/build-request.js';
import { createShortenPaths } from '../run/short-paths.js';
import { type RecordedCourse, runExample } from '../usecases/run-example.js';
import type { Context } from './context.js';

export interface PlayOptions {
	readonly clock: Clock;
	readonly limits: Partial<Limits>;
	/** A learner's own version, for a single example, or null. */
	readonly source: string | null;
}

/** Runs one example and shows it on standard output as it goes. */
export const playExample = async (
	example: Example,
	recorded: RecordedCourse,
	session: PythonSession,
	{
		stdout,
		platform,
		style,
		signal,
		...wishes
	}: PlayOptions & Pick<Context, 'stdout' | 'platform'> & { readonly style: Style; readonly signal: AbortSignal },
): Promise<ExampleResult> => {
	const shorten = createShortenPaths(cellsOf(example, recorded.course, wishes.source));
	const print = createRunPrinter(example.id, style, shorten);
	for await (const event of runExample(example, recorded, session, { ...wishes, platform, signal })) {
		stdout.write(print(event));
		if (event.type === 'finished') return event.result;
	}
	throw new Error(`the run of ${example.id} ended without its last event`);
};
