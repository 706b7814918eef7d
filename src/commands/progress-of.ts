import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { packageRoot } from '../paths.js';
import { dataDirectory } from '../progress/data-directory.js';
import { openProgress } from '../progress/store.js';
import type { ProgressKeeper } from '../ui/services.js';
import type { Context } from './context.js';

/** homedir() throws where the user has no entry in the password file and HOME is unset. */
const homeOrNull = (): string | null => {
	try {
		return homedir();
	} catch {
		return null;
	}
};

/** The folder in which everything about the learner is kept, or null. */
export const dataFolderOf = ({ environment, platform }: Context): string | null =>
	dataDirectory({ environment, platform, home: homeOrNull() });

/** Whether the course is another one than ours. */
export const isForeign = ({ courseRoot }: Pick<Context, 'courseRoot'>): boolean =>
	relative(packageRoot, courseRoot) !== '';

/** The file that holds the progress in this course; another course has one of its own, since its examples share our names. */
export const progressFileOf = (context: Context): string | null => {
	const folder = dataFolderOf(context);
	if (folder === null) return null;
	if (!isForeign(context)) return join(folder, 'progress.json');
	const name = createHash('sha256').update(context.courseRoot).digest('hex').slice(0, 16);
	return join(folder, 'courses', `${name}.json`);
};

/** What is remembered of the learner. */
export const progressOf = (context: Context): Promise<ProgressKeeper> =>
	openProgress(progressFileOf(context), context.language);

/** Says once, at the end of a command, that progress could not be saved or had to be recovered. */
export const warnAboutProgress = ({ stderr }: Context, keeper: ProgressKeeper): void => {
	const warning = keeper.warning();
	if (warning !== null) stderr.write(`${warning}\n`);
};
