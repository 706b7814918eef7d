import { relative } from 'node:path';
import { exitCodes } from '../errors.js';
import { reportText } from '../i18n/reporters.js';
import { contentsHint } from '../reporters/contents-hint.js';
import { contentsJson } from '../reporters/contents-json.js';
import { formatContents } from '../reporters/format-contents.js';
import { formatJson } from '../reporters/format-json.js';
import { styleOf } from '../reporters/style-of.js';
import { standingOf } from '../usecases/standing-of.js';
import type { Run } from './command.js';
import { openCourse } from './open-course.js';
import { isForeign, progressOf, warnAboutProgress } from './progress-of.js';

interface ListFlags {
	readonly examples?: boolean;
	readonly json?: boolean;
}

export const run: Run<ListFlags> = async (context, _words, { examples = false, json = false }) => {
	const { stdout, language, capabilities, courseRoot } = context;
	const [{ course }, keeper] = await Promise.all([openCourse(context, []), progressOf(context)]);
	const standing = standingOf(course, keeper.current());
	if (json) {
		stdout.write(formatJson(contentsJson(standing)));
		return exitCodes.ok;
	}
	const style = styleOf(language, capabilities, stdout.isTTY === true);
	const flags = isForeign(context) ? ` --course ${relative(process.cwd(), courseRoot) || '.'}` : '';
	const { skipped, partly, passed } = style.symbols;
	const marks = reportText(language).contentsMarks(skipped, partly, passed);
	const remarks = [marks, contentsHint(course, flags, language)].map((line) => style.paint.dim(line));
	stdout.write([...formatContents(standing, examples, style), '', ...remarks, ''].join('\n'));
	warnAboutProgress(context, keeper);
	return exitCodes.ok;
};
