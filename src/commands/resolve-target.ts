import { findTarget, type Target } from '../course/find.js';
import { cliText } from '../i18n/cli.js';
import type { Language } from '../i18n/language.js';
import type { Course, Example } from '../model/course.js';
import { usageError } from './usage-error.js';

export type FoundTarget = Exclude<Target, { kind: 'unknown' }>;

/** `5, 7, 9–14`: runs of three and more are shortened. */
export const formatNumbers = (numbers: readonly number[]): string => {
	const runs: number[][] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last !== undefined && last.at(-1) === number - 1) last.push(number);
		else runs.push([number]);
	}
	return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String))).join(', ');
};

/** `10 (gather and its kin)`: a number alone tells nobody what it is. An example has no title. */
const withTitle = ({ chapters }: Course, name: string): string => {
	const parts = chapters.flatMap(({ number, title, sections }) => [{ id: `${number}`, title }, ...sections]);
	const part = parts.find(({ id }) => id === name);
	return part === undefined ? name : `${name} (${part.title})`;
};

/**
 * What the learner named.
 * @throws KnownError (usage) that says what there is instead
 */
export const resolveTarget = (course: Course, text: string, language: Language): FoundTarget => {
	const target = findTarget(course, text);
	if (target.kind !== 'unknown') return target;
	const say = cliText(language);
	const chapter = /^\s*0*(\d+)/.exec(text)?.[1];
	const numbers = course.chapters.map(({ number }) => number);
	if (chapter !== undefined && !numbers.includes(Number(chapter)))
		throw usageError(say.noSuchChapter(chapter, formatNumbers(numbers)));
	const titled = target.nearest.map((name) => withTitle(course, name));
	const nearest = titled.length > 0 ? ` ${say.nearest(titled.join(', '))}` : '';
	throw usageError(`${say.noSuchTarget(text)}${nearest}`, say.seeList);
};

/**
 * The one example that a command is about.
 * @throws KnownError (usage) when something else was named, with an example of the same chapter
 */
export const requireExample = (target: FoundTarget, text: string, language: Language): Example => {
	if (target.kind === 'example') return target.example;
	const [first] = target.chapter.examples;
	throw usageError(
		first === undefined ? cliText(language).nothingToRun : cliText(language).notAnExample(text, first.id),
	);
};

/** The examples that a target stands for, in the order of the lesson. */
export const examplesOf = (target: FoundTarget): readonly Example[] => {
	switch (target.kind) {
		case 'chapter':
			return target.chapter.examples;
		case 'section':
			return target.chapter.examples.filter(({ section }) => section === target.section.id);
		case 'example':
			return [target.example];
	}
};
