import type { Example } from '../model/course.js';
import type { PythonInfo } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';
import { sourceHash } from '../progress/standing.js';
import { exampleRan } from '../progress/transitions.js';
import { openSession } from '../python/session.js';
import { styleOf } from '../reporters/style-of.js';
import type { ProgressKeeper } from '../ui/services.js';
import type { RecordedCourse } from '../usecases/run-example.js';
import type { Context } from './context.js';
import { withInterruption } from './interruption.js';
import { type PlayOptions, playExample } from './play-example.js';
import { progressOf, warnAboutProgress } from './progress-of.js';

const remember = async (keeper: ProgressKeeper, example: Example, result: ExampleResult, source: string | null) => {
	if (result.outcome === null) return;
	const passed = source === null && result.verdict.status === 'ok';
	await keeper.update(
		exampleRan(example.id, { passed, source: sourceHash(example.source), at: new Date().toISOString() }),
	);
};

/** Runs examples one after the other, shows them as they go and remembers that they ran. Ctrl+C ends it. */
export const playExamples = async (
	context: Context,
	recorded: RecordedCourse,
	{
		examples,
		python,
		...options
	}: PlayOptions & { readonly examples: readonly Example[]; readonly python: PythonInfo },
): Promise<readonly ExampleResult[]> => {
	const { stdout, language, capabilities, environment } = context;
	const style = styleOf(language, capabilities, stdout.isTTY === true);
	// A CI job is no learner.
	const keeper = environment.CI ? null : await progressOf(context);
	const session = await openSession(python);
	const results: ExampleResult[] = [];
	await withInterruption(async (signal) => {
		try {
			for (const example of examples) {
				if (signal.aborted) break;
				stdout.write(`${style.paint.dim(`${example.id}  ${example.file}:${example.line}`)}\n`);
				const result = await playExample(example, recorded, session, { ...context, ...options, style, signal });
				results.push(result);
				if (keeper !== null) await remember(keeper, example, result, options.source);
				if (example !== examples.at(-1)) stdout.write('\n');
			}
		} finally {
			await session.close();
		}
	});
	if (keeper !== null) warnAboutProgress(context, keeper);
	return results;
};
