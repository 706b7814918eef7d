import { reportText } from '../i18n/reporters.js';
import { textWidth } from '../text/width.js';
import type { ChapterStanding } from '../usecases/standing-of.js';
import type { Style } from './style.js';

const formatExamples = ({ chapter, passed }: ChapterStanding, { symbols, paint }: Style): readonly string[] => {
	const titles = new Map(chapter.sections.map(({ id, title }) => [id, title]));
	return chapter.examples.map(({ id, section }) => {
		const sign = passed.has(id) ? paint.green(symbols.passed) : paint.dim(symbols.skipped);
		return `     ${sign} ${id.padEnd(8)} ${paint.dim(titles.get(section ?? '') ?? '')}`.trimEnd();
	});
};

/**
 * The table of contents: number, title, how many examples there are, and what of it is done.
 * @param withExamples whether the examples are listed below their chapters
 */
export const formatContents = (
	standing: readonly ChapterStanding[],
	withExamples: boolean,
	style: Style,
): readonly string[] => {
	const { language, paint, symbols } = style;
	const text = reportText(language);
	const width = Math.max(...standing.map(({ chapter }) => textWidth(chapter.title)));
	return standing.flatMap((each) => {
		const { number, title, examples } = each.chapter;
		const isDone = each.isRead && each.passed.size === examples.length;
		const hasBegun = each.isRead || each.passed.size > 0;
		const mark = hasBegun ? paint.yellow(symbols.partly) : paint.dim(symbols.skipped);
		const sign = isDone ? paint.green(symbols.passed) : mark;
		const space = ' '.repeat(width - textWidth(title));
		const counts = `${String(each.passed.size).padStart(2)}/${String(examples.length).padEnd(2)}`;
		const read = each.isRead ? text.read : '';
		const row = `${sign} ${String(number).padStart(2)}  ${title}${space}  ${counts} ${paint.dim(read)}`.trimEnd();
		return [row, ...(withExamples ? formatExamples(each, style) : [])];
	});
};
