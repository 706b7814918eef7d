import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { courseText } from '../i18n/course.js';
import { sayFileError } from '../i18n/file-error.js';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';

/** Bytes of the largest file of a course; its own are under 64 KiB. */
const maxBytes = 256 * 1024;

export type CourseFile = { readonly text: string } | { readonly problem: Problem };

/**
 * Reads one text file of a course. A course may come from a stranger: links that lead out of its folder, things that are no
 * regular files (a pipe would never end), files that are too large or not UTF-8 are refused, each with its reason.
 * @param root real path of the course's folder
 * @param file path from the root, with `/`
 */
export const loadCourseFile = async (root: string, file: string, language: Language): Promise<CourseFile> => {
	const say = courseText(language);
	const refuse = (code: string, message: string, cure: string): CourseFile => ({
		problem: { code, file, line: 1, column: null, message, cure, excerpt: null },
	});
	try {
		const real = await realpath(path.join(root, file));
		if (!real.startsWith(root + path.sep))
			return refuse('leaves-folder', say['leaves-folder'], say['leaves-folder-cure']);
		const status = await stat(real);
		if (!status.isFile()) return refuse('not-a-file', say['not-a-file'], say['not-a-file-cure']);
		if (status.size > maxBytes) {
			return refuse('too-large', say['too-large'](status.size, maxBytes), say['too-large-cure']);
		}
		const bytes = await readFile(real);
		// Decoding keeps the byte order mark out of the text.
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch (error) {
		if (error instanceof TypeError) return refuse('not-utf8', say['not-utf8'], say['not-utf8-cure']);
		const reason = sayFileError(error as NodeJS.ErrnoException, language);
		return refuse('unreadable', say.unreadable(reason), say['unreadable-cure']);
	}
};
