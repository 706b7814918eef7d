// The keys `,` and `.` are left out: under the Russian layout `?` and `/` type them, which have commands of their own.
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm";
const russian = 'ёйцукенгшщзхъфывапролджэячсмить';

const pairs = [...russian].flatMap((letter, index) => {
	const key = latin[index] ?? letter;
	return [
		[letter.toUpperCase(), key.toUpperCase()],
		[letter, key],
	] as const;
});

const toLatin: ReadonlyMap<string, string> = new Map(pairs);
const toRussian: ReadonlyMap<string, string> = new Map(pairs.map(([letter, key]) => [key, letter]));

/** The key of a Latin keyboard at the place of a Russian letter: `й` is `q`. Null for anything but a Russian letter. */
export const latinKey = (character: string): string | null => toLatin.get(character) ?? null;

/** What a Latin key types under the Russian layout: `r` gives `к`; the key itself where nothing is at its place. */
export const russianKey = (key: string): string => toRussian.get(key) ?? key;
