import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A virtual environment has this beside its interpreter, or in the folder above. */
const isVirtual = (folder: string): boolean =>
	existsSync(join(folder, 'pyvenv.cfg')) || existsSync(join(dirname(folder), 'pyvenv.cfg'));

/**
 * What two paths of the same interpreter have in common: `/bin/python3` and `/usr/bin/python3.11` may be one file. An
 * environment is an interpreter of its own, though its `python` is a link to another's: all its names count as one.
 * @param executable a path, or a command that is none and stands for itself
 */
export const interpreterIdentity = (executable: string): string => {
	try {
		const folder = dirname(executable);
		return isVirtual(folder) ? realpathSync(folder) : realpathSync(executable);
	} catch {
		return executable;
	}
};
