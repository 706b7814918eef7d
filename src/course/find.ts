import type { Chapter, Course, Example, Section } from '../model/course.js';

/** What a learner's `10`, `10.3` or `10.3-1` stands for. */
export type Target =
	| { readonly kind: 'chapter'; readonly chapter: Chapter }
	| { readonly kind: 'section'; readonly chapter: Chapter; readonly section: Section }
	| { readonly kind: 'example'; readonly chapter: Chapter; readonly example: Example }
	/** `nearest`: up to three names to suggest, best first. */
	| { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** Signature only: the body follows. */
export const findTarget = (_course: Course, _text: string): Target => {
	throw new Error('findTarget is being written');
};
