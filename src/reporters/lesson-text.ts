import { reportText } from '../i18n/reporters.js';
import { layoutLesson } from '../markdown/layout-lesson.js';
import type { MarkdownOptions } from '../markdown/options.js';
import { createMarkdown } from '../markdown/render.js';
import type { Chapter, Example, ExampleId } from '../model/course.js';
import type { Style } from './style.js';

/** A part of a lesson's text; with an example, its code is the text. */
export interface LessonPart {
	readonly lines: readonly string[];
	/** The example to run after these lines, or null. */
	readonly example: Example | null;
	/** The example whose timeline takes the place of these lines once it has run, or null. */
	readonly timeline: ExampleId | null;
}

/** A fence longer than any in the source. */
const fenced = (source: string): string => {
	const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}python\n${source}\n${fence}`;
};

const withinSection = (chapter: Chapter, section: string | null, block: number): boolean => {
	if (section === null) return true;
	const start = chapter.blocks.findIndex((candidate) => candidate.kind === 'heading' && candidate.section === section);
	const next = chapter.blocks.findIndex(
		(candidate, index) => index > start && candidate.kind === 'heading' && candidate.level <= 2,
	);
	return block >= start && (next === -1 || block < next);
};

/**
 * A lesson as plain text for a pager, a printer or a voice: prose as it is laid out, examples as code under their names.
 * @param section only this section, or null for the whole chapter
 */
export const lessonText = (
	chapter: Chapter,
	section: string | null,
	options: MarkdownOptions,
	{ language, paint }: Pick<Style, 'language' | 'paint'>,
): readonly LessonPart[] => {
	const text = reportText(language);
	const render = createMarkdown(options);
	const examples = new Map<ExampleId, Example>(chapter.examples.map((example) => [example.id, example]));
	return layoutLesson(chapter, options)
		.filter(({ block }) => withinSection(chapter, section, block))
		.map((line): LessonPart => {
			if (line.kind === 'text') return { lines: [line.text], example: null, timeline: null };
			if (line.kind === 'timeline') {
				const note = render(text.timelineOf(line.example));
				return { lines: note.map((row) => paint.dim(row)), example: null, timeline: line.example };
			}
			const example = examples.get(line.example) ?? null;
			const code = example === null ? [] : render(fenced(example.source));
			return { lines: [paint.bold(text.exampleTitle(line.example)), '', ...code], example, timeline: null };
		});
};
