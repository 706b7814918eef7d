import { type Argument, InvalidArgumentError, Option, Command as Program } from 'commander';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import { type Command, type Flag, InvalidValue } from './command.js';

/** Called for the command that was asked for, with its words and all flags. */
export type Dispatch = (command: Command, words: readonly string[], options: object) => Promise<void>;

const toOption = ({ flags, help, choices, default: standard, preset, parse }: Flag, language: Language): Option => {
	const option = new Option(flags, help[language]);
	if (choices !== undefined) option.choices(choices);
	if (standard !== undefined) option.default(standard);
	if (preset !== undefined) option.preset(preset);
	if (parse !== undefined)
		option.argParser((text) => {
			try {
				return parse(text);
			} catch (error) {
				if (error instanceof InvalidValue) throw new InvalidArgumentError('');
				throw error;
			}
		});
	return option;
};

const usagesText = (usages: Command['usages'], language: Language): string => {
	if (usages.length === 0) return '';
	const lines = usages.map(({ line, help }) => [`asyncio-course ${line}`, help[language]] as const);
	const width = Math.max(...lines.map(([line]) => line.length));
	const rows = lines.map(([line, help]) => `  ${line.padEnd(width)}  ${help}`);
	return ['', cliText(language).examplesTitle, ...rows].join('\n');
};

const titles = (language: Language): Readonly<Record<string, string>> => {
	const text = cliText(language);
	return {
		'Usage:': text.usageTitle,
		'Commands:': text.commandsTitle,
		'Arguments:': text.argumentsTitle,
		'Options:': text.optionsTitle,
		'Global Options:': text.globalOptionsTitle,
	};
};

const nameOfArgument = (argument: Argument): string => {
	const name = argument.variadic ? `${argument.name()}...` : argument.name();
	return argument.required ? `<${name}>` : `[${name}]`;
};

/** The frame that the program and each of its commands share. */
const prepare = (program: Program, language: Language): Program => {
	const translated = titles(language);
	const text = cliText(language);
	return program
		.exitOverride()
		.allowExcessArguments(false)
		.showSuggestionAfterError()
		.configureOutput({ writeErr: () => {}, outputError: () => {} })
		.configureHelp({
			showGlobalOptions: true,
			styleTitle: (title) => translated[title] ?? title,
			styleUsage: (usage) => usage.replace('[options]', text.optionsPlace).replace('[command]', text.commandPlace),
			subcommandTerm: (subcommand) =>
				[subcommand.name(), ...subcommand.registeredArguments.map(nameOfArgument)].join(' '),
			// The descriptions say what can be chosen and what holds by default, in the right language.
			optionDescription: (option) => option.description,
		})
		.helpOption('-h, --help', text.helpFlag);
};

const declareCommand = (parent: Program, command: Command, language: Language, dispatch: Dispatch): void => {
	const program = prepare(new Program(command.name), language).description(command.help[language]);
	for (const { form, help } of command.words) program.argument(form, help[language]);
	for (const flag of command.flags) program.addOption(toOption(flag, language));
	program.addHelpText('after', usagesText(command.usages, language));
	for (const subcommand of command.subcommands ?? []) declareCommand(program, subcommand, language, dispatch);
	if (command.subcommands !== undefined) program.helpCommand(false);
	program.action(() => dispatch(command, program.args, program.optsWithGlobals()));
	parent.addCommand(program);
};

/** The whole command line as commander knows it. */
export const declareProgram = (
	commands: readonly Command[],
	{
		language,
		version,
		dispatch,
	}: { readonly language: Language; readonly version: string; readonly dispatch: Dispatch },
): Program => {
	const text = cliText(language);
	const program = prepare(new Program('asyncio-course'), language)
		.description(text.about)
		.version(version, '-V, --version', text.versionFlag)
		.addOption(new Option('--lang <language>', text.langFlag).choices(['ru', 'en']))
		.addOption(new Option('--no-color', text.colourFlag))
		.addOption(new Option('--course <folder>', text.courseFlag))
		.addOption(new Option('--trust', text.trustFlag))
		.helpCommand('help [command]', text.helpCommand)
		.addHelpText('after', `\n${text.exitCodesTitle}\n  ${text.exitCodes.replaceAll(' · ', '\n  ')}`);
	for (const command of commands) declareCommand(program, command, language, dispatch);
	return program;
};
