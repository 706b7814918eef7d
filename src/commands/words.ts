import type { Word } from './command.js';

/** A chapter, a section or an example. @param form `<target>`, `[target]` or `[targets...]` */
export const targetWord = (form: string): Word => ({
	form,
	help: {
		ru: 'глава (10 или слово из названия), раздел (10.3) или пример (10.3-1)',
		en: 'a chapter (10, or a word of its title), a section (10.3) or an example (10.3-1)',
	},
});

export const exampleWord: Word = {
	form: '<example>',
	help: { ru: 'пример: 10.3-1', en: 'an example: 10.3-1' },
};

export const chapterWord: Word = {
	form: '[chapter]',
	help: { ru: 'глава: 10', en: 'a chapter: 10' },
};

/** @param form `<file>` or `[file]` */
export const fileWord = (form: string): Word => ({
	form,
	help: { ru: 'имя файла; «-» — стандартный ввод', en: 'name of a file; “-” is standard input' },
});

export const scriptWord: Word = {
	form: '<script>',
	help: { ru: 'файл программы', en: 'the file of the program' },
};

export const pictureWord: Word = {
	form: '[picture]',
	help: { ru: 'файл для картинки, с --timeline=svg', en: 'the file for a picture, with --timeline=svg' },
};
