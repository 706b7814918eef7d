import type { Command } from '../command.js';
import { count } from '../flags.js';
import { targetWord } from '../words.js';

export const readCommand: Command = {
	name: 'read',
	words: [targetWord('<target>')],
	help: {
		ru: 'глава или раздел простым текстом: для less, печати, чтения вслух',
		en: 'a chapter or a section as plain text: for less, for print, to be read aloud',
	},
	flags: [
		{
			flags: '--width <columns>',
			help: {
				ru: 'ширина текста (ширина терминала, но не больше 100)',
				en: 'width of the text (the terminal’s, at most 100)',
			},
			value: count,
		},
	],
	usages: [{ line: 'read 10 | less -R', help: { ru: 'глава 10 в less', en: 'chapter 10 in less' } }],
	load: () => import('../read.js'),
};
