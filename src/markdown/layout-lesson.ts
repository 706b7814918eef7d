import type { Chapter, ExampleId } from '../model/course.js';
import type { MarkdownOptions } from './options.js';

/** One screen row of a lesson. */
export type LessonLine = {
	/** Index in `chapter.blocks`. */
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

/** Signature only: the body follows. */
export const layoutLesson = (_chapter: Chapter, _options: MarkdownOptions): readonly LessonLine[] => {
	throw new Error('layoutLesson is being written');
};
