import { dirname } from 'node:path';
import { withLock } from '../files/lock.js';
import { makeFolder } from '../files/make-folder.js';
import { sayFileError } from '../i18n/file-error.js';
import type { Language } from '../i18n/language.js';
import { progressText } from '../i18n/progress.js';
import type { Progress } from '../model/progress.js';
import type { ProgressChange, ProgressKeeper } from '../ui/services.js';
import { type FoundProgress, findProgress, recoverProgress, saveProgress } from './progress-file.js';
import { emptyProgress } from './transitions.js';

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';

const reasonOf = (error: NodeJS.ErrnoException, language: Language): string =>
	error.code === 'ELOCKED' ? progressText(language).locked : sayFileError(error, language);

/** Remembers nothing beyond the end of the program, and says why. */
const keepInMemory = (warning: string): ProgressKeeper => {
	let progress = emptyProgress;
	return {
		current: () => progress,
		update: async (change) => {
			progress = change(progress);
			return progress;
		},
		warning: () => warning,
	};
};

/**
 * Keeps progress in a file that several programs may use at once. Every update is applied to the newest state on the
 * disk, under a lock; it is on the disk when the promise is fulfilled. What cannot be saved is kept in memory, tried again
 * with the next update, and `warning` says why.
 * @param file absolute path, or null when there is no folder for it
 */
export const openProgress = async (file: string | null, language: Language): Promise<ProgressKeeper> => {
	const text = progressText(language);
	if (file === null) return keepInMemory(text.noFolder);
	const folder = dirname(file);

	let progress = emptyProgress;
	/** Changes that are not on the disk, oldest first. */
	let pending: ProgressChange[] = [];
	/** What happened to the file, to be said until the end of the session. */
	let notice: string | null = null;
	/** Why the last attempt to save failed. */
	let failure: string | null = null;
	let lastSave: Promise<void> = Promise.resolve();

	const accept = (found: FoundProgress): Progress | null => {
		if (found.state === 'recovered') notice = text.recovered(found.copy);
		else if (found.state === 'started-anew') notice = text.startedAnew(found.copy);
		else if (found.state === 'newer') notice = text.newer(file);
		return 'progress' in found ? found.progress : null;
	};

	const saveUnderLock = (): void => {
		const found = recoverProgress(file);
		const newest = accept(found);
		if (newest !== null) {
			progress = pending.reduce((state, change) => change(state), newest);
			saveProgress(file, progress, { isGood: found.state === 'good' });
		}
		pending = [];
	};

	const save = async (): Promise<void> => {
		try {
			makeFolder(folder);
			await withLock(`${file}.lock`, saveUnderLock);
			failure = null;
		} catch (error) {
			if (!isFileError(error)) throw error;
			failure = text.notSaved(folder, reasonOf(error, language));
		}
	};

	try {
		const found = findProgress(file);
		if (found.state === 'damaged') await save();
		else progress = accept(found) ?? emptyProgress;
	} catch (error) {
		if (!isFileError(error)) throw error;
		return keepInMemory(text.notRead(file, reasonOf(error, language)));
	}

	return {
		current: () => progress,
		update: async (change) => {
			// At once in memory: a screen must not wait for the disk.
			progress = change(progress);
			pending.push(change);
			lastSave = lastSave.then(save);
			await lastSave;
			return progress;
		},
		warning: () => failure ?? notice,
	};
};
