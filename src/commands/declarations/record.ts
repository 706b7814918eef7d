import type { Command } from '../command.js';
import { limitFlags, pythonFlag } from '../flags.js';
import { exampleWord } from '../words.js';

export const recordCommand: Command = {
	name: 'record',
	words: [exampleWord],
	help: {
		ru: 'для авторов: записать вывод примера',
		en: 'for authors: record the output of an example',
	},
	flags: [{ flags: '-y, --yes', help: { ru: 'не спрашивать', en: 'do not ask' } }, pythonFlag, ...limitFlags],
	usages: [],
	load: () => import('../record.js'),
};
