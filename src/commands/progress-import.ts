import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import { sayFileError } from '../i18n/file-error.js';
import { mergeProgress } from '../progress/merge-progress.js';
import { parseProgress } from '../progress/parse-progress.js';
import type { Run } from './command.js';
import type { Context } from './context.js';
import { progressOf, warnAboutProgress } from './progress-of.js';
import { usageError } from './usage-error.js';

const read = async (file: string, { stdin, language }: Context): Promise<string> => {
	try {
		return file === '-' ? await readAll(stdin) : await readFile(file, 'utf8');
	} catch (error) {
		const text = cliText(language);
		throw usageError(
			text.cannotRead(file, sayFileError(error as NodeJS.ErrnoException, language)),
			text.cannotReadHint,
		);
	}
};

export const run: Run<Readonly<Record<string, never>>> = async (context, [file = '-']) => {
	const text = cliText(context.language);
	const parsed = parseProgress(await read(file, context));
	if (parsed.state === 'newer') throw usageError(text.importNewer(file));
	if (parsed.state === 'damaged') throw usageError(text.importDamaged(file, parsed.detail), text.importHint);
	const keeper = await progressOf(context);
	await keeper.update((mine) => mergeProgress(mine, parsed.progress));
	const warning = keeper.warning();
	if (warning === null) context.stderr.write(`${text.imported}\n`);
	else warnAboutProgress(context, keeper);
	return warning === null ? exitCodes.ok : exitCodes.failed;
};
