import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import chalk from 'chalk';
import { CommanderError } from 'commander';
import { endWithReader } from './commands/closed-pipe.js';
import type { Command, Run } from './commands/command.js';
import type { Context } from './commands/context.js';
import { declareProgram } from './commands/declare.js';
import { explainCommanderError } from './commands/explain-commander.js';
import { reportError } from './commands/report-error.js';
import { commands } from './commands/table.js';
import { wishedLanguage } from './commands/wished-language.js';
import { type ExitCode, exitCodes } from './errors.js';
import type { Language } from './i18n/language.js';
import { packageRoot } from './paths.js';
import { detectCapabilities } from './terminal/capabilities.js';

interface GlobalOptions {
	/** commander's name for `--no-color`: false when it was given. */
	readonly color: boolean;
	readonly course?: string;
	readonly trust?: boolean;
}

const readVersion = (): string => JSON.parse(readFileSync(resolve(packageRoot, 'package.json'), 'utf8')).version;

const createContext = (process: NodeJS.Process, language: Language, options: GlobalOptions): Context => {
	const { stdin, stdout, stderr, env: environment, platform } = process;
	const isTty = stdout.isTTY === true;
	const capabilities = detectCapabilities({ environment, platform, isTty, noColour: !options.color });
	return {
		stdin,
		stdout,
		stderr,
		environment,
		platform,
		language,
		capabilities,
		courseRoot: resolve(options.course ?? packageRoot),
		trust: options.trust === true,
		commands,
	};
};

/** The command that the words begin with, for a pointer to its help. */
const calledCommand = (words: readonly string[]): string =>
	['asyncio-course', ...commands.filter(({ name }) => words.includes(name)).map(({ name }) => name)]
		.slice(0, 2)
		.join(' ');

const runCommandLine = async (process: NodeJS.Process, language: Language, version: string): Promise<ExitCode> => {
	const words = process.argv.slice(2);
	let exitCode: ExitCode = exitCodes.ok;
	const dispatch = async (command: Command, given: readonly string[], options: Readonly<Record<string, unknown>>) => {
		const context = createContext(process, language, options as unknown as GlobalOptions);
		// chalk ignores NO_COLOR; Ink and marked-terminal share this instance.
		chalk.level = context.capabilities.colour;
		const { run } = await command.load();
		exitCode = await (run as Run<unknown>)(context, given, options);
	};
	const program = declareProgram(commands, { language, version, dispatch });
	try {
		await program.parseAsync([...words], { from: 'user' });
		return exitCode;
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return exitCodes.ok;
		throw explainCommanderError(error, calledCommand(words), language);
	}
};

/** Runs the program that the process was started as. */
export const main = async (process: NodeJS.Process): Promise<void> => {
	const language = wishedLanguage(process.argv.slice(2), process.env);
	const version = readVersion();
	endWithReader(process);
	try {
		process.exitCode = await runCommandLine(process, language, version);
	} catch (error) {
		process.exitCode = reportError(error, { stderr: process.stderr, language, version });
	}
};
