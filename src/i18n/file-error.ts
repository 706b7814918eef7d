import { defineMessages, type Language } from './language.js';

const fileErrorText = defineMessages(
	{
		missing: 'такого файла или папки нет',
		isFolder: 'это папка, а нужен файл',
		notFolder: 'часть этого пути — файл, а не папка',
		forbidden: 'нет прав доступа',
		diskFull: 'на диске нет места, освободите его',
		readOnly: 'диск доступен только для чтения',
		tooLong: 'имя слишком длинное',
	},
	{
		missing: 'there is no such file or folder',
		isFolder: 'this is a folder, and a file is needed',
		notFolder: 'a part of this path is a file, not a folder',
		forbidden: 'no permission',
		diskFull: 'the disk is full, make some room',
		readOnly: 'the disk is read-only',
		tooLong: 'the name is too long',
	},
);

/** Why the file system refused, in words; the code of an error that is rare (`EMFILE`). */
export const sayFileError = ({ code, message }: NodeJS.ErrnoException, language: Language): string => {
	const text = fileErrorText(language);
	switch (code) {
		case 'ENOENT':
			return text.missing;
		case 'EISDIR':
			return text.isFolder;
		case 'ENOTDIR':
			return text.notFolder;
		case 'EACCES':
		case 'EPERM':
			return text.forbidden;
		case 'ENOSPC':
		case 'EDQUOT':
			return text.diskFull;
		case 'EROFS':
			return text.readOnly;
		case 'ENAMETOOLONG':
			return text.tooLong;
		default:
			return code ?? message;
	}
};
