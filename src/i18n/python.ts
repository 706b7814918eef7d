import { defineMessages } from './language.js';

/** What the learner is told when an interpreter is missing or of no use. */
export const pythonText = defineMessages(
	{
		nothingFound: (oldest: string) =>
			`Не нашлось Python, на котором можно запускать примеры: нужен Python ${oldest} или новее.`,
		wishFailed: (source: string, command: string) => `Python, указанный через ${source}, не подходит: ${command}`,
		tried: 'Что проверено:',
		install: (oldest: string) =>
			`Установите Python ${oldest} или новее с https://www.python.org/downloads/ или покажите, где он: --python ПУТЬ.`,
		correctWish: (source: string, oldest: string) =>
			`Исправьте значение ${source} или уберите его — тогда Python найдётся сам. Подойдёт любой Python ${oldest} или новее.`,
		missing: 'такой программы нет',
		notStartable: (detail: string) => `не запускается (${detail})`,
		silent: (seconds: number) => `не ответил за ${seconds} с`,
		failed: (ending: string, complaint: string) =>
			complaint === '' ? `завершился с ошибкой (${ending})` : `завершился с ошибкой (${ending}): ${complaint}`,
		noAnswer: 'запустился, но не назвал свою версию: похоже, это не Python',
		tooOld: (version: string, oldest: string) => `Python ${version} слишком старый, нужен ${oldest} или новее`,
		exitCode: (code: number) => `код ${code}`,
		signal: (name: string) => `сигнал ${name}`,
	},
	{
		nothingFound: (oldest) => `There is no Python that can run the examples: Python ${oldest} or newer is needed.`,
		wishFailed: (source, command) => `The Python given by ${source} cannot be used: ${command}`,
		tried: 'What was tried:',
		install: (oldest) =>
			`Install Python ${oldest} or newer from https://www.python.org/downloads/ or say where it is: --python PATH.`,
		correctWish: (source, oldest) =>
			`Correct the value of ${source}, or remove it and one will be searched for. Any Python ${oldest} or newer will do.`,
		missing: 'there is no such program',
		notStartable: (detail) => `does not start (${detail})`,
		silent: (seconds) => `gave no answer within ${seconds} s`,
		failed: (ending, complaint) => (complaint === '' ? `failed (${ending})` : `failed (${ending}): ${complaint}`),
		noAnswer: 'started but did not tell its version: it does not seem to be Python',
		tooOld: (version, oldest) => `Python ${version} is too old, ${oldest} or newer is needed`,
		exitCode: (code) => `code ${code}`,
		signal: (name) => `signal ${name}`,
	},
);
