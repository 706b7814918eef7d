import type { Language } from '../i18n/language.js';
import type { Course, Example } from '../model/course.js';
import { examplesOf, resolveTarget } from './resolve-target.js';

/** The examples that the words name, in the order of the course, each once; all where nothing is named. @throws KnownError */
export const chooseExamples = (course: Course, words: readonly string[], language: Language): readonly Example[] => {
	const all = course.chapters.flatMap(({ examples }) => examples);
	if (words.length === 0) return all;
	const named = new Set(words.flatMap((word) => examplesOf(resolveTarget(course, word, language))));
	return all.filter((example) => named.has(example));
};
