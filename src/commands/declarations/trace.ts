import { scriptTraceEvents } from '../../run/limits.js';
import type { Command } from '../command.js';
import { maxTraceFlag, pythonFlag, widthFlag } from '../flags.js';
import { scriptWord } from '../words.js';

export const traceCommand: Command = {
	name: 'trace',
	startsProgram: true,
	words: [scriptWord, { form: '[args...]', help: { ru: 'её аргументы', en: 'its arguments' } }],
	help: {
		ru: 'выполнить свою программу на asyncio и нарисовать, что делал цикл событий',
		en: 'run a program of your own and draw what its event loop did',
	},
	flags: [
		pythonFlag,
		{ flags: '--svg <file>', help: { ru: 'записать картинку', en: 'write a picture' } },
		{
			flags: '--trace <file>',
			help: {
				ru: 'записать трассу для Perfetto и chrome://tracing',
				en: 'write a trace for Perfetto and chrome://tracing',
			},
		},
		widthFlag,
		maxTraceFlag(scriptTraceEvents),
		{ flags: '--quiet', help: { ru: 'не рисовать в терминале', en: 'do not draw in the terminal' } },
	],
	usages: [
		{ line: 'trace script.py', help: { ru: 'выполнить и нарисовать', en: 'run it and draw' } },
		{
			line: 'trace --svg t.svg script.py --fast',
			help: { ru: 'картинка; --fast достанется программе', en: 'a picture; --fast goes to the program' },
		},
	],
	load: () => import('../trace.js'),
};
