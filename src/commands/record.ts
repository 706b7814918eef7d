import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rerecord } from '../check/record.js';
import { formatProblem } from '../course/format-problem.js';
import { exitCodes, KnownError } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Example } from '../model/course.js';
import type { Outcome } from '../model/run.js';
import { openSession } from '../python/session.js';
import { formatDifference } from '../reporters/format-difference.js';
import { sayVerdict } from '../reporters/say-verdict.js';
import { styleOf } from '../reporters/style-of.js';
import { runExample } from '../usecases/run-example.js';
import { ask, canAsk } from './ask.js';
import type { Run } from './command.js';
import type { LimitOptions } from './flags.js';
import { withInterruption } from './interruption.js';
import { openCourse, openTrustedCourse } from './open-course.js';
import { openOutputFile } from './output-file.js';
import { pythonOf } from './python-of.js';
import { requireExample, resolveTarget } from './resolve-target.js';
import { usageError } from './usage-error.js';
import { wishedLimits } from './wished-limits.js';

interface RecordFlags extends LimitOptions {
	readonly yes?: boolean;
	readonly python?: string;
}

const recordingFile = ({ chapter }: Example): string => `fixtures/${String(chapter).padStart(2, '0')}.yaml`;

const readIfThere = async (file: string): Promise<string> => {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
		throw error;
	}
};

export const run: Run<RecordFlags> = async (context, [word = ''], flags) => {
	const { stdout, stderr, language, capabilities, platform } = context;
	const text = cliText(language);
	const target = resolveTarget((await openCourse(context, [])).course, word, language);
	const example = requireExample(target, word, language);
	const recorded = await openTrustedCourse(context, [example.chapter]);

	const observe = async (signal: AbortSignal): Promise<Outcome> => {
		const session = await openSession(await pythonOf(context, flags.python));
		try {
			const options = { clock: 'virtual', limits: wishedLimits(flags), source: null, platform, signal } as const;
			for await (const event of runExample(example, recorded, session, options)) {
				if (event.type !== 'finished') continue;
				const { outcome } = event.result;
				if (outcome?.end.status === 'completed') return outcome;
				throw new KnownError(text.notRecordable(example.id, sayVerdict(event.result, language)), exitCodes.failed);
			}
			throw new Error('the run ended without its last event');
		} finally {
			await session.close();
		}
	};
	const name = recorded.fixtures.get(example.id)?.file ?? recordingFile(example);
	const path = join(recorded.course.root, name);
	const file = openOutputFile(path, language);
	const outcome = await withInterruption(observe);
	const before = await readIfThere(path);
	const { text: after, difference, problems, rulesToMend } = rerecord(before, name, outcome, language);
	const style = styleOf(language, capabilities, stdout.isTTY === true);
	const lines = difference.flatMap((each) => formatDifference(each, style));
	stdout.write(lines.map((line) => `${line}\n`).join(''));
	if (problems.length > 0) throw new KnownError(problems.map(formatProblem).join('\n\n'), exitCodes.failed);
	if (after === before) {
		stderr.write(`${text.recordedAlready}\n`);
		return exitCodes.ok;
	}
	if (flags.yes !== true) {
		if (!canAsk(context)) throw usageError(text.needsTerminal('--yes'));
		if (!(await ask(context, text.askRecord(name)))) {
			stderr.write(`${text.nothingChanged}\n`);
			return exitCodes.ok;
		}
	}
	file.write(after);
	stderr.write(`${text.recorded(example.id, name)}\n`);
	// A rule that names what stood in the old recording has to name what stands in the new one.
	for (const problem of rulesToMend) stderr.write(`${formatProblem(problem)}\n`);
	return exitCodes.ok;
};
