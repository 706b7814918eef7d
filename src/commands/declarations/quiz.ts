import type { Command } from '../command.js';
import { count, percent, pythonFlag, reportFlags, shardFlag } from '../flags.js';
import { targetWord } from '../words.js';

export const quizCommand: Command = {
	name: 'quiz',
	words: [targetWord('[chapters...]')],
	help: {
		ru: 'вопросы по главам; без терминала — доказать, что ключи верны',
		en: 'the questions of the chapters; without a terminal: prove that their keys are true',
	},
	flags: [
		{ flags: '--review', help: { ru: 'только те, где была ошибка', en: 'only those you got wrong' } },
		{
			flags: '--seed <text>',
			help: {
				ru: 'порядок вопросов: одинаковый для одного и того же слова',
				en: 'order of the questions: the same for the same word',
			},
		},
		{ flags: '--check', help: { ru: 'доказать ключи и в терминале', en: 'prove the keys, in a terminal, too' } },
		...reportFlags,
		pythonFlag,
		{
			flags: '-j, --jobs <n>',
			help: { ru: 'сколько программ выполнять сразу', en: 'how many programs to run at a time' },
			value: count,
		},
		shardFlag,
		{ flags: '--template', help: { ru: 'напечатать пустой файл ответов', en: 'print an empty answers file' } },
		{ flags: '--answers <file>', help: { ru: 'оценить файл ответов', en: 'grade a file of answers' } },
		{
			flags: '--min-score <percent>',
			help: { ru: 'порог для --answers (100)', en: 'threshold for --answers (100)' },
			value: percent,
		},
		{ flags: '--show-answers', help: { ru: 'показать и верные ответы', en: 'show the right answers, too' } },
	],
	usages: [
		{ line: 'quiz 10 11', help: { ru: 'вопросы двух глав', en: 'the questions of two chapters' } },
		{ line: 'quiz 10.3', help: { ru: 'вопросы одного раздела', en: 'the questions of one section' } },
		{ line: 'quiz --template > answers.yaml', help: { ru: 'пустой файл ответов', en: 'an empty answers file' } },
		{
			line: 'quiz --answers answers.yaml --min-score 80',
			help: { ru: 'оценить ответы', en: 'grade the answers' },
		},
	],
	load: () => import('../quiz.js'),
};
