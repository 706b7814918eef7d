/**
 * The last character of what a CI server obeys even in the middle of a line (see `src/text/inert-for-ci.ts`): of `##[`,
 * `##vso[`, `section_start:`, `[[ATTACHMENT|`. In a JSON document these can only stand in strings.
 */
const obeyed = /(?<=#)#|(?<=section)_(?=start:|end:)|(?<=\[)\[(?=ATTACHMENT\|)/gi;

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A document as JSON that may be printed into the log of a CI job: what a server would take for a command is written with
 * an escape, so that whoever parses it reads the same text.
 */
export const formatJson = (document: object): string =>
	`${JSON.stringify(document, null, 2).replace(obeyed, toEscape)}\n`;
