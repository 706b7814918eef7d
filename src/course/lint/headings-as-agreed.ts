import type { Chapter } from '../../model/course.js';
import type { OutlineChapter } from '../outline.js';
import { plainHeading } from '../read-heading.js';
import { type LintContext, type LintRule, problemAt } from './rule.js';

const minorOf = (section: string): number => Number(section.split('.')[1]);

const checkChapter = (chapter: Chapter, agreed: OutlineChapter, say: LintContext['say']) => {
	const { file, number } = chapter;
	const last = Math.max(0, ...Object.keys(agreed.sections).map(Number));
	const titleLine = chapter.blocks.find((block) => block.kind === 'heading')?.line ?? 1;
	const missing = Object.entries(agreed.sections)
		.filter(([minor]) => !chapter.sections.some(({ id }) => minorOf(id) === Number(minor)))
		.map(([minor, title]) => {
			const heading = `${number}.${minor}. ${title}`;
			return problemAt(
				'missing-section',
				file,
				titleLine,
				say['missing-section'](heading),
				say['missing-section-cure'](heading),
			);
		});
	const wrong = chapter.sections.flatMap(({ id, title, line }) => {
		const expected = agreed.sections[minorOf(id)];
		if (expected === undefined) {
			if (minorOf(id) > last) return [];
			return [
				problemAt(
					'unagreed-section',
					file,
					line,
					say['unagreed-section'](id),
					say['unagreed-section-cure'](`${number}.${last + 1}`),
				),
			];
		}
		return expected === title
			? []
			: [problemAt('wrong-section', file, line, say['wrong-section'](id), say['rename-cure'](expected))];
	});
	const isTitled = plainHeading(chapter.title) === agreed.title;
	const title = isTitled
		? []
		: [
				problemAt(
					'wrong-chapter-title',
					file,
					titleLine,
					say['wrong-chapter-title'](number),
					say['rename-cure'](agreed.title),
				),
			];
	return [...title, ...missing, ...wrong];
};

/** Chapters and numbered sections are those that were agreed; sections of the chapter's own follow after them. */
export const headingsAsAgreed: LintRule = ({ loaded, outline, say }) => {
	const { chapters } = loaded.course;
	return (outline ?? []).flatMap((agreed) => {
		const chapter = chapters.find(({ number }) => number === agreed.number);
		if (chapter !== undefined) return checkChapter(chapter, agreed, say);
		const { number, title } = agreed;
		return [
			problemAt(
				'missing-chapter',
				'lessons',
				1,
				say['missing-chapter'](number, title),
				say['missing-chapter-cure'](number),
			),
		];
	});
};
