import type { FoundOutput } from '../match/match-outputs.js';

/** Letters that a literal block can hold: no control characters but newline and tab, no line breaks of other kinds. */
const plain = /^[\n\t\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** A text in double quotes, on one line. */
const quote = (text: string): string =>
	JSON.stringify(text).replace(
		/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

const renderText = (text: string, indent: string): string[] => {
	if (text.trim() === '' || !plain.test(text)) return [quote(text)];
	const ending = /\n*$/.exec(text)?.[0].length ?? 0;
	const keeping = ['-', ''][ending] ?? '+';
	// A block takes its indentation from its first line; where that line is indented or empty, it has to be told.
	const indicator = /^[ \t\n]/.test(text) ? '2' : '';
	const lines = text.replace(/\n$/, '').split('\n');
	return [`|${indicator}${keeping}`, ...lines.map((line) => (line === '' ? '' : `${indent}${line}`))];
};

/**
 * Outputs as YAML lines, from the key on.
 * @param indent the blanks before the key `outputs`
 */
export const renderOutputs = (outputs: readonly FoundOutput[], indent: string): string[] => {
	if (outputs.length === 0) return [`${indent}outputs: []`];
	const items = outputs.flatMap(({ kind, text }) => {
		const [first = '', ...rest] = renderText(text, `${indent}      `);
		return [`${indent}  - ${kind}: ${first}`, ...rest];
	});
	return [`${indent}outputs:`, ...items];
};
