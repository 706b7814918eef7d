import type { RecordingsOf } from '../course/load-course.js';
import type { LoadedCourse } from '../course/loaded-course.js';
import { requireCourse } from '../course/require-course.js';
import { cliText } from '../i18n/cli.js';
import { sayFileError } from '../i18n/file-error.js';
import { courseFingerprint, isTrusted, trustCourse } from '../progress/trusted-courses.js';
import { ask, canAsk } from './ask.js';
import type { Context } from './context.js';
import { dataFolderOf, isForeign } from './progress-of.js';
import { usageError } from './usage-error.js';

/**
 * The course that the command is about.
 * @param recordingsOf the chapters whose recordings are wanted: reading them takes longer than all the lessons
 * @throws KnownError (exit code 3) when its files are wrong
 */
export const openCourse = (
	{ courseRoot, language }: Context,
	recordingsOf: RecordingsOf = 'all',
): Promise<LoadedCourse> => requireCourse(courseRoot, language, recordingsOf);

/**
 * The course for a command that runs its code. Our own is trusted; for another one the learner is asked once for each
 * content, and without a terminal `--trust` is needed.
 * @throws KnownError (usage) when it is not trusted
 */
export const openTrustedCourse = async (
	context: Context,
	recordingsOf: RecordingsOf = 'all',
): Promise<LoadedCourse> => {
	const loaded = await openCourse(context, recordingsOf);
	if (!isForeign(context) || context.trust) return loaded;
	const { courseRoot, language, stderr } = context;
	const text = cliText(language);
	const folder = dataFolderOf(context);
	const fingerprint = courseFingerprint(courseRoot);
	if (folder !== null && isTrusted(folder, fingerprint)) return loaded;
	if (!canAsk(context)) throw usageError(text.untrusted(courseRoot), text.untrustedHint);
	stderr.write(`${text.untrusted(courseRoot)}\n`);
	if (!(await ask(context, text.askTrust))) throw usageError(text.trustRefused);
	try {
		if (folder !== null) trustCourse(folder, fingerprint, courseRoot);
	} catch (error) {
		stderr.write(`${text.trustForgotten(sayFileError(error as NodeJS.ErrnoException, language))}\n`);
	}
	return loaded;
};
