import { reportText } from '../i18n/reporters.js';
import type { Chapter, Course } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { isPassed, isRead, passedIn } from '../progress/standing.js';
import { textWidth } from '../text/width.js';
import type { Style } from './style.js';

const formatExamples = (chapter: Chapter, progress: Progress, { symbols, paint }: Style): readonly string[] => {
	const titles = new Map(chapter.sections.map(({ id, title }) => [id, title]));
	return chapter.examples.map((example) => {
		const sign = isPassed(progress, example) ? paint.green(symbols.passed) : paint.dim(symbols.skipped);
		const title = titles.get(example.section ?? '') ?? '';
		return `     ${sign} ${example.id.padEnd(8)} ${paint.dim(title)}`.trimEnd();
	});
};

/**
 * The table of contents: number, title, how many examples there are, and what of it is done.
 * @param withExamples whether the examples are listed below their chapters
 */
export const formatContents = (
	{ chapters }: Course,
	progress: Progress,
	withExamples: boolean,
	style: Style,
): readonly string[] => {
	const { language, paint, symbols } = style;
	const text = reportText(language);
	const width = Math.max(...chapters.map(({ title }) => textWidth(title)));
	return chapters.flatMap((chapter) => {
		const { number, title, examples } = chapter;
		const passed = passedIn(progress, chapter);
		const isDone = isRead(progress, chapter) && passed === examples.length;
		const sign = isDone ? paint.green(symbols.passed) : paint.dim(symbols.skipped);
		const space = ' '.repeat(width - textWidth(title));
		const counts = `${String(passed).padStart(2)}/${String(examples.length).padEnd(2)}`;
		const read = isRead(progress, chapter) ? text.read : '';
		const row = `${sign} ${String(number).padStart(2)}  ${title}${space}  ${counts} ${paint.dim(read)}`.trimEnd();
		return [row, ...(withExamples ? formatExamples(chapter, progress, style) : [])];
	});
};
