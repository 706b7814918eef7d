import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import chalk from 'chalk';
import { CommanderError } from 'commander';
import { runBare } from './commands/bare.js';
import { endWithOutput } from './commands/broken-output.js';
import type { Run } from './commands/command.js';
import { calledCommand, partAtProgram } from './commands/command-line.js';
import type { Context } from './commands/context.js';
import { declareProgram } from './commands/declare.js';
import { explainCommanderError } from './commands/explain-commander.js';
import { reportError } from './commands/report-error.js';
import { commands } from './commands/table.js';
import { wishedLanguage } from './commands/wished-language.js';
import { type ExitCode, exitCodes, KnownError } from './errors.js';
import { cliText } from './i18n/cli.js';
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

/** @throws KnownError when `--course` names no folder */
const courseRootOf = (folder: string | undefined, language: Language): string => {
	if (folder === undefined) return packageRoot;
	const root = resolve(folder);
	try {
		if (statSync(root).isDirectory()) return root;
	} catch {
		// It is not there: the same to say.
	}
	throw new KnownError(cliText(language).noCourse(root), exitCodes.invalidCourse, cliText(language).noCourseHint);
};

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
		courseRoot: courseRootOf(options.course, language),
		trust: options.trust === true,
		commands,
	};
};

const runCommandLine = async (
	process: NodeJS.Process,
	{ ours: words, programs }: ReturnType<typeof partAtProgram>,
	language: Language,
	version: string,
): Promise<ExitCode> => {
	let exitCode: ExitCode = exitCodes.ok;
	const prepare = (options: object): Context => {
		const context = createContext(process, language, options as GlobalOptions);
		// chalk ignores NO_COLOR; Ink and marked-terminal share this instance.
		chalk.level = context.capabilities.colour;
		return context;
	};
	const program = declareProgram(commands, {
		language,
		version,
		dispatch: async (command, given, options) => {
			const { run } = await command.load();
			exitCode = await (run as Run<object>)(prepare(options), [...given, ...programs], options);
		},
	});
	try {
		await program.parseAsync(words, { from: 'user' });
		return exitCode;
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return exitCodes.ok;
		// commander's answer to a line without a command.
		if (error.code === 'commander.help') return runBare(prepare(program.opts()));
		throw explainCommanderError(error, calledCommand(commands, words), language);
	}
};

/** Runs the program that the process was started as. */
export const main = async (process: NodeJS.Process): Promise<void> => {
	const line = partAtProgram(commands, process.argv.slice(2));
	const language = wishedLanguage(line.ours, process.env);
	const version = readVersion();
	endWithOutput(process, language);
	try {
		process.exitCode = await runCommandLine(process, line, language, version);
	} catch (error) {
		process.exitCode = reportError(error, { stderr: process.stderr, language, version });
	}
};
