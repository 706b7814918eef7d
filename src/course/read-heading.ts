import type { courseText } from '../i18n/course.js';
import type { ProblemList } from './problem-list.js';

const chapterHeading = /^(\d+)\.\s+(.+)$/;
const sectionHeading = /^(\d+)\.(\d+)(\.?)\s+(.+)$/;

/** The text of a heading without the backticks of inline code. */
export const plainHeading = (text: string): string => text.replaceAll('`', '').trim();

/** What `# 10. Title` says, or null for another form. */
export const readChapterHeading = (text: string): { readonly number: number; readonly title: string } | null => {
	const [, number, title] = chapterHeading.exec(text) ?? [];
	return title === undefined ? null : { number: Number(number), title: plainHeading(title) };
};

/** What `## 10.3. Title` says, or null for a heading without a number. */
export const readSectionHeading = (text: string) => {
	const [, chapter, minor, dot, title] = sectionHeading.exec(text) ?? [];
	if (title === undefined) return null;
	return {
		id: `${Number(chapter)}.${Number(minor)}`,
		chapter: Number(chapter),
		minor: Number(minor),
		hasDot: dot === '.',
		title: plainHeading(title),
	};
};

/** Checks the number of a `##` heading against its chapter and the section before it. */
export const checkSectionHeading = (
	{ text, line, chapter, before }: { text: string; line: number; chapter: number; before: string | null },
	problems: ProblemList,
	say: ReturnType<typeof courseText>,
): void => {
	const add = (code: 'section-form' | 'foreign-section' | 'section-order', message: string, cure: string) =>
		problems.add({ code, line, column: 4, message, cure });
	const section = readSectionHeading(text);
	if (section === null) {
		if (/^\d+\./.test(text)) add('section-form', say['section-form'], say['section-form-cure'](chapter));
		return;
	}
	if (!section.hasDot) add('section-form', say['section-form'], say['section-form-cure'](chapter));
	if (section.chapter !== chapter) {
		add('foreign-section', say['foreign-section'](section.id), say['section-form-cure'](chapter));
	} else if (before !== null && section.minor <= Number(before.split('.')[1])) {
		add('section-order', say['section-order'](section.id, before), say['section-order-cure']);
	}
};
