/** One change to a text: `removed` characters at `at` (from 0) give way to `inserted`. */
export interface Alteration {
	readonly at: number;
	readonly removed: string;
	readonly inserted: string;
}

const digits = '0123456789';

/** What one character can be mistaken for: for a digit every other one, for a letter its neighbour and its other case. */
const substitutes = (letter: string): string[] => {
	if (digits.includes(letter)) return [...digits.replace(letter, ''), 'x'];
	const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
	const next = String.fromCharCode(letter.charCodeAt(0) + 1);
	return [next, flipped, ' ', '0', '\n'];
};

/** What can slip in between two characters. */
const intruders = ['x', 'X', '0', '7', ' ', '.', '\n'];

/** Every alteration of one character of a text: another one, one less, one more, twice, in the other order. */
export function* characterAlterations(text: string): Generator<Alteration> {
	for (let at = 0; at <= text.length; at++) {
		const letter = text[at] ?? '';
		const before = text[at - 1] ?? '';
		for (const inserted of new Set([...intruders, letter, before]))
			if (inserted !== '') yield { at, removed: '', inserted };
		if (letter === '') continue;
		yield { at, removed: letter, inserted: '' };
		for (const inserted of new Set(substitutes(letter)))
			if (inserted !== letter) yield { at, removed: letter, inserted };
		const next = text[at + 1] ?? letter;
		if (next !== letter) yield { at, removed: letter + next, inserted: next + letter };
	}
}

export const applyAlteration = (text: string, { at, removed, inserted }: Alteration): string =>
	text.slice(0, at) + inserted + text.slice(at + removed.length);

/** A change of whole lines; `lines` are the indices (from 0) that it touches. */
export interface LineAlteration {
	readonly lines: readonly number[];
	readonly kind: 'dropped' | 'doubled' | 'swapped';
	readonly altered: string;
}

/** Every alteration of one line of a text: dropped, doubled, swapped with another. */
export function* lineAlterations(text: string): Generator<LineAlteration> {
	const lines = text.split('\n');
	for (const [index, line] of lines.entries()) {
		const others = lines.toSpliced(index, 1);
		yield { lines: [index], kind: 'dropped', altered: others.join('\n') };
		yield { lines: [index], kind: 'doubled', altered: lines.toSpliced(index, 0, line).join('\n') };
		for (const other of new Set([index + 1, lines.length - 2])) {
			const with_ = lines[other];
			if (other <= index || with_ === undefined || with_ === line) continue;
			yield { lines: [index, other], kind: 'swapped', altered: lines.with(index, with_).with(other, line).join('\n') };
		}
	}
}
