import { exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Course } from '../model/course.js';
import { type Completion, completionScript, type Shell, shells } from '../reporters/completion-script.js';
import type { Command, Run } from './command.js';
import { openCourse } from './open-course.js';
import { usageError } from './usage-error.js';

const isShell = (text: string): text is Shell => shells.some((shell) => shell === text);

const longFlag = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? '';

const wordsOf = ({ name, words, subcommands = [] }: Command, { chapters }: Course): readonly string[] => {
	const chapterNumbers = chapters.map(({ number }) => String(number));
	const examples = chapters.flatMap((chapter) => chapter.examples.map(({ id }) => id));
	if (subcommands.length > 0) return subcommands.map((subcommand) => subcommand.name);
	if (name === 'completion') return shells;
	const forms = words.map(({ form }) => form).join(' ');
	if (forms.includes('example')) return examples;
	return forms.includes('target') ? [...chapterNumbers, ...examples] : [];
};

export const run: Run<Readonly<Record<string, never>>> = async (context, [shell = '']) => {
	const { stdout, language, commands } = context;
	const text = cliText(language);
	if (!isShell(shell)) throw usageError(text.unknownShell(shell), text.allowedValues(shells.join(', ')));
	const { course } = await openCourse(context, []);
	const completions = commands.map(
		(command): Completion => ({
			command: command.name,
			summary: command.help[language],
			flags: [
				...command.flags.map(({ flags }) => longFlag(flags)),
				'--lang',
				'--no-color',
				'--course',
				'--trust',
				'--help',
			],
			words: wordsOf(command, course),
		}),
	);
	stdout.write(completionScript(shell, completions));
	return exitCodes.ok;
};
