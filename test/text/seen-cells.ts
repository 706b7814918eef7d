/** What a terminal shows: each visible character with the styles and the link it has. Independent of the code under test. */
export interface SeenCell {
	readonly character: string;
	readonly style: string;
}

const offs: Readonly<Record<string, readonly string[]>> = {
	'22': ['bold', 'dim'],
	'23': ['italic'],
	'24': ['underline'],
	'27': ['inverse'],
	'29': ['strike'],
	'39': ['fg'],
	'49': ['bg'],
};
const ons: Readonly<Record<string, string>> = {
	'1': 'bold',
	'2': 'dim',
	'3': 'italic',
	'4': 'underline',
	'7': 'inverse',
	'9': 'strike',
};

/** Reads a line with styles; `open` tells whether a style or a link is left on at its end. */
export const seenCells = (text: string): { cells: SeenCell[]; open: boolean } => {
	const on = new Map<string, string>();
	const cells: SeenCell[] = [];
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character.
	for (const [token] of text.matchAll(/\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07|[\s\S]/gu)) {
		if (token.startsWith('\u001B]8;;')) {
			const address = token.slice(5, -1);
			if (address === '') on.delete('link');
			else on.set('link', address);
		} else if (token.startsWith('\u001B[')) {
			const numbers = (token.slice(2, -1) || '0').split(';');
			while (numbers.length > 0) {
				const code = numbers.shift() ?? '';
				if (code === '0') for (const key of [...on.keys()].filter((name) => name !== 'link')) on.delete(key);
				else if (code in offs) for (const key of offs[code] ?? []) on.delete(key);
				else if (code in ons) on.set(ons[code] ?? '', code);
				else if (code === '38' || code === '48') {
					const rest = numbers.splice(0, numbers[0] === '5' ? 2 : 4);
					on.set(code === '38' ? 'fg' : 'bg', rest.join(';'));
				} else if (/^(3|9)\d$/.test(code)) on.set('fg', code);
				else if (/^(4|10)\d$/.test(code)) on.set('bg', code);
				else throw new Error(`an escape code the test does not know: ${JSON.stringify(token)}`);
			}
		} else {
			cells.push({ character: token, style: JSON.stringify([...on].sort()) });
		}
	}
	return { cells, open: on.size > 0 };
};
