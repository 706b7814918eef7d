/**
 * A text with its styles held apart: `plain` is what is seen, `marks` what must be sent before its characters. This makes cutting
 * easy: find the place in `plain`, then let `slice` carry the styles over.
 */
export interface StyledText {
	readonly plain: string;
	/** Escape sequences with the offset in `plain` at which they stand, ascending. */
	readonly marks: readonly Mark[];
}

interface Mark {
	readonly at: number;
	readonly sequence: string;
}

/** Colours and attributes (SGR), and OSC 8 hyperlinks: the only sequences our own texts hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character.
const sequences = /\x1b\[[0-9;:]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g;

/** Takes the styles out of a text. */
export const parseStyled = (text: string): StyledText => {
	if (!text.includes('\u001B')) return { plain: text, marks: [] };
	const marks: Mark[] = [];
	let plain = '';
	let last = 0;
	for (const match of text.matchAll(sequences)) {
		plain += text.slice(last, match.index);
		marks.push({ at: plain.length, sequence: match[0] });
		last = match.index + match[0].length;
	}
	return { plain: plain + text.slice(last), marks };
};

/** What is seen of a text: without colours and links. */
export const stripStyles = (text: string): string => (text.includes('\u001B') ? text.replace(sequences, '') : text);
