import { defineMessages } from './language.js';

/** What a value of a YAML file must be, where its type alone does not say it: each completes “… is wrong: here stands”. */
export const yamlRequirementText = defineMessages(
	{
		'question-id': 'номер главы, дефис и слова строчными латинскими буквами: 10-result-order',
		'section-id': 'номер раздела в кавычках: "10.1"',
		'python-version': 'версия Python в кавычках: "3.11"',
		'class-name': 'имя класса исключения без модуля: TimeoutError',
		'example-name': 'имя примера: 10.3-1',
		'manifest-name': 'строчные латинские буквы, цифры и дефисы: notebook-folder',
		'file-mode': 'права, как их печатает ls: rw-r--r--',
		'line-range': 'первая и последняя строка: 12-23',
		'ascending-range': 'первой меньшая строка: 12-23',
		time: 'время в UTC: 2023-06-01T05:00:00Z',
		'one-output-kind': 'один ключ, вид вывода: stdout, stderr, result, error, task-error или deadlock',
		'size-or-text': 'либо size, либо text, но не оба',
		'bare-folder': 'для папки (имя кончается на /) ни size, ни text',
		'much-is-free-reason': 'причина, почему в записи столько свободного',
		answers: 'пары «имя вопроса: ответ»',
	},
	{
		'question-id': 'the number of the chapter, a hyphen and words in lower-case Latin letters: 10-result-order',
		'section-id': 'the number of a section in quotes: "10.1"',
		'python-version': 'a version of Python in quotes: "3.11"',
		'class-name': 'the name of an exception class without its module: TimeoutError',
		'example-name': 'the name of an example: 10.3-1',
		'manifest-name': 'lower-case Latin letters, digits and hyphens: notebook-folder',
		'file-mode': 'a mode as ls prints it: rw-r--r--',
		'line-range': 'the first and the last line: 12-23',
		'ascending-range': 'the smaller line first: 12-23',
		time: 'a time in UTC: 2023-06-01T05:00:00Z',
		'one-output-kind': 'one key, the kind of output: stdout, stderr, result, error, task-error or deadlock',
		'size-or-text': 'either size or text, not both',
		'bare-folder': 'neither size nor text for a folder (its name ends in /)',
		'much-is-free-reason': 'the reason why so much of the recording is free',
		answers: 'pairs of question id and answer',
	},
);

export type YamlRequirement = keyof ReturnType<typeof yamlRequirementText>;

/** The name of a requirement in the place of a validator's message, which has no language yet. */
export const requirement = (name: YamlRequirement): YamlRequirement => name;

export const isYamlRequirement = (text: string): text is YamlRequirement =>
	Object.hasOwn(yamlRequirementText('en'), text);
