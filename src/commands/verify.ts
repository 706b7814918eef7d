import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { cliText } from '../i18n/cli.js';
import type { Example } from '../model/course.js';
import { chooseReporter, type ReporterName } from '../reporters/choose-reporter.js';
import { chooseShard } from '../usecases/choose-shard.js';
import { chooseExamples } from './choose-examples.js';
import type { Run } from './command.js';
import type { LimitOptions, Shard } from './flags.js';
import { openCourse, openTrustedCourse } from './open-course.js';
import { pythonOf } from './python-of.js';
import { openSink } from './report-sink.js';
import { reportVerification } from './report-verification.js';
import { usageError } from './usage-error.js';
import { codeOfSummary } from './verify-code.js';
import { wishedLimits } from './wished-limits.js';

interface VerifyFlags extends LimitOptions {
	readonly reporter?: ReporterName;
	readonly json?: boolean;
	readonly output?: string;
	readonly python?: string;
	readonly jobs?: number;
	readonly realTime?: boolean;
	readonly repeat?: number;
	readonly shard?: Shard;
	readonly bail?: boolean;
	readonly audit?: boolean;
}

/** Examples on the real clock mostly sleep: several of them fit on one core. */
const defaultJobs = (isRealTime: boolean): number => Math.min(16, availableParallelism() * (isRealTime ? 4 : 1));

const chaptersOf = (examples: readonly Example[]): readonly number[] => [
	...new Set(examples.map(({ chapter }) => chapter)),
];

const reporterOf = ({ json, reporter = json === true ? 'json' : 'text' }: VerifyFlags): ReporterName => reporter;

export const run: Run<VerifyFlags> = async (context, words, flags) => {
	const { language } = context;
	const name = reporterOf(flags);
	if (flags.json === true && name !== 'json')
		throw usageError(cliText(language).conflict('--json', `--reporter ${name}`));
	if (flags.audit === true) return (await import('./verify-audit.js')).runAudit(context, words, flags);

	const chosen = chooseExamples((await openCourse(context, [])).course, words, language);
	const recorded = await openTrustedCourse(context, chaptersOf(chosen));
	const { shard, realTime: isRealTime = false } = flags;
	const sink = openSink(context, flags.output);
	const pathOf = (file: string) => relative(process.cwd(), join(recorded.course.root, file));
	const summary = await reportVerification(context, recorded, {
		examples: shard === undefined ? chosen : chooseShard(chosen, shard.index, shard.of),
		python: await pythonOf(context, flags.python),
		clock: isRealTime ? 'real' : 'virtual',
		limits: wishedLimits(flags),
		repeat: flags.repeat ?? 1,
		bail: flags.bail === true,
		jobs: flags.jobs ?? defaultJobs(isRealTime),
		reporter: chooseReporter(name, sink.style, pathOf),
		sink,
	});
	return codeOfSummary(summary, shard !== undefined);
};
