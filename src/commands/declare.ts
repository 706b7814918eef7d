import { type Argument, InvalidArgumentError, Option, Command as Program } from 'commander';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import { type Command, type Flag, InvalidValue, type ValueForm } from './command.js';
import { unknownCommand } from './unknown-command.js';

/** Called for the command that was asked for, with its words and all flags. */
export type Dispatch = (command: Command, words: readonly string[], options: object) => Promise<void>;

/** An empty value is mostly a variable that is not set: taking it for nothing would silently do something else. */
const parser =
	(form: ValueForm | undefined, language: Language) =>
	(text: string): unknown => {
		if (text.trim() === '') throw new InvalidArgumentError('');
		try {
			return form === undefined ? text : form.parse(text);
		} catch (error) {
			if (error instanceof InvalidValue && form !== undefined) throw new InvalidArgumentError(form.allowed[language]);
			throw error;
		}
	};

const toOption = ({ flags, help, choices, default: standard, preset, value }: Flag, language: Language): Option => {
	const option = new Option(flags, help[language]);
	if (option.required) option.argParser(parser(value, language));
	if (choices !== undefined) option.choices(choices);
	if (standard !== undefined) option.default(standard);
	if (preset !== undefined) option.preset(preset);
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
	if (command.subcommands !== undefined) program.helpCommand(false).allowExcessArguments();
	program.action(() => {
		const [word] = program.args;
		if (command.subcommands !== undefined && word !== undefined)
			throw unknownCommand([command.name, word], command.subcommands, language);
		return dispatch(command, program.args, program.optsWithGlobals());
	});
	parent.addCommand(program);
};

/** `help progress export`: commander's own would answer a wrong name with the help of something else. */
const declareHelp = (program: Program, commands: readonly Command[], language: Language): void => {
	const text = cliText(language);
	const help = prepare(new Program('help'), language).description(text.helpCommand).argument('[command...]');
	help.action((names: readonly string[]) => {
		let found = program;
		let among = commands;
		for (const [index, name] of names.entries()) {
			const next = found.commands.find((candidate) => candidate.name() === name);
			if (next === undefined) throw unknownCommand(names.slice(0, index + 1), among, language);
			found = next;
			among = among.find((candidate) => candidate.name === name)?.subcommands ?? [];
		}
		found.outputHelp();
	});
	program.helpCommand(false).addCommand(help);
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
		.addOption(new Option('--course <folder>', text.courseFlag).argParser(parser(undefined, language)))
		.addOption(new Option('--trust', text.trustFlag))
		.addHelpText('after', `\n${text.exitCodesTitle}\n  ${text.exitCodes.replaceAll(' · ', '\n  ')}`);
	for (const command of commands) declareCommand(program, command, language, dispatch);
	declareHelp(program, commands, language);
	return program;
};
