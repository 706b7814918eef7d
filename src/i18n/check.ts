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

		// Its rules
		'rule-output': (rule: string, output: string) => `${rule}: вывода номер ${output} в записи нет.`,
		'rule-output-cure': () => 'Выводы считаются с 1, по порядку в outputs.',
		'rule-lines': (rule: string, lines: string) => `${rule}: строк ${lines} в этом выводе нет.`,
		'rule-lines-cure': () =>
			'Строки считаются с 1 внутри вывода; рядом с one-of правило относится ко всему выводу, без line.',
		'rule-text-missing': (rule: string, text: string) => `${rule}: в этом месте нет текста ${JSON.stringify(text)}.`,
		'rule-text-missing-cure': () => 'Возьмите text из записи буква в букву, целым числом или словом.',
		'rule-value': (rule: string, text: string) =>
			`${rule}: записанное ${JSON.stringify(text)} само не подходит под правило.`,
		'rule-value-cure': () => 'Поправьте пределы или вид числа (decimals).',
		'rule-overlap': (rule: string, text: string) => `${rule}: это место уже освобождает другое правило: ${text}`,
		'rule-overlap-cure': () => 'Уточните места: line, text, after.',
		'rule-changes-nothing': (rule: string, _detail: string) => `${rule}: правило ничего не меняет.`,
		'rule-changes-nothing-cure': () => 'Удалите его или укажите верное место.',
		'rule-clock-count': (rule: string, count: string) =>
			`${rule}: времён в этих строках ${count}, шагов в правиле другое число.`,
		'rule-clock-count-cure': () => 'В steps и virtual на один шаг меньше, чем времён.',
		'rule-host': (rule: string, tasks: string) => `${rule}: в этих строках несколько задач: ${tasks}.`,
		'rule-host-cure': () =>
			'Укажите line строки, где стоит только служебная задача: иначе правило освободит и задачи урока.',
		'rule-times': (rule: string, _detail: string) => `${rule}: times пишут для одной строки внутри unordered-lines.`,
		'rule-times-cure': () => 'Укажите line одной такой строки, входящей в неупорядоченные.',
		'rule-listing': (rule: string, line: string) => `${rule}: это не строка ls -l: ${line}`,
		'rule-listing-cure': () => 'Укажите lines только строк ls -l.',
		'rule-forms': (rule: string, _detail: string) =>
			`${rule}: среди forms должна быть сама запись, все разные и из одних и тех же знаков.`,
		'rule-forms-cure': () => 'Перепишите формы: те же знаки в другом порядке.',
		'rule-repeated': (rule: string, _detail: string) => `${rule}: у вывода может быть лишь одно такое правило.`,
		'rule-repeated-cure': () => 'Оставьте одно.',
		'recording-fails': (example: string) => `Запись примера ${example} не проходит по собственным правилам.`,
		'recording-fails-cure': () => 'Проверьте пределы, шаги и times: записанное должно под них подходить.',

		// Recording anew
		'notebook-recording': (example: string) => `Запись примера ${example} взята из ноутбука и не переписывается.`,
		'notebook-recording-cure': () =>
			'Поправьте пример, чтобы он показывал записанное, или дайте своему примеру другое имя.',
		'no-variant': (example: string, version: string) => `У примера ${example} нет записи для Python ${version}.`,
		'no-variant-cure': () => 'Запишите его другим интерпретатором (--python) или добавьте вариант в variants.',
		'run-incomplete': (example: string) => `Пример ${example} не дошёл до конца: записывать нечего.`,
		'run-incomplete-cure': () => 'Запустите его командой run, исправьте и запишите снова.',
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

		'rule-output': (rule: string, output: string) => `${rule}: the recording has no output number ${output}.`,
		'rule-output-cure': () => 'Outputs count from 1, in the order of outputs.',
		'rule-lines': (rule: string, lines: string) => `${rule}: this output has no lines ${lines}.`,
		'rule-lines-cure': () =>
			'Lines count from 1 within an output; beside one-of a rule is about the whole output, without line.',
		'rule-text-missing': (rule: string, text: string) => `${rule}: there is no ${JSON.stringify(text)} in this place.`,
		'rule-text-missing-cure': () => 'Take text from the recording to the letter, as a whole number or word.',
		'rule-value': (rule: string, text: string) =>
			`${rule}: the recorded ${JSON.stringify(text)} breaks the rule itself.`,
		'rule-value-cure': () => 'Mend the limits or the style of the number (decimals).',
		'rule-overlap': (rule: string, text: string) => `${rule}: another rule frees this place already: ${text}`,
		'rule-overlap-cure': () => 'Narrow the places: line, text, after.',
		'rule-changes-nothing': (rule: string, _detail: string) => `${rule}: this rule changes nothing.`,
		'rule-changes-nothing-cure': () => 'Delete it, or name the right place.',
		'rule-clock-count': (rule: string, count: string) =>
			`${rule}: these lines hold ${count} times, and steps do not fit that.`,
		'rule-clock-count-cure': () => 'steps and virtual have one entry less than there are times.',
		'rule-host': (rule: string, tasks: string) => `${rule}: these lines show several tasks: ${tasks}.`,
		'rule-host-cure': () =>
			"Name the line where the host stands alone: else the rule would free the lesson's tasks, too.",
		'rule-times': (rule: string, _detail: string) => `${rule}: times is for one line inside unordered-lines.`,
		'rule-times-cure': () => 'Name the line of one such line among the unordered ones.',
		'rule-listing': (rule: string, line: string) => `${rule}: this is no line of ls -l: ${line}`,
		'rule-listing-cure': () => 'Name the lines of ls -l alone.',
		'rule-forms': (rule: string, _detail: string) =>
			`${rule}: forms must hold the recording itself, all different, all of the same characters.`,
		'rule-forms-cure': () => 'Write the forms anew: the same characters in another order.',
		'rule-repeated': (rule: string, _detail: string) => `${rule}: an output can have only one such rule.`,
		'rule-repeated-cure': () => 'Keep one.',
		'recording-fails': (example: string) => `The recording of example ${example} does not pass under its own rules.`,
		'recording-fails-cure': () => 'Check limits, steps and times: what is recorded must fit them.',

		// Recording anew
		'notebook-recording': (example: string) =>
			`The recording of example ${example} is the notebook's and is never rewritten.`,
		'notebook-recording-cure': () => 'Mend the example until it shows what is recorded, or give your own another name.',
		'no-variant': (example: string, version: string) => `Example ${example} has no recording for Python ${version}.`,
		'no-variant-cure': () => 'Record it with another interpreter (--python), or add a variant.',
		'run-incomplete': (example: string) => `Example ${example} did not run to its end: there is nothing to record.`,
		'run-incomplete-cure': () => 'Run it with run, mend it, and record it again.',
	},
);
