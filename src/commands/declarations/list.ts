import type { Command } from '../command.js';
import { jsonFlag } from '../flags.js';

export const listCommand: Command = {
	name: 'list',
	words: [],
	help: { ru: 'главы, примеры и что уже пройдено', en: 'chapters, examples and what you have done' },
	flags: [{ flags: '-e, --examples', help: { ru: 'показать и примеры', en: 'show the examples, too' } }, jsonFlag],
	usages: [],
	load: () => import('../list.js'),
};
