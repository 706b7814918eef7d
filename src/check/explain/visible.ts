const symbols: Readonly<Record<string, string>> = { ' ': '·', '\t': '→', '\r': '␍', '\u00a0': '⍽' };

const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

const reveal = (text: string): string =>
	text.replace(/[\s\p{Cc}\p{Cf}]/gu, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return (
			symbols[letter] ??
			(code < 0x20 ? String.fromCodePoint(0x2400 + code) : `\\u${code.toString(16).padStart(4, '0')}`)
		);
	});

/** Two lines that differ; if only in blanks and what else cannot be seen, then with signs in their place. */
export const makeVisible = (expected: string, found: string): readonly [string, string] =>
	bare(expected) === bare(found) ? [reveal(expected), reveal(found)] : [expected, found];
