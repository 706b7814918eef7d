import { defineMessages } from './language.js';

export const progressText = defineMessages(
	{
		noFolder:
			'Прогресс не сохранится: неизвестна домашняя папка. Задайте папку переменной ASYNCIO_COURSE_HOME и запустите курс снова.',
		notSaved: (folder: string, reason: string) =>
			`Прогресс не сохраняется в ${folder}: ${reason}. Курс работает дальше, сделанное помнится до выхода.`,
		notRead: (file: string, reason: string) =>
			`Прогресс не прочитан: ${file}: ${reason}. Курс начат с чистого листа, файл не тронут.`,
		locked: 'его держит другая программа',
		recovered: (copy: string) =>
			`Файл прогресса был повреждён. Взята предыдущая копия, повреждённый файл лежит здесь: ${copy}`,
		startedAnew: (copy: string) =>
			`Файл прогресса повреждён, копии нет: прогресс начат заново. Повреждённый файл лежит здесь: ${copy}`,
		newer: (file: string) =>
			`Файл прогресса ${file} записан более новой версией курса: он не изменён, сделанное сейчас не сохранится. Обновите asyncio-course.`,
	},
	{
		noFolder:
			'Progress will not be saved: there is no home folder. Name a folder in ASYNCIO_COURSE_HOME and start the course again.',
		notSaved: (folder: string, reason: string) =>
			`Progress is not being saved in ${folder}: ${reason}. The course goes on; what you do is remembered until you leave.`,
		notRead: (file: string, reason: string) =>
			`Progress could not be read: ${file}: ${reason}. The course starts afresh, the file is left as it is.`,
		locked: 'another program holds it',
		recovered: (copy: string) =>
			`The progress file was damaged. The copy before it was taken; the damaged file is kept here: ${copy}`,
		startedAnew: (copy: string) =>
			`The progress file is damaged and there is no copy: progress begins anew. The damaged file is kept here: ${copy}`,
		newer: (file: string) =>
			`The progress file ${file} was written by a newer version of the course: it is left as it is, and what you do now will not be saved. Update asyncio-course.`,
	},
);
