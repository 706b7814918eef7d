import { type ExitCode, exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { ExampleResult } from '../model/verdict.js';
import { chooseReporter } from '../reporters/choose-reporter.js';
import type { Run } from './command.js';
import type { Context } from './context.js';
import { editSource } from './edit-source.js';
import type { LimitOptions } from './flags.js';
import { openCourse, openTrustedCourse } from './open-course.js';
import { openOutputFile } from './output-file.js';
import { playExamples } from './play-examples.js';
import { pythonOf } from './python-of.js';
import { openSink } from './report-sink.js';
import { reportVerification } from './report-verification.js';
import { examplesOf, requireExample, resolveTarget } from './resolve-target.js';
import { showTimeline, type TimelineWishes, tracedOf } from './show-timeline.js';
import { usageError } from './usage-error.js';
import { codeOfSummary } from './verify-code.js';
import { wishedLimits } from './wished-limits.js';

interface RunFlags extends LimitOptions {
	readonly virtual?: boolean;
	readonly edit?: boolean;
	readonly python?: string;
	readonly json?: boolean;
	readonly timeline?: 'text' | 'svg';
	readonly trace?: string;
	readonly width?: number;
}

/** The file for a picture is named after the example: `run 10.3-1 --timeline=svg FILE`. */
const timelineWishes = (
	{ stdout, language }: Context,
	target: string,
	picture: string | undefined,
	flags: RunFlags,
): TimelineWishes => {
	const text = cliText(language);
	if (flags.timeline === 'svg' && picture === undefined) throw usageError(text.pictureNeedsFile(target));
	if (flags.timeline !== 'svg' && picture !== undefined) throw usageError(text.fileWithoutPicture(picture));
	if (flags.timeline !== 'text' && flags.width !== undefined) throw usageError(text.widthWithoutPicture);
	return {
		text: flags.timeline === 'text' ? stdout : null,
		width: flags.width ?? null,
		svg: picture === undefined ? null : openOutputFile(picture, language),
		trace: flags.trace === undefined ? null : openOutputFile(flags.trace, language),
	};
};

const codeOfOne = ({ verdict, outcome }: ExampleResult, isOwnVersion: boolean): ExitCode => {
	if (verdict.status === 'interrupted') return exitCodes.interrupted;
	if (verdict.status === 'timed-out') return exitCodes.timedOut;
	// A version of the learner's own is meant to show something else.
	const isGood =
		verdict.status === 'ok' || (isOwnVersion && outcome?.end.status === 'completed' && verdict.status === 'mismatch');
	return isGood ? exitCodes.ok : exitCodes.failed;
};

const codeOf = (results: readonly ExampleResult[], isOwnVersion: boolean): ExitCode => {
	const codes = results.map((result) => codeOfOne(result, isOwnVersion));
	const [only] = codes;
	if (codes.length === 1 && only !== undefined) return only;
	if (codes.includes(exitCodes.interrupted)) return exitCodes.interrupted;
	const failed = results.some(({ verdict }) => verdict.status !== 'ok' && verdict.status !== 'skipped');
	return failed || !codes.includes(exitCodes.ok) ? exitCodes.failed : exitCodes.ok;
};

export const run: Run<RunFlags> = async (context, [word = '', picture], flags) => {
	const { language } = context;
	const text = cliText(language);
	if (flags.json === true && flags.edit === true) throw usageError(text.conflict('--json', '--edit'));
	const target = resolveTarget((await openCourse(context, [])).course, word, language);
	const recorded = await openTrustedCourse(context, [target.chapter.number]);
	const examples = examplesOf(target);
	if (examples.length === 0) throw usageError(text.nothingToRun, text.seeList);
	const isTraced = flags.timeline !== undefined || flags.trace !== undefined;
	if (isTraced && flags.json === true) throw usageError(text.conflict('--json', '--timeline, --trace'));
	// The one to edit and to draw: a chapter has no timeline.
	const single = isTraced || flags.edit === true ? requireExample(target, word, language) : null;
	const wishes = timelineWishes(context, word, picture, flags);

	const python = await pythonOf(context, flags.python);
	const clock = flags.virtual === true ? 'virtual' : 'real';
	const limits = wishedLimits(flags);
	if (flags.json === true) {
		const sink = openSink(context, undefined);
		const reporter = chooseReporter('json', sink.style, (file) => file);
		const job = { examples, python, clock, limits, repeat: 1, bail: false, jobs: 1, reporter, sink } as const;
		return codeOfSummary(await reportVerification(context, recorded, job), false);
	}
	const source = flags.edit === true && single !== null ? await editSource(context, single) : null;
	const results = await playExamples(context, recorded, { examples, python, clock, limits, source });
	for (const traced of results.map(tracedOf)) if (traced !== null) showTimeline(context, traced, wishes);
	return codeOf(results, source !== null);
};
