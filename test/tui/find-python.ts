import { execFileSync } from 'node:child_process';

/** A Python for the janitor: the first of the usual names that runs. */
export const findPython = (): string => {
	for (const name of ['python3', 'python']) {
		try {
			return execFileSync(name, ['-c', 'import sys, termios; print(sys.executable)'], { encoding: 'utf8' }).trim();
		} catch {
			// Not this one.
		}
	}
	throw new Error('these tests need a python3 on the PATH');
};
