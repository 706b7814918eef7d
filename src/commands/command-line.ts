import type { Command, Word } from './command.js';

/** Flags of the program itself that take a value. */
const globalFlags = ['--lang', '--course'];

const takesValue = ({ flags }: Command, word: string): boolean =>
	globalFlags.includes(word) ||
	flags.some((flag) => flag.flags.includes('<') && flag.flags.split(/[ ,]+/).includes(word));

const commandNamed = (commands: readonly Command[], word: string | undefined): Command | undefined =>
	commands.find(({ name }) => name === word);

const placeOfCommand = (commands: readonly Command[], words: readonly string[]): number =>
	words.findIndex((word) => commandNamed(commands, word) !== undefined);

/** The command line as it was called, as far as a message about it needs it: `asyncio-course progress import` and its words. */
export interface Called {
	readonly name: string;
	readonly words: readonly Word[];
}

/** The command that the words begin with; a subcommand, if they name one. */
export const calledCommand = (
	commands: readonly Command[],
	words: readonly string[],
	so: Called = { name: 'asyncio-course', words: [] },
): Called => {
	const index = placeOfCommand(commands, words);
	const command = commandNamed(commands, words[index]);
	if (command === undefined) return so;
	const found = { name: `${so.name} ${command.name}`, words: command.words };
	return calledCommand(command.subcommands ?? [], words.slice(index + 1), found);
};

/**
 * Parts our words from those of a program that a command starts: in `trace --svg t.svg script.py --svg x` the last two are
 * the script's own. A `--` between them is not needed, and dropped.
 */
export const partAtProgram = (
	commands: readonly Command[],
	words: readonly string[],
): { readonly ours: readonly string[]; readonly programs: readonly string[] } => {
	const start = placeOfCommand(commands, words);
	const command = commandNamed(commands, words[start]);
	if (command?.startsProgram !== true) return { ours: words, programs: [] };
	let index = start + 1;
	while (words[index]?.startsWith('-')) index += takesValue(command, words[index] ?? '') ? 2 : 1;
	const rest = words.slice(index + 1);
	return { ours: words.slice(0, index + 1), programs: rest[0] === '--' ? rest.slice(1) : rest };
};
