import { exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { sayFileError } from '../i18n/file-error.js';
import type { Language } from '../i18n/language.js';
import { writeNow } from '../terminal/write-now.js';

/** What a shell reports for a program that SIGPIPE ended: whoever read our output has gone. */
const closedPipeCode = 141;

const hasNoReader = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EIO';

/**
 * Ends the program when what it says can no longer be written, and whatever runs ends with it. Quietly where the reader of
 * standard output went away (`verify | head -1`): nobody is left to be told anything. With a sentence and exit code 2 where
 * the system refuses (`verify > report.txt` on a full disk): a report that is cut off must not look like a whole one.
 */
export const endWithOutput = ({ stdout, stderr, exit }: NodeJS.Process, language: Language): void => {
	stdout.on('error', (error) => {
		if (hasNoReader(error)) exit(closedPipeCode);
		writeNow(stderr.fd, `${cliText(language).cannotPrint(sayFileError(error, language))}\n`);
		exit(exitCodes.usage);
	});
	stderr.on('error', (error) => exit(hasNoReader(error) ? closedPipeCode : exitCodes.usage));
};
