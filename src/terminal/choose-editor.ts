import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The editor that a text will be opened in. */
export interface Editor {
	/** A command line: the learner's own may hold options, even quotes. */
	readonly command: string;
	/** Whether the learner chose it; whoever meets vim by chance does not know how to leave it. */
	readonly isChosen: boolean;
}

/** What POSIX systems have, the easiest first. */
const usual = ['nano', 'vim', 'vi'];

const isOnPath = (command: string, path: string): boolean =>
	path
		.split(delimiter)
		.filter((folder) => folder !== '')
		.some((folder) => {
			try {
				accessSync(join(folder, command), constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});

/** The editor named by `VISUAL` or `EDITOR`, else the first of the usual ones that there is, or null. */
export const chooseEditor = (
	environment: Readonly<Record<string, string | undefined>>,
	platform: NodeJS.Platform,
): Editor | null => {
	const named = environment.VISUAL || environment.EDITOR;
	if (named) return { command: named, isChosen: true };
	if (platform === 'win32') return { command: 'notepad', isChosen: false };
	const found = usual.find((command) => isOnPath(command, environment.PATH ?? ''));
	return found === undefined ? null : { command: found, isChosen: false };
};
