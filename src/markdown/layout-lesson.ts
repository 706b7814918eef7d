import type { Block, Chapter, ExampleId } from '../model/course.js';
import type { MarkdownOptions } from './options.js';
import { createMarkdown } from './render.js';

/** One screen row of a lesson. */
export type LessonLine = {
	/** Index in `chapter.blocks`. The empty row after a block belongs to it. */
	readonly block: number;
	/** `section:10.3`, `example:10.3-1` or `top` on the first row of what it names, else null: see `Place` in the model. */
	readonly anchor: string | null;
} & (
	| { readonly kind: 'text'; readonly text: string }
	/** A single row where the interface puts its card. */
	| { readonly kind: 'example'; readonly example: ExampleId }
	/** A single row where the interface draws the timeline of a run. */
	| { readonly kind: 'timeline'; readonly example: ExampleId }
);

const anchorOf = (block: Block): string | null => {
	if (block.kind === 'example') return `example:${block.example}`;
	return block.kind === 'heading' && block.section !== null ? `section:${block.section}` : null;
};

/**
 * Lays a lesson out in rows. Examples and timelines are one row each, for the interface to put its own there; between blocks there
 * is an empty row.
 */
export const layoutLesson = (chapter: Chapter, options: MarkdownOptions): readonly LessonLine[] => {
	const render = createMarkdown(options);
	const lines = chapter.blocks.flatMap((block, index): LessonLine[] => {
		const place = { block: index, anchor: anchorOf(block) };
		const gap: LessonLine = { block: index, anchor: null, kind: 'text', text: '' };
		if (block.kind === 'example' || block.kind === 'timeline') {
			return [{ ...place, kind: block.kind, example: block.example }, gap];
		}
		const markdown = block.kind === 'prose' ? block.markdown : `${'#'.repeat(block.level)} ${block.text}`;
		const rows = render(markdown).map(
			(text, row): LessonLine => ({ ...place, anchor: row === 0 ? place.anchor : null, kind: 'text', text }),
		);
		return rows.length === 0 ? [] : [...rows, gap];
	});
	const [first, ...rest] = lines.slice(0, -1);
	return first === undefined ? [] : [{ ...first, anchor: 'top' }, ...rest];
};
