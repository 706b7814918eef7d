import type { Command } from '../command.js';
import { limitFlags, parseCount, parseShard, pythonFlag } from '../flags.js';
import { targetWord } from '../words.js';

export const verifyCommand: Command = {
	name: 'verify',
	words: [targetWord('[targets...]')],
	help: {
		ru: 'выполнить примеры всего курса (или названных глав) и сверить с записями',
		en: 'run the examples of the whole course (or of some chapters) and compare with the recordings',
	},
	flags: [
		{
			flags: '-r, --reporter <name>',
			help: { ru: 'вид отчёта: text, json, junit, github', en: 'form of the report: text, json, junit, github' },
			choices: ['text', 'json', 'junit', 'github'],
		},
		{ flags: '--json', help: { ru: 'то же, что --reporter json', en: 'the same as --reporter json' } },
		{ flags: '-o, --output <file>', help: { ru: 'записать отчёт в файл', en: 'write the report to a file' } },
		pythonFlag,
		{
			flags: '-j, --jobs <n>',
			help: { ru: 'сколько примеров выполнять сразу', en: 'how many examples to run at a time' },
			parse: parseCount,
		},
		{ flags: '--real-time', help: { ru: 'по настоящим часам', en: 'by the real clock' } },
		{
			flags: '--repeat <n>',
			help: { ru: 'выполнить каждый пример n раз', en: 'run each example n times' },
			parse: parseCount,
		},
		{
			flags: '--shard <i/n>',
			help: { ru: 'только часть i из n', en: 'only part i of n' },
			parse: parseShard,
		},
		{ flags: '--bail', help: { ru: 'остановиться на первой ошибке', en: 'stop at the first failure' } },
		{
			flags: '--audit',
			help: {
				ru: 'проверить саму проверку: испортить каждый символ каждой записи',
				en: 'check the check: alter every character of every recording',
			},
		},
		...limitFlags,
	],
	usages: [
		{ line: 'verify', help: { ru: 'весь курс', en: 'the whole course' } },
		{
			line: 'verify 5 7 --python python3.9',
			help: { ru: 'две главы на Python 3.9', en: 'two chapters on Python 3.9' },
		},
		{ line: 'verify --reporter junit -o report.xml', help: { ru: 'отчёт для CI', en: 'a report for CI' } },
	],
	load: () => import('../verify.js'),
};
