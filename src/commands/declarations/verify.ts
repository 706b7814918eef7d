import type { Command } from '../command.js';
import { count, limitFlags, pythonFlag, reportFlags, shardFlag } from '../flags.js';
import { targetWord } from '../words.js';

export const verifyCommand: Command = {
	name: 'verify',
	words: [targetWord('[targets...]')],
	help: {
		ru: 'выполнить примеры всего курса (или названных глав) и сверить с записями',
		en: 'run the examples of the whole course (or of some chapters) and compare with the recordings',
	},
	flags: [
		...reportFlags,
		pythonFlag,
		{
			flags: '-j, --jobs <n>',
			help: { ru: 'сколько примеров выполнять сразу', en: 'how many examples to run at a time' },
			value: count,
		},
		{ flags: '--real-time', help: { ru: 'по настоящим часам', en: 'by the real clock' } },
		{
			flags: '--repeat <n>',
			help: { ru: 'выполнить каждый пример n раз', en: 'run each example n times' },
			value: count,
		},
		shardFlag,
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
