/** A typed word or number in the form in which answers are compared: case, ё, spaces, quotes and a decimal comma do not matter. */
export const normaliseShort = (text: string): string =>
	text
		.normalize('NFC')
		.trim()
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/^[«"'`]+|[»"'`]+$/g, '')
		.replace(/(?<=\d),(?=\d)/g, '.')
		.replace(/\s+/g, ' ')
		.replace(/ ?([()[\],.=]) ?/g, '$1');

/** A typed output in the form in which it is compared: spaces at the ends of lines and empty lines at the end do not matter. */
export const normaliseOutput = (text: string): string =>
	text
		.replaceAll('\r\n', '\n')
		.replace(/[ \t]+$/gm, '')
		.replace(/\n+$/, '');

/** Seconds as typed: `3,6`, `3.6 с`, `3.6 s`, or null. */
export const parseSeconds = (text: string): number | null => {
	const match = /^(\d+(?:[.,]\d+)?)\s*(?:с|сек|секунд[аы]?|s|sec|seconds?)?\.?$/i.exec(text.trim());
	return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
};
