import type { Language } from '../i18n/language.js';
import { reportText } from '../i18n/reporters.js';
import type { Course } from '../model/course.js';

/**
 * Where to go from the table of contents: the first chapter that can be run and its first example, of this very course.
 * @param flags what the commands need to open it: ` --course FOLDER`, or nothing
 */
export const contentsHint = ({ chapters }: Course, flags: string, language: Language): string => {
	const text = reportText(language);
	const chapter = chapters.find(({ examples }) => examples.length > 0) ?? chapters[0];
	if (chapter === undefined) return '';
	const [example] = chapter.examples;
	const hints = [
		text.openChapter(`${chapter.number}${flags}`),
		...(example === undefined ? [] : [text.runExample(`${example.id}${flags}`)]),
	];
	return hints.join(' · ');
};
