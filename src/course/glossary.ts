import type { Language } from '../i18n/language.js';
import type { Term } from '../model/course.js';
import type { Problem } from '../model/problem.js';

/** Signature only: the body follows. */
export const parseGlossary = (
	_text: string,
	_file: string,
	_language: Language,
): { terms: readonly Term[]; problems: readonly Problem[] } => {
	throw new Error('parseGlossary is being written');
};

/** Signature only: terms whose Russian or English word begins with or holds the text, best first. */
export const findTerms = (_glossary: readonly Term[], _text: string): readonly Term[] => {
	throw new Error('findTerms is being written');
};
