import { type ExitCode, exitCodes, KnownError } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { reportText } from '../i18n/reporters.js';
import type { Chapter } from '../model/course.js';
import type { ExampleResult } from '../model/verdict.js';
import { openSession } from '../python/session.js';
import { lessonText } from '../reporters/lesson-text.js';
import { styleOf } from '../reporters/style-of.js';
import type { Context } from './context.js';
import { withInterruption } from './interruption.js';
import { lessonTimeline } from './lesson-timeline.js';
import { playExample } from './play-example.js';
import { warnAboutProgress } from './progress-of.js';
import { rememberRun } from './remember-run.js';
import type { StartJob } from './start-job.js';
import { textOptions } from './text-options.js';

/** The chapter to walk through: the one that was named, else where the learner was, else the first. */
const chapterOf = ({ recorded: { course }, target, keeper }: StartJob): Chapter | undefined =>
	target?.chapter ??
	course.chapters.find(({ number }) => number === keeper.current().place?.chapter) ??
	course.chapters[0];

const codeOf = (results: readonly ExampleResult[], isInterrupted: boolean): ExitCode => {
	if (isInterrupted) return exitCodes.interrupted;
	return results.some(({ verdict }) => verdict.status !== 'ok' && verdict.status !== 'skipped')
		? exitCodes.failed
		: exitCodes.ok;
};

/**
 * The course without a terminal: prints a chapter from top to bottom, runs each example where it stands, on the virtual
 * clock, and ends by itself.
 */
export const startPlain = async (context: Context, job: StartJob): Promise<ExitCode> => {
	const { stdout, language, capabilities } = context;
	const chapter = chapterOf(job);
	if (chapter === undefined) throw new KnownError(cliText(language).nothingToRun, exitCodes.invalidCourse);
	const style = styleOf(language, capabilities, stdout.isTTY === true);
	const text = reportText(language);
	stdout.write(`${style.paint.dim(text.heading(job.python.version, job.python.executable, true))}\n\n`);

	const session = await openSession(job.python);
	const results: ExampleResult[] = [];
	return withInterruption(async (signal) => {
		const options = { ...context, style, signal, clock: 'virtual', limits: job.limits, source: null } as const;
		try {
			for (const { lines, example, timeline } of lessonText(chapter, null, textOptions(context), style)) {
				if (signal.aborted) break;
				const outcome = results.find((result) => result.example === timeline)?.outcome ?? null;
				const shown =
					outcome === null
						? lines
						: [style.paint.bold(text.timelineTitle(outcome.example)), '', ...lessonTimeline(context, outcome)];
				stdout.write(shown.map((line) => `${line}\n`).join(''));
				if (example === null) continue;
				stdout.write('\n');
				const result = await playExample(example, job.recorded, session, options);
				results.push(result);
				await rememberRun(context, job.keeper, example, result);
			}
		} finally {
			await session.close();
		}
		const passed = results.filter(({ verdict }) => verdict.status === 'ok').length;
		stdout.write(`\n${text.walked(chapter.number, passed, results.length)}\n`);
		warnAboutProgress(context, job.keeper);
		return codeOf(results, signal.aborted);
	});
};
