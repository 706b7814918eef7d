import type { ExitCode } from '../errors.js';
import type { Language } from '../i18n/language.js';
import type { Context } from './context.js';

/** A sentence that the help shows. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What a flag's value may be. */
export interface ValueForm {
	/** Text to value. @throws InvalidValue */
	readonly parse: (text: string) => unknown;
	/** What is allowed, for the message about a value that is not. */
	readonly allowed: Bilingual;
}

export interface Flag {
	/** As commander writes it: `-j, --jobs <n>`. */
	readonly flags: string;
	readonly help: Bilingual;
	readonly choices?: readonly string[];
	readonly default?: string | number;
	/** The value when the flag is given without one: `--timeline [form]`. */
	readonly preset?: string;
	/** What its value may be; absent for a flag without a value, and where any text but an empty one will do. */
	readonly value?: ValueForm;
}

/** An argument. */
export interface Word {
	/** As commander writes it: `<target>` is needed, `[target]` is not, `[targets...]` are any number. */
	readonly form: string;
	readonly help: Bilingual;
}

/** An example of use, for the help. */
export interface Usage {
	readonly line: string;
	readonly help: Bilingual;
}

/**
 * What a command does.
 * @param words what was given for `words` of the declaration; a list is already flat
 * @param options the flags by their long names in camel case
 */
export type Run<Options> = (context: Context, words: readonly string[], options: Options) => Promise<ExitCode>;

/** A command as the command line, the help and the shell completion know it. */
export interface Command {
	readonly name: string;
	readonly words: readonly Word[];
	readonly help: Bilingual;
	readonly flags: readonly Flag[];
	readonly usages: readonly Usage[];
	readonly subcommands?: readonly Command[];
	/** Its first word is a program of the learner's, and everything after that belongs to this program. */
	readonly startsProgram?: true;
	/** Loads the module that runs it; only when it is called. */
	readonly load: () => Promise<{ readonly run: Run<never> }>;
}

/** The text that was given for a flag is no such value. */
export class InvalidValue extends Error {}
