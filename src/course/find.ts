import type { Chapter, Course, Example, Section } from '../model/course.js';
import { editDistance } from './edit-distance.js';

/** What a learner's `10`, `10.3` or `10.3-1` stands for. */
export type Target =
	| { readonly kind: 'chapter'; readonly chapter: Chapter }
	| { readonly kind: 'section'; readonly chapter: Chapter; readonly section: Section }
	| { readonly kind: 'example'; readonly chapter: Chapter; readonly example: Example }
	/** `nearest`: up to three names to suggest (`10`, `10.3`, `10.3-1`), best first. */
	| { readonly kind: 'unknown'; readonly nearest: readonly string[] };

const suggestions = 3;

/** `10`, `010`, `10.3`, `10.3-1`, `9-1` */
const targetForm = /^0*(\d+)(?:\.0*(\d+))?(?:-0*(\d+))?$/;

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
/** The words by which a chapter is known: those of its title and of its file's name. */
const chapterWords = ({ title, file }: Chapter): string[] => [
	...wordsOf(title),
	...wordsOf(file.replace(/^.*\/|\.md$/g, '')),
];

const nearestBy = <Item>(items: readonly Item[], distance: (item: Item) => number): Item[] =>
	items.toSorted((one, other) => distance(one) - distance(other)).slice(0, suggestions);

const nearestChapters = (course: Course, number: number): string[] =>
	nearestBy(course.chapters, (chapter) => Math.abs(chapter.number - number)).map((chapter) => String(chapter.number));

const counterOf = (name: string): number => Number(/\d+$/.exec(name)?.[0]);

const findNumbered = (
	course: Course,
	number: number,
	minor: string | undefined,
	counter: string | undefined,
): Target => {
	const unknown = (nearest: readonly string[]): Target => ({ kind: 'unknown', nearest });
	const chapter = course.chapters.find((candidate) => candidate.number === number);
	if (chapter === undefined) return unknown(nearestChapters(course, number));
	const place = minor === undefined ? `${number}` : `${number}.${minor}`;
	if (counter === undefined) {
		if (minor === undefined) return { kind: 'chapter', chapter };
		const section = chapter.sections.find(({ id }) => id === place);
		if (section !== undefined) return { kind: 'section', chapter, section };
		const sections = nearestBy(chapter.sections, ({ id }) => Math.abs(counterOf(id) - Number(minor)));
		return unknown(sections.length > 0 ? sections.map(({ id }) => id) : [`${number}`]);
	}
	const example = chapter.examples.find(({ id }) => id === `${place}-${counter}`);
	if (example !== undefined) return { kind: 'example', chapter, example };
	const isNear = ({ id }: Example) => id.startsWith(`${place}-`);
	const near = chapter.examples.some(isNear) ? chapter.examples.filter(isNear) : chapter.examples;
	const examples = nearestBy(near, ({ id }) => Math.abs(counterOf(id) - Number(counter)));
	return unknown(examples.length > 0 ? examples.map(({ id }) => id) : [`${number}`]);
};

const findByWords = (course: Course, text: string): Target => {
	const wanted = wordsOf(text);
	const has = (words: readonly string[]) =>
		wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
	const chapters = wanted.length === 0 ? [] : course.chapters.filter((chapter) => has(chapterWords(chapter)));
	const [chapter] = chapters;
	if (chapter !== undefined && chapters.length === 1) return { kind: 'chapter', chapter };
	if (chapters.length > 1)
		return { kind: 'unknown', nearest: chapters.slice(0, suggestions).map(({ number }) => `${number}`) };

	const distance = (candidate: Chapter) =>
		Math.min(
			...wanted.flatMap((word) => chapterWords(candidate).map((other) => editDistance(word, other) / other.length)),
		);
	const isLikely = (candidate: Chapter) => wanted.length > 0 && distance(candidate) <= 0.4;
	return {
		kind: 'unknown',
		nearest: nearestBy(course.chapters.filter(isLikely), distance).map(({ number }) => `${number}`),
	};
};

/**
 * Finds what a learner names: a chapter (`10`, `010`, or words of its title or its file's name, if they name only one), a section
 * (`10.3`) or an example (`10.3-1`). What cannot be found comes with the nearest names.
 */
export const findTarget = (course: Course, text: string): Target => {
	const [, number, minor, counter] = targetForm.exec(text.trim()) ?? [];
	return number === undefined ? findByWords(course, text) : findNumbered(course, Number(number), minor, counter);
};
