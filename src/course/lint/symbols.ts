import type { Problem } from '../../model/problem.js';
import { type LintRule, problemAt, problemIn } from './rule.js';

/** Symbols that every terminal draws, one column wide; the rest of the set is letters and punctuation. */
export const allowedSymbols = '✔ ✗ ▶ ● → ← ↑ ↓ │ ─ ┌ ┐ └ ┘ ├ ┤ ┬ ┴ ┼'.split(' ');

/** Latin, Greek and Cyrillic letters without combining marks, ASCII, and the punctuation of Russian and English typography. */
const ordinary =
	/[\t\x20-\x7E\u00A0-\u02AF\u0370-\u03FF\u0400-\u052F\u2010-\u2027\u2030\u2032\u2033\u2039\u203A\u2116\u2122\u2212\u2248\u2260\u2264\u2265\u221E]/u;

/** The first character of a text that terminals may not agree about, with its index; null when there is none. */
const firstStrange = (text: string): { readonly character: string; readonly index: number } | null => {
	let index = 0;
	for (const character of text) {
		if (!ordinary.test(character) && !allowedSymbols.includes(character)) return { character, index };
		index += character.length;
	}
	return null;
};

const nameOf = (character: string): string => {
	const code = character.codePointAt(0) ?? 0;
	const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
	return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${number})` : number;
};

/** No emoji and no rare symbols, in the lessons or in what the course's own examples print: terminals draw them differently. */
export const symbols: LintRule = ({ loaded, lines, quizLines, say }) => {
	const cure = say['strange-symbol-cure'](allowedSymbols.join(' '));
	const inLines = [...lines, ...quizLines].flatMap((line): Problem[] => {
		const found = firstStrange(line.text);
		if (found === null) return [];
		return [problemIn('strange-symbol', line, found.index, say['strange-symbol'](nameOf(found.character)), cure)];
	});
	const inOutputs = [...loaded.fixtures.values()].flatMap(({ example, file, line, recordings }): Problem[] => {
		const texts = recordings
			.filter(({ from }) => from === 'course')
			.flatMap(({ outputs }) => outputs.map(({ text }) => text));
		const found = firstStrange(texts.join(' ').replaceAll('\n', ' '));
		if (found === null) return [];
		const message = say['strange-output'](example, nameOf(found.character));
		return [problemAt('strange-symbol', file, line, message, cure)];
	});
	return [...inLines, ...inOutputs];
};
