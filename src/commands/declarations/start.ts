import type { Command } from '../command.js';
import { limitFlags, pythonFlag } from '../flags.js';
import { targetWord } from '../words.js';

export const startCommand: Command = {
	name: 'start',
	words: [targetWord('[target]')],
	help: {
		ru: 'пройти курс: с того места, где остановились, или с главы, раздела, примера',
		en: 'take the course: from where you were, or from a chapter, a section, an example',
	},
	flags: [pythonFlag, ...limitFlags],
	usages: [
		{ line: 'start', help: { ru: 'продолжить', en: 'go on' } },
		{ line: 'start 10', help: { ru: 'открыть главу 10', en: 'open chapter 10' } },
		{ line: 'start 10.3-1', help: { ru: 'открыть пример 10.3-1', en: 'open example 10.3-1' } },
	],
	load: () => import('../start.js'),
};
