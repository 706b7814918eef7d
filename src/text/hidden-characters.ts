/** Stands for something that was taken out. */
export const removedMark = '\uFFFD';

/**
 * Characters that a terminal or a reader would obey or not see: C0 and C1 controls, the rest of a torn UTF-16 pair, marks that turn
 * the direction of writing (a program can show one text and mean another), line separators, interlinear and tag characters.
 */
const hidden =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
	/[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB\uD800-\uDFFF\u{E0000}-\u{E007F}]/u;
const hiddenAnywhere = new RegExp(`(?![\\n\\t])${hidden.source}`, 'gu');

/** @param character one code point */
export const isHidden = (character: string): boolean => hidden.test(character);

/** Puts a mark in place of each hidden character but newlines and tabs: for authored texts, which may come from a stranger. */
export const showHidden = (text: string): string => text.replace(hiddenAnywhere, removedMark);
