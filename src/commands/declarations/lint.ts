import type { Command } from '../command.js';
import { jsonFlag } from '../flags.js';

export const lintCommand: Command = {
	name: 'lint',
	words: [],
	help: { ru: 'для авторов: проверить уроки и записи', en: 'for authors: check the lessons and recordings' },
	flags: [jsonFlag],
	usages: [],
	load: () => import('../lint.js'),
};
