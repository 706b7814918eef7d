import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/**
 * Makes a folder and those above it, for its owner alone, unless it is there already.
 *
 * Not by `recursive` of mkdir: Node 20 reports ENOENT for a read-only disk, and for a folder that goes away meanwhile.
 * @throws the error of the file system that is the reason, e.g. EROFS
 */
export const makeFolder = (folder: string): void => {
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return;
		if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
		makeFolder(dirname(folder));
		mkdirSync(folder, { mode: 0o700 });
	}
};
