import type { CommanderError } from 'commander';
import type { KnownError } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import type { Word } from './command.js';
import { usageError } from './usage-error.js';

/** `error: unknown option '--jsn'\n(Did you mean --json?)`: the names in it are all we take; the sentences are ours. */
const quoted = (message: string): readonly string[] => [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
const suggested = (message: string): string | null => /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1] ?? null;

/** `-j, --jobs <n>` is asked for as `--jobs`. */
const longName = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/**
 * What commander says was wrong, in the learner's language.
 * @param command the command that was called: its whole name (`asyncio-course verify`) and its arguments
 */
export const explainCommanderError = (
	{ code, message }: CommanderError,
	command: { readonly name: string; readonly words: readonly Word[] },
	language: Language,
): KnownError => {
	const text = cliText(language);
	const [first = '', second = ''] = quoted(message);
	const nearest = suggested(message);
	const hint = text.seeHelp(command.name);
	const withNearest = (sentence: string) => (nearest === null ? sentence : `${sentence} ${text.didYouMean(nearest)}`);
	switch (code) {
		case 'commander.unknownCommand':
			return usageError(withNearest(text.unknownCommand(first)), hint);
		case 'commander.unknownOption':
			return usageError(withNearest(text.unknownFlag(first)), hint);
		case 'commander.missingArgument':
			return usageError(
				text.missingWord(command.words.find(({ form }) => form.includes(first))?.help[language] ?? first),
				hint,
			);
		case 'commander.optionMissingArgument':
			return usageError(text.missingValue(longName(first)), hint);
		case 'commander.excessArguments':
			return usageError(text.tooManyWords(command.name), hint);
		case 'commander.invalidArgument': {
			if (second.trim() === '') return usageError(text.emptyValue(longName(first)), hint);
			const allowed = /is invalid\. (?:Allowed choices are )?(.+?)\.?$/.exec(message)?.[1] ?? '';
			return usageError(`${text.badValue(longName(first), second)} ${text.allowedValues(allowed)}`, hint);
		}
		default:
			return usageError(message.replace(/^error: /, ''), hint);
	}
};
