/** The named characters that occur in prose, and those that highlight.js writes. */
const named: Readonly<Record<string, string>> = {
	nbsp: '\u00A0',
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	copy: '©',
	mdash: '—',
	ndash: '–',
	hellip: '…',
	laquo: '«',
	raquo: '»',
	rarr: '→',
	larr: '←',
	times: '×',
	minus: '−',
};

const decodeOne = (entity: string, decimal?: string, hexadecimal?: string, name?: string): string => {
	if (name !== undefined) return named[name] ?? entity;
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
};

/** Puts characters in place of `&mdash;`, `&#8212;` and `&#x2014;`; what is unknown stays. */
export const decodeEntities = (text: string): string =>
	text.includes('&') ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, decodeOne) : text;
