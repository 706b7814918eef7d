import { exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { allForgotten, chapterForgotten } from '../progress/transitions.js';
import { ask, canAsk } from './ask.js';
import type { Run } from './command.js';
import { openCourse } from './open-course.js';
import { progressOf, warnAboutProgress } from './progress-of.js';
import { resolveTarget } from './resolve-target.js';
import { usageError } from './usage-error.js';

interface ResetFlags {
	readonly yes?: boolean;
}

export const run: Run<ResetFlags> = async (context, [word], { yes = false }) => {
	const { language, stderr } = context;
	const text = cliText(language);
	let chapter: number | null = null;
	if (word !== undefined) {
		const target = resolveTarget((await openCourse(context, [])).course, word, language);
		if (target.kind !== 'chapter') throw usageError(text.notAChapter(word, target.chapter.number));
		chapter = target.chapter.number;
	}
	if (!yes) {
		if (!canAsk(context)) throw usageError(text.needsTerminal('--yes'));
		if (!(await ask(context, chapter === null ? text.askResetAll : text.askReset(chapter)))) {
			stderr.write(`${text.nothingChanged}\n`);
			return exitCodes.ok;
		}
	}
	const keeper = await progressOf(context);
	await keeper.update(chapter === null ? allForgotten : chapterForgotten(chapter));
	const warning = keeper.warning();
	if (warning === null) stderr.write(`${chapter === null ? text.forgottenAll : text.forgotten(chapter)}\n`);
	else warnAboutProgress(context, keeper);
	return warning === null ? exitCodes.ok : exitCodes.failed;
};
