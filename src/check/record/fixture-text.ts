import { isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';

/** A key of a map in a YAML file and the lines (from 0) that belong to it: its own first, `end` excluded. */
export interface Entry {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** Blanks before the key. */
	readonly indent: number;
	readonly value: unknown;
}

const isComment = (line: string | undefined, indent: number): boolean => {
	const [, blanks = '', mark] = /^( *)(#?)/.exec(line ?? '') ?? [];
	return mark === '#' && blanks.length <= indent;
};

/**
 * Finds the lines of a YAML file that its keys take, so that some can be replaced while all others stay as they are.
 * @param text a file that can be parsed, in block style
 */
export const openFixtureText = (text: string) => {
	const lines = text.replace(/\n$/, '').split('\n');
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter });

	/** The entries of a map whose last line is before `end`. Comments above a key are its own. */
	const entriesOf = (map: YAMLMap, end: number): Entry[] => {
		const starts = map.items.map(({ key, value }) => {
			const { line, col } = counter.linePos(isNode(key) ? (key.range?.[0] ?? 0) : 0);
			return { key: String(isNode(key) ? key.toJSON() : key), start: line - 1, indent: col - 1, value };
		});
		return starts.map((entry, index) => {
			let next = starts[index + 1]?.start ?? end;
			while (next > entry.start + 1 && isComment(lines[next - 1], entry.indent)) next -= 1;
			return { ...entry, end: next };
		});
	};

	const root = isMap(document.contents) ? entriesOf(document.contents, lines.length) : [];

	/** The entry under a path of keys and indices, or null. */
	const find = (path: readonly (string | number)[]): Entry | null => {
		let entries = root;
		let found: Entry | null = null;
		for (const step of path) {
			if (typeof step === 'number') {
				const items: readonly unknown[] = isSeq(found?.value) ? found.value.items : [];
				const item = items[step];
				const after = items[step + 1];
				const nextStart = isMap(after) ? (entriesOf(after, lines.length)[0]?.start ?? lines.length) : (found?.end ?? 0);
				entries = isMap(item) ? entriesOf(item, nextStart) : [];
				continue;
			}
			found = entries.find(({ key }) => key === step) ?? null;
			entries = isMap(found?.value) ? entriesOf(found.value, found.end) : [];
		}
		return found;
	};

	/** All entries of the map under a path. */
	const list = (path: readonly (string | number)[]): Entry[] => {
		const entry = find(path);
		return isMap(entry?.value) ? entriesOf(entry.value, entry.end) : [];
	};

	/** The text with some of its lines replaced. */
	const replace = (start: number, end: number, replacement: readonly string[]): string =>
		`${lines.toSpliced(start, end - start, ...replacement).join('\n')}\n`;

	return { lines, find, list, replace };
};
