import type { Command } from '../command.js';
import { jsonFlag, limitFlags, pythonFlag, widthFlag } from '../flags.js';
import { pictureWord, targetWord } from '../words.js';

export const runCommand: Command = {
	name: 'run',
	words: [targetWord('<target>'), pictureWord],
	help: {
		ru: 'выполнить пример или все примеры главы и сверить с записью',
		en: 'run an example, or all of a chapter, and compare with the recording',
	},
	flags: [
		{
			flags: '--virtual',
			help: { ru: 'виртуальные часы: без ожидания', en: 'on a virtual clock: without waiting' },
		},
		{
			flags: '-e, --edit',
			help: {
				ru: 'сначала открыть копию примера в редакторе ($VISUAL, $EDITOR)',
				en: 'open a copy of the example in your editor first ($VISUAL, $EDITOR)',
			},
		},
		{
			flags: '--timeline [form]',
			help: {
				ru: 'нарисовать, что делал цикл событий; --timeline=svg ФАЙЛ — картинкой в файл',
				en: 'draw what the event loop did; --timeline=svg FILE: as a picture',
			},
			choices: ['text', 'svg'],
			preset: 'text',
		},
		widthFlag,
		{
			flags: '--trace <file>',
			help: {
				ru: 'записать трассу для Perfetto и chrome://tracing',
				en: 'write a trace for Perfetto and chrome://tracing',
			},
		},
		pythonFlag,
		...limitFlags,
		jsonFlag,
	],
	usages: [
		{ line: 'run 10.3-1', help: { ru: 'один пример', en: 'one example' } },
		{
			line: 'run 10 --virtual',
			help: { ru: 'все примеры главы, без ожидания', en: 'all of a chapter, without waiting' },
		},
		{ line: 'run 10.3-1 --timeline', help: { ru: 'и нарисовать шкалу времени', en: 'and draw the timeline' } },
		{ line: 'run 7.2-1 --edit', help: { ru: 'изменить и выполнить', en: 'change it and run it' } },
	],
	load: () => import('../run.js'),
};
