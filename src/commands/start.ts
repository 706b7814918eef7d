import { KnownError } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import type { Run } from './command.js';
import type { LimitOptions } from './flags.js';
import { hasInterface } from './has-interface.js';
import { openTrustedCourse } from './open-course.js';
import { progressOf } from './progress-of.js';
import { pythonOf } from './python-of.js';
import { type FoundTarget, resolveTarget } from './resolve-target.js';
import { wishedLimits } from './wished-limits.js';

interface StartFlags extends LimitOptions {
	readonly python?: string;
}

/** What can be done without Python: the lessons are there to be read. */
const withReading = (error: unknown, chapter: number, language: Language): unknown =>
	error instanceof KnownError
		? new KnownError(
				error.message,
				error.exitCode,
				`${error.hint ?? ''}\n${cliText(language).readAnyway(chapter)}`.trim(),
			)
		: error;

export const run: Run<StartFlags> = async (context, [word], flags) => {
	const recorded = await openTrustedCourse(context);
	const target: FoundTarget | null = word === undefined ? null : resolveTarget(recorded.course, word, context.language);
	const chapter = target?.chapter ?? recorded.course.chapters[0];
	const [python, keeper] = await Promise.all([
		pythonOf(context, flags.python).catch((error) => {
			throw chapter === undefined ? error : withReading(error, chapter.number, context.language);
		}),
		progressOf(context),
	]);
	const job = { recorded, target, python, keeper, limits: wishedLimits(flags) };
	if (hasInterface(context)) return (await import('./start-interactive.js')).startInteractive(context, job);
	return (await import('./start-plain.js')).startPlain(context, job);
};
