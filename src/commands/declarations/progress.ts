import type { Command } from '../command.js';
import { jsonFlag } from '../flags.js';
import { chapterWord, fileWord } from '../words.js';

export const progressCommand: Command = {
	name: 'progress',
	words: [],
	help: { ru: 'что пройдено', en: 'what you have done' },
	flags: [jsonFlag],
	usages: [],
	subcommands: [
		{
			name: 'export',
			words: [fileWord('[file]')],
			help: {
				ru: 'записать прогресс в файл или на стандартный вывод',
				en: 'write progress to a file or standard output',
			},
			flags: [],
			usages: [],
			load: () => import('../progress-export.js'),
		},
		{
			name: 'import',
			words: [fileWord('<file>')],
			help: {
				ru: 'добавить прогресс из файла («-»: стандартный ввод) к здешнему',
				en: 'add the progress of a file (“-”: standard input) to what is here',
			},
			flags: [],
			usages: [],
			load: () => import('../progress-import.js'),
		},
		{
			name: 'reset',
			words: [chapterWord],
			help: { ru: 'забыть главу или всё', en: 'forget a chapter or everything' },
			flags: [{ flags: '-y, --yes', help: { ru: 'не спрашивать', en: 'do not ask' } }],
			usages: [],
			load: () => import('../progress-reset.js'),
		},
	],
	load: () => import('../progress.js'),
};
