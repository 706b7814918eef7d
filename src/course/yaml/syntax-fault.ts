import type { ErrorCode } from 'yaml';
import type { Language } from '../../i18n/language.js';
import { yamlText } from '../../i18n/yaml.js';
import type { YamlFault } from './fault.js';

interface Place {
	/** From 1, as is `column`. */
	readonly line: number;
	readonly column: number;
}

/** Codes that have a sentence of their own; of the others an author of a course hardly sees one. */
const told = [
	'BAD_INDENT',
	'MISSING_CHAR',
	'BLOCK_AS_IMPLICIT_KEY',
	'MULTILINE_IMPLICIT_KEY',
	'TAB_AS_INDENT',
	'UNEXPECTED_TOKEN',
	'BAD_SCALAR_START',
	'BAD_DQ_ESCAPE',
	'MULTIPLE_DOCS',
] as const;

/** The end of the last text before a place. */
const textBefore = (lines: readonly string[], { line }: Place): Place | null => {
	for (let above = line - 1; above >= 1; above--) {
		const text = (lines[above - 1] ?? '').trimEnd();
		if (text !== '') return { line: above, column: text.length };
	}
	return null;
};

/**
 * What the parser could not read, said by its code: its own sentences are English and speak of its inside.
 * @param at where it noticed; what is not closed it notices only on the next line, perhaps one that is not there
 */
export const syntaxFault = (
	code: ErrorCode,
	at: Place,
	lines: readonly string[],
	language: Language,
): YamlFault & Place => {
	const say = yamlText(language);
	const rest = (lines[at.line - 1] ?? '').slice(at.column - 1);
	if (code === 'DUPLICATE_KEY') {
		const key = /^[^:]+/.exec(rest)?.[0].trim() ?? '';
		return { ...at, message: say.duplicateKey(key), cure: say.duplicateKeyCure };
	}
	const isLate = rest.trim() === '' || code === 'BAD_INDENT';
	const place = (isLate ? textBefore(lines, at) : null) ?? at;
	const known = told.find((each) => each === code);
	if (known === undefined) return { ...place, message: say.unreadable(code), cure: say.unreadableCure };
	return { ...place, message: say[known], cure: say[`${known}Cure`] };
};
