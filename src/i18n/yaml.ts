import { defineMessages } from './language.js';

export const yamlText = defineMessages(
	{
		syntax: (detail: string) => `YAML не читается: ${detail}`,
		syntaxCure: 'Исправьте отступы и кавычки в этой строке.',
		tooLarge: (bytes: number, limit: number) => `Файл слишком велик: ${bytes} байт, допустимо ${limit}.`,
		tooLargeCure: 'Разделите файл или уменьшите его.',
		tooDeep: (limit: number) => `Вложенность больше ${limit} уровней.`,
		tooDeepCure: 'Уберите лишние уровни: формат описан в CONTRIBUTING.md.',
		aliases: 'Якоря и ссылки YAML (& и *) здесь не допускаются.',
		aliasesCure: 'Напишите значение целиком.',
		shape: (path: string, detail: string) => (path === '' ? detail : `${path}: ${detail}`),
		shapeCure: 'Формат описан в CONTRIBUTING.md.',
	},
	{
		syntax: (detail: string) => `This YAML cannot be read: ${detail}`,
		syntaxCure: 'Mend the indentation and the quotes on this line.',
		tooLarge: (bytes: number, limit: number) => `The file is too large: ${bytes} bytes, at most ${limit} are allowed.`,
		tooLargeCure: 'Split the file or make it smaller.',
		tooDeep: (limit: number) => `It is nested more than ${limit} levels deep.`,
		tooDeepCure: 'Take levels away: the format is described in CONTRIBUTING.md.',
		aliases: 'YAML anchors and aliases (& and *) are not allowed here.',
		aliasesCure: 'Write the value out.',
		shape: (path: string, detail: string) => (path === '' ? detail : `${path}: ${detail}`),
		shapeCure: 'The format is described in CONTRIBUTING.md.',
	},
);
