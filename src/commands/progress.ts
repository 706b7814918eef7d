import { exitCodes } from '../errors.js';
import { formatJson } from '../reporters/format-json.js';
import { formatProgress } from '../reporters/format-progress.js';
import { progressJson } from '../reporters/progress-json.js';
import { styleOf } from '../reporters/style-of.js';
import { standingOf } from '../usecases/standing-of.js';
import type { Run } from './command.js';
import { openCourse } from './open-course.js';
import { progressFileOf, progressOf, warnAboutProgress } from './progress-of.js';

interface ProgressFlags {
	readonly json?: boolean;
}

export const run: Run<ProgressFlags> = async (context, _words, { json = false }) => {
	const { stdout, language, capabilities } = context;
	const [{ course }, keeper] = await Promise.all([openCourse(context, []), progressOf(context)]);
	const summary = progressJson(
		standingOf(course, keeper.current()),
		keeper.current(),
		progressFileOf(context),
		keeper.warning(),
	);
	if (json) stdout.write(formatJson(summary));
	else {
		const style = styleOf(language, capabilities, stdout.isTTY === true);
		stdout.write(`${formatProgress(summary, style).join('\n')}\n`);
		warnAboutProgress(context, keeper);
	}
	return exitCodes.ok;
};
