import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Chapter } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import { lessonFileName } from './course-files.js';
import { readFrontMatter } from './front-matter.js';
import { LessonBody } from './lesson-body.js';
import { ProblemList } from './problem-list.js';
import { scanLesson } from './scan-lesson.js';

export interface ParsedLesson {
	/** null when even its number and title cannot be told. `after` of its examples holds only what they name themselves. */
	readonly chapter: Chapter | null;
	readonly problems: readonly Problem[];
}

/**
 * Parses one lesson. Pure; takes any text.
 * @param text the file's content, with any line ends
 * @param file its path from the course root, for messages; its name holds the chapter's number
 */
export const parseLesson = (text: string, file: string, language: Language): ParsedLesson => {
	const say = courseText(language);
	const { lines, frontMatter, pieces } = scanLesson(text);
	const problems = new ProblemList(file, lines);

	if (frontMatter === null) {
		const cure = say['no-front-matter-cure'];
		problems.add({ code: 'no-front-matter', line: 1, message: say['no-front-matter'], cure });
		return { chapter: null, problems: problems.all };
	}
	const header = readFrontMatter(frontMatter, problems, say);
	if (header === null) return { chapter: null, problems: problems.all };

	const { chapter: number, title } = header;
	if (Number(lessonFileName.exec(file.split('/').at(-1) ?? '')?.[1]) !== number) {
		problems.add({
			code: 'chapter-not-of-file',
			line: 2 + frontMatter.findIndex((line) => line.startsWith('chapter:')),
			message: say['chapter-not-of-file'](number),
			cure: say['chapter-not-of-file-cure'],
		});
	}
	const body = new LessonBody({ number, title, file, lines }, problems, language);
	for (const piece of pieces) body.add(piece);
	return { chapter: body.finish(), problems: problems.all };
};
