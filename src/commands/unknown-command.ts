import { editDistance } from '../course/edit-distance.js';
import type { KnownError } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import type { Command } from './command.js';
import { usageError } from './usage-error.js';

/** Letters that a slip of the finger may get wrong. */
const slips = 2;

/**
 * There is no such command: which are like it, and where all are listed.
 * @param words what was called, the last of them unknown: `progress foo`
 * @param among the commands that could have stood there
 */
export const unknownCommand = (words: readonly string[], among: readonly Command[], language: Language): KnownError => {
	const text = cliText(language);
	const wanted = words.at(-1) ?? '';
	const near = among.flatMap(({ name }) => (editDistance(name, wanted) <= slips ? [name] : []));
	const said = text.unknownCommand(words.join(' '));
	const parents = words.slice(0, -1).join(' ');
	const names = among.map(({ name }) => `${parents} ${name}`);
	return usageError(
		near.length === 0 ? said : `${said} ${text.didYouMean(near.join(', '))}`,
		words.length === 1 || names.length === 0 ? text.bareHint : text.thereIs(names.join(', ')),
	);
};
