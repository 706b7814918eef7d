import { statSync, writeFileSync } from 'node:fs';
import { checkWritable, writeAtomically } from '../files/write-atomically.js';
import { cliText } from '../i18n/cli.js';
import { sayFileError } from '../i18n/file-error.js';
import type { Language } from '../i18n/language.js';
import { usageError } from './usage-error.js';

/** A file that a command was asked to write. */
export interface OutputFile {
	/** The file appears when the text is whole, or not at all. @throws KnownError (usage) when it cannot be written */
	readonly write: (text: string) => void;
}

/** A device or a pipe (`/dev/stdout`) is written to: replacing it would take it away from everybody. */
const isStream = (file: string): boolean => {
	const status = statSync(file, { throwIfNoEntry: false });
	return status !== undefined && !status.isFile() && !status.isDirectory();
};

/**
 * Looks at once whether the file can be written, so that nobody waits for programs whose report then has no place to go.
 * @throws KnownError (usage) when it cannot
 */
export const openOutputFile = (file: string, language: Language): OutputFile => {
	const attempt = <Value>(action: () => Value): Value => {
		try {
			return action();
		} catch (error) {
			const text = cliText(language);
			const reason = sayFileError(error as NodeJS.ErrnoException, language);
			throw usageError(text.cannotWrite(file, reason), text.cannotWriteHint);
		}
	};
	if (attempt(() => isStream(file))) return { write: (text) => attempt(() => writeFileSync(file, text)) };
	attempt(() => checkWritable(file));
	return { write: (text) => attempt(() => writeAtomically(file, text)) };
};
