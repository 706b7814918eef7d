import type { Command } from './command.js';
import { jsonFlag, limitFlags, parseCount, parsePercent, parseShard, pythonFlag } from './flags.js';
import { chapterWord, exampleWord, fileWord, pictureWord, targetWord } from './words.js';

/** Every command, in the order of the help. A new one is an entry here and a module that exports `run`. */
export const commands: readonly Command[] = [
	{
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
		load: () => import('./start.js'),
	},
	{
		name: 'list',
		words: [],
		help: { ru: 'главы, примеры и что уже пройдено', en: 'chapters, examples and what you have done' },
		flags: [{ flags: '-e, --examples', help: { ru: 'показать и примеры', en: 'show the examples, too' } }, jsonFlag],
		usages: [],
		load: () => import('./list.js'),
	},
	{
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
				parse: parseCount,
			},
		],
		usages: [{ line: 'read 10 | less -R', help: { ru: 'глава 10 в less', en: 'chapter 10 in less' } }],
		load: () => import('./read.js'),
	},
	{
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
		load: () => import('./run.js'),
	},
	{
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
		load: () => import('./verify.js'),
	},
	{
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
				help: { ru: 'сколько программ выполнять сразу', en: 'how many programs to run at a time' },
				parse: parseCount,
			},
			{
				flags: '--shard <i/n>',
				help: { ru: 'только часть i из n', en: 'only part i of n' },
				parse: parseShard,
			},
			{ flags: '--template', help: { ru: 'напечатать пустой файл ответов', en: 'print an empty answers file' } },
			{ flags: '--answers <file>', help: { ru: 'оценить файл ответов', en: 'grade a file of answers' } },
			{
				flags: '--min-score <percent>',
				help: { ru: 'порог для --answers (100)', en: 'threshold for --answers (100)' },
				parse: parsePercent,
			},
			{ flags: '--show-answers', help: { ru: 'показать и верные ответы', en: 'show the right answers, too' } },
		],
		usages: [
			{ line: 'quiz 10 11', help: { ru: 'вопросы двух глав', en: 'the questions of two chapters' } },
			{ line: 'quiz --template > answers.yaml', help: { ru: 'пустой файл ответов', en: 'an empty answers file' } },
			{
				line: 'quiz --answers answers.yaml --min-score 80',
				help: { ru: 'оценить ответы', en: 'grade the answers' },
			},
		],
		load: () => import('./quiz.js'),
	},
	{
		name: 'trace',
		words: [fileWord('<script>'), { form: '[args...]', help: { ru: 'её аргументы', en: 'its arguments' } }],
		help: {
			ru: 'выполнить свою программу на asyncio и нарисовать, что делал цикл событий',
			en: 'run a program of your own and draw what its event loop did',
		},
		flags: [
			pythonFlag,
			{ flags: '--svg <file>', help: { ru: 'записать картинку', en: 'write a picture' } },
			{
				flags: '--trace <file>',
				help: {
					ru: 'записать трассу для Perfetto и chrome://tracing',
					en: 'write a trace for Perfetto and chrome://tracing',
				},
			},
			{ flags: '--quiet', help: { ru: 'не рисовать в терминале', en: 'do not draw in the terminal' } },
		],
		usages: [
			{ line: 'trace script.py', help: { ru: 'выполнить и нарисовать', en: 'run it and draw' } },
			{
				line: 'trace --svg t.svg script.py -- --fast',
				help: { ru: 'картинка; после -- аргументы программы', en: 'a picture; arguments of the program after --' },
			},
		],
		load: () => import('./trace.js'),
	},
	{
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
				load: () => import('./progress-export.js'),
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
				load: () => import('./progress-import.js'),
			},
			{
				name: 'reset',
				words: [chapterWord],
				help: { ru: 'забыть главу или всё', en: 'forget a chapter or everything' },
				flags: [{ flags: '-y, --yes', help: { ru: 'не спрашивать', en: 'do not ask' } }],
				usages: [],
				load: () => import('./progress-reset.js'),
			},
		],
		load: () => import('./progress.js'),
	},
	{
		name: 'glossary',
		words: [{ form: '[term]', help: { ru: 'слово, русское или английское', en: 'a word, Russian or English' } }],
		help: { ru: 'термины курса', en: 'the terms of the course' },
		flags: [jsonFlag],
		usages: [{ line: 'glossary корутина', help: { ru: 'один термин', en: 'one term' } }],
		load: () => import('./glossary.js'),
	},
	{
		name: 'doctor',
		words: [],
		help: {
			ru: 'проверить Node, Python, терминал, курс, папку прогресса',
			en: 'check Node, Python, the terminal, the course, the folder for progress',
		},
		flags: [pythonFlag, jsonFlag],
		usages: [],
		load: () => import('./doctor.js'),
	},
	{
		name: 'lint',
		words: [],
		help: { ru: 'для авторов: проверить уроки и записи', en: 'for authors: check the lessons and recordings' },
		flags: [jsonFlag],
		usages: [],
		load: () => import('./lint.js'),
	},
	{
		name: 'record',
		words: [exampleWord],
		help: {
			ru: 'для авторов: записать вывод примера',
			en: 'for authors: record the output of an example',
		},
		flags: [{ flags: '-y, --yes', help: { ru: 'не спрашивать', en: 'do not ask' } }, pythonFlag, ...limitFlags],
		usages: [],
		load: () => import('./record.js'),
	},
	{
		name: 'completion',
		words: [{ form: '<shell>', help: { ru: 'bash, zsh или fish', en: 'bash, zsh or fish' } }],
		help: { ru: 'дополнение команд для bash, zsh, fish', en: 'shell completion for bash, zsh, fish' },
		flags: [],
		usages: [
			{
				line: 'completion bash >> ~/.bashrc',
				help: { ru: 'включить в bash', en: 'turn on in bash' },
			},
		],
		load: () => import('./completion.js'),
	},
];
