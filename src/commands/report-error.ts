import { type ExitCode, exitCodes, KnownError } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';

/** Tells the learner what went wrong and what to do; a bug of ours with all that a report of it needs. */
export const reportError = (
	error: unknown,
	{
		stderr,
		language,
		version,
	}: { readonly stderr: NodeJS.WritableStream; readonly language: Language; readonly version: string },
): ExitCode => {
	if (error instanceof KnownError) {
		stderr.write(`${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
		return error.exitCode;
	}
	const text = cliText(language);
	const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const report = text.reportBug(version, process.versions.node, `${process.platform} ${process.arch}`);
	stderr.write(`${text.bug}\n${report}\n\n${details}\n`);
	return exitCodes.internal;
};
