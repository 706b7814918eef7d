import { type ExitCode, exitCodes } from '../errors.js';
import { cliText } from '../i18n/cli.js';
import type { Context } from './context.js';
import { hasInterface } from './has-interface.js';

/** Commands that a newcomer needs, in the order in which they need them. */
const first = ['start', 'list', 'run', 'verify', 'doctor'];

/** `asyncio-course` without a command: the course where there is a terminal, else a short help. */
export const runBare = async (context: Context): Promise<ExitCode> => {
	const { commands, stdout, language } = context;
	if (hasInterface(context)) return (await import('./start.js')).run(context, [], {});
	const text = cliText(language);
	const chosen = first.flatMap((name) => commands.find((command) => command.name === name) ?? []);
	const usages = chosen.map(({ name, help }) => [name, help[language]] as const);
	const width = Math.max(...usages.map(([line]) => line.length));
	const lines = usages.map(([line, help]) => `  asyncio-course ${line.padEnd(width)}  ${help}`);
	stdout.write(`${[text.about, '', ...lines, '', text.bareHint].join('\n')}\n`);
	return exitCodes.ok;
};
