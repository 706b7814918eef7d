/** Characters that XML 1.0 forbids, even as references: most controls, halves of UTF-16 pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** Forbidden characters are named rather than dropped: a report that shows `\x1b` tells what the program printed. */
const named = (text: string): string =>
	text.replace(forbidden, (character) => {
		const code = character.charCodeAt(0);
		return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
	});

const references: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;',
	'\n': '&#10;',
	'\t': '&#9;',
};
const escaped = (text: string, pattern: RegExp): string =>
	named(text).replace(pattern, (character) => references[character] ?? character);

/** Any text as the content of an XML 1.0 element; parsers give back the same text, forbidden characters aside. */
export const xmlText = (text: string): string => escaped(text, /[&<>\r]/g);

/** Any text as the value of an XML 1.0 attribute in double quotes; line ends and tabs survive. */
export const xmlAttribute = (text: string): string => escaped(text, /[&<>"\r\n\t]/g);
