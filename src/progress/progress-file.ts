import { constants, copyFileSync, readFileSync, renameSync } from 'node:fs';
import { writeAtomically } from '../files/write-atomically.js';
import type { Progress } from '../model/progress.js';
import { parseProgress } from './parse-progress.js';
import { emptyProgress } from './transitions.js';

/** What was found where the progress file should be. */
export type FoundProgress =
	| { readonly state: 'good' | 'absent'; readonly progress: Progress }
	| { readonly state: 'newer' }
	/** Put aside as `copy`; `progress` comes from the backup, or is empty where there is none. */
	| { readonly state: 'recovered' | 'started-anew'; readonly progress: Progress; readonly copy: string }
	| { readonly state: 'damaged' };

const readIfThere = (file: string): string | null => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
};

/** Looks without touching anything. @throws the error of the file system, but for an absent file */
export const findProgress = (file: string): FoundProgress => {
	const text = readIfThere(file);
	if (text === null) return { state: 'absent', progress: emptyProgress };
	const parsed = parseProgress(text);
	return parsed.state === 'good' ? { state: 'good', progress: parsed.progress } : { state: parsed.state };
};

const backupOf = (file: string): string => `${file}.bak`;

const keepAside = (file: string): string => {
	const copy = `${file}.corrupt-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	copyFileSync(file, copy, constants.COPYFILE_EXCL);
	return copy;
};

const fromBackup = (file: string): Progress | null => {
	const text = readIfThere(backupOf(file));
	if (text === null) return null;
	const parsed = parseProgress(text);
	return parsed.state === 'good' ? parsed.progress : null;
};

/** Looks, and keeps a damaged file aside before anything can replace it. Call under the lock. */
export const recoverProgress = (file: string): FoundProgress => {
	const found = findProgress(file);
	if (found.state !== 'damaged') return found;
	const copy = keepAside(file);
	const backup = fromBackup(file);
	return backup === null
		? { state: 'started-anew', progress: emptyProgress, copy }
		: { state: 'recovered', progress: backup, copy };
};

const backUp = (file: string): void => {
	const temporary = `${backupOf(file)}.tmp`;
	try {
		copyFileSync(file, temporary);
		renameSync(temporary, backupOf(file));
	} catch {
		// Without a backup the file itself is still replaced safely.
	}
};

/** Writes progress; a good file that was there becomes the backup. Call under the lock. */
export const saveProgress = (file: string, progress: Progress, { isGood }: { readonly isGood: boolean }): void => {
	if (isGood) backUp(file);
	writeAtomically(file, `${JSON.stringify(progress, null, '\t')}\n`, 0o600);
};
