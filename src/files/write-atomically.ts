import {
	closeSync,
	fsyncSync,
	openSync,
	readlinkSync,
	realpathSync,
	renameSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The file behind a symbolic link, even one whose target does not exist yet: renaming onto the link would replace it. */
const behindLinks = (file: string): string => {
	try {
		return realpathSync(file);
	} catch {
		try {
			return resolve(dirname(file), readlinkSync(file));
		} catch {
			return resolve(file);
		}
	}
};

const modeOf = (file: string): number | null => {
	try {
		return statSync(file).mode & 0o777;
	} catch {
		return null;
	}
};

const attempt = (action: () => void): void => {
	try {
		action();
	} catch {
		// What is attempted here may fail without harm.
	}
};

/** Beside the target, since only within one file system renaming is atomic. */
const temporaryOf = (target: string): string => join(dirname(target), `.${basename(target)}.tmp`);

/**
 * Looks whether `writeAtomically` can write the file; nothing is changed, and nothing left behind.
 * @throws the error of the file system that it would meet
 */
export const checkWritable = (file: string): void => {
	const target = behindLinks(file);
	// Opening a folder for writing throws EISDIR, which renaming would throw at the end.
	if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) closeSync(openSync(target, 'r+'));
	const temporary = temporaryOf(target);
	closeSync(openSync(temporary, 'w'));
	unlinkSync(temporary);
};

/**
 * Replaces a file as a whole: a reader, or a crash at any moment, finds the old text or the new one, never a part. The
 * new text is on the disk when this returns. Symbolic links and permission bits are kept.
 *
 * The temporary file stands beside the target under a fixed name, so that a killed writer leaves one stray file at most;
 * where two programs may write the same file, the caller holds a lock.
 * @param mode permission bits of a new file
 * @throws the error of the file system, e.g. ENOSPC; the old file is then untouched
 */
export const writeAtomically = (file: string, text: string, mode = 0o666): void => {
	const target = behindLinks(file);
	const folder = dirname(target);
	const temporary = temporaryOf(target);
	const kept = modeOf(target);
	let descriptor: number | null = null;
	try {
		descriptor = openSync(temporary, 'w', kept ?? mode);
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
		closeSync(descriptor);
		descriptor = null;
		renameSync(temporary, target);
	} catch (error) {
		if (descriptor !== null) closeSync(descriptor);
		attempt(() => unlinkSync(temporary));
		throw error;
	}
	// The new name is on the disk once the folder is; Windows cannot open folders and needs not.
	attempt(() => {
		const opened = openSync(folder, 'r');
		try {
			fsyncSync(opened);
		} finally {
			closeSync(opened);
		}
	});
};
