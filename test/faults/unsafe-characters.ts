/** What moves a cursor, rings, hides or turns text round: control characters but for tab and newline, and those of direction. */
const unsafe = /[^\P{Cc}\t\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** The unsafe characters of a text, or of all texts inside a value that was read from JSON. */
export const unsafeIn = (value: unknown): readonly string[] => {
	if (typeof value === 'string') return value.match(unsafe) ?? [];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(unsafeIn) : [];
};
