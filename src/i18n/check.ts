import { defineMessages } from './language.js';

/** What is wrong with a recording or one of its rules, and under `…-cure` what its author does about it. */
export const checkText = defineMessages(
	{
		// The file of recordings
		'outputs-or-variants': () => 'У примера должно быть либо outputs, либо variants.',
		'outputs-or-variants-cure': () =>
			'Оставьте outputs (и rules) или список variants, в котором они свои у каждой версии.',
		'python-condition': (condition: string) => `Условие на версию Python не читается: ${condition}`,
		'python-condition-cure': () => 'Пишите так: ">=3.11" или ">=3.9 <3.11".',
		'variants-cover': (version: string, count: number) =>
			count === 0
				? `Для Python ${version} нет ни одной записи.`
				: `Для Python ${version} подходят сразу ${count} записи.`,
		'variants-cover-cure': () => 'Поправьте условия: для каждой версии должна подходить ровно одна запись.',
		'recording-not-literal': (kind: string) => `Текст ${kind} записан так, что YAML его меняет.`,
		'recording-not-literal-cure': () =>
			'Начните текст с |, |- или |+ на той же строке, что и ключ, или возьмите одну строку в двойные кавычки.',
		'recording-order': () =>
			'Между двумя показанными значениями stdout и stderr пишутся по одному разу, stdout первым.',
		'recording-order-cure': () => 'Слейте соседние куски одного потока; stdout поставьте перед stderr.',
		'recording-crlf': () =>
			'В записи есть \\r\\n: при сравнении концы строк приводятся к \\n, и она не совпадёт никогда.',
		'recording-crlf-cure': () => 'Пусть пример печатает \\n, или покажите строку через repr.',
		'unknown-manifest': (name: string) => `Списка файлов ${name} в manifests нет.`,
		'unknown-manifest-cure': () => 'Назовите список из manifests в начале файла или напишите список здесь.',
		'unused-manifest': (name: string) => `Списком файлов ${name} никто не пользуется.`,
		'unused-manifest-cure': () => 'Сошлитесь на него из files: или удалите его.',
		'file-name': (name: string) => `Такое имя файла не годится: ${JSON.stringify(name)}`,
		'file-name-cure': () => 'Имя — путь внутри папки примера, через /, без .., без пробелов по краям, каждое один раз.',
	},
	{
		'outputs-or-variants': () => 'An example has either outputs or variants.',
		'outputs-or-variants-cure': () => 'Keep outputs (and rules), or a list of variants, each with its own.',
		'python-condition': (condition: string) => `This condition on the Python version cannot be read: ${condition}`,
		'python-condition-cure': () => 'Write ">=3.11" or ">=3.9 <3.11".',
		'variants-cover': (version: string, count: number) =>
			count === 0 ? `No recording holds for Python ${version}.` : `${count} recordings hold for Python ${version}.`,
		'variants-cover-cure': () => 'Mend the conditions: exactly one recording must hold for each version.',
		'recording-not-literal': (kind: string) => `The text of ${kind} is written so that YAML changes it.`,
		'recording-not-literal-cure': () =>
			'Begin the text with |, |- or |+ on the line of its key, or put a single line into double quotes.',
		'recording-order': () => 'Between two values shown, stdout and stderr are written once each, stdout first.',
		'recording-order-cure': () => 'Merge what follows each other on one stream; put stdout before stderr.',
		'recording-crlf': () => 'The recording holds \\r\\n: line ends are compared as \\n, so it can never match.',
		'recording-crlf-cure': () => 'Let the example print \\n, or show the line through repr.',
		'unknown-manifest': (name: string) => `There is no list of files ${name} under manifests.`,
		'unknown-manifest-cure': () => 'Name a list from manifests at the top of the file, or write the list here.',
		'unused-manifest': (name: string) => `Nobody uses the list of files ${name}.`,
		'unused-manifest-cure': () => 'Refer to it under files:, or delete it.',
		'file-name': (name: string) => `This file name will not do: ${JSON.stringify(name)}`,
		'file-name-cure': () =>
			'A name is a path inside the folder of the example, with /, without .., no blanks at its ends, each name once.',
	},
);
