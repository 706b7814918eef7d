import type { Example } from '../model/course.js';
import type { PythonInfo } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';
import { openSession } from '../python/session.js';
import { styleOf } from '../reporters/style-of.js';
import type { RecordedCourse } from '../usecases/run-example.js';
import type { Context } from './context.js';
import { withInterruption } from './interruption.js';
import { type PlayOptions, playExample } from './play-example.js';
import { progressOf, warnAboutProgress } from './progress-of.js';
import { rememberRun } from './remember-run.js';

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
	const { stdout, language, capabilities } = context;
	const style = styleOf(language, capabilities, stdout.isTTY === true);
	const keeper = await progressOf(context);
	const session = await openSession(python);
	const results: ExampleResult[] = [];
	await withInterruption(async (signal) => {
		try {
			for (const example of examples) {
				if (signal.aborted) break;
				stdout.write(`${style.paint.dim(`${example.id}  ${example.file}:${example.line}`)}\n`);
				const result = await playExample(example, recorded, session, { ...context, ...options, style, signal });
				results.push(result);
				await rememberRun(context, keeper, example, result, options.source !== null);
				if (example !== examples.at(-1)) stdout.write('\n');
			}
		} finally {
			await session.close();
		}
	});
	warnAboutProgress(context, keeper);
	return results;
};
