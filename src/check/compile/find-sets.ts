const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

type Range = { readonly from: number; readonly to: number };

/** Where a quoted text that begins at `at` ends (behind the quote), or -1. */
const quoteEnd = (text: string, at: number): number => {
	for (let index = at + 1; index < text.length; index++) {
		if (text[index] === '\\') index += 1;
		else if (text[index] === text[at]) return index + 1;
	}
	return -1;
};

/**
 * What stands between the bracket at `at` and the one that closes it, split at its own commas; null when it is never closed.
 * Brackets and quotes inside are stepped over.
 */
const bracketed = (
	text: string,
	at: number,
): { readonly members: Range[]; readonly to: number; isDict: boolean } | null => {
	const close = closing[text[at] ?? ''];
	const members: Range[] = [];
	let from = at + 1;
	let isDict = false;
	let index = at + 1;
	while (index < text.length) {
		const letter = text[index] ?? '';
		if (letter === close) {
			if (index > at + 1) members.push({ from, to: index });
			return { members, to: index, isDict };
		}
		if (letter === "'" || letter === '"') {
			index = quoteEnd(text, index);
			if (index < 0) return null;
		} else if (letter in closing) {
			const inner = bracketed(text, index);
			if (inner === null) return null;
			index = inner.to + 1;
		} else {
			if (text.startsWith(': ', index)) isDict = true;
			if (text.startsWith(', ', index)) {
				members.push({ from, to: index });
				from = index + 2;
			}
			index += 1;
		}
	}
	return null;
};

/** The sets `{…}` of a line, outermost ones, with their members; dictionaries are none. */
export const findSets = (text: string): { readonly from: number; readonly to: number; readonly members: Range[] }[] => {
	const sets: { from: number; to: number; members: Range[] }[] = [];
	for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
		const inner = bracketed(text, at);
		if (inner !== null && !inner.isDict && inner.members.length > 0)
			sets.push({ from: at + 1, to: inner.to, members: inner.members });
		at = inner === null ? at + 1 : inner.to + 1;
	}
	return sets;
};
