import { reportText } from '../i18n/reporters.js';
import type { ProgressJson } from './json-shape.js';
import type { Style } from './style.js';

const barWidth = 24;

const bar = (done: number, all: number, { symbols, paint }: Style): string => {
	const filled = all === 0 ? 0 : Math.floor((done * barWidth) / all);
	return paint.green(symbols.barFull.repeat(filled)) + paint.dim(symbols.barEmpty.repeat(barWidth - filled));
};

/** How far a learner has come, for people. */
export const formatProgress = (
	{ chapters, examples, answers, place, file }: ProgressJson,
	style: Style,
): readonly string[] => {
	const text = reportText(style.language);
	const rows = [
		[text.chaptersRead, chapters.read, chapters.all],
		[text.examplesPassed, examples.passed, examples.all],
		[text.answersRight, answers.right, answers.given],
	] as const;
	const width = Math.max(...rows.map(([label]) => label.length));
	return [
		...rows.map(([label, done, all]) => `${label.padEnd(width)}  ${bar(done, all, style)}  ${done}/${all}`),
		...(place === null ? [] : ['', text.lastPlace(place.chapter)]),
		...(file === null ? [] : ['', style.paint.dim(file)]),
	];
};
