import type { Hole } from '../pattern.js';

/** Characters that no file name has on every system, and that end a path in what Python prints. */
const forbidden = /[:"<>|?*\n]/g;

/** Where the absolute path of a Python file that begins at `at` ends, or -1; a `:` or `"` follows it. */
export const pathEnd = (text: string, at: number): number => {
	const root = /^[A-Za-z]:[\\/]/.test(text.slice(at, at + 3)) ? at + 2 : at;
	if (text[root] !== '/' && text[root] !== '\\') return -1;
	forbidden.lastIndex = root;
	const end = forbidden.exec(text)?.index ?? text.length;
	return (text[end] === ':' || text[end] === '"') && /[^\\/]\.py$/.test(text.slice(root, end)) ? end : -1;
};

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/**
 * The path of the file that a line of code stands in. Folder and file name are chance, but one folder stays one folder and one
 * file one file. The line number follows it as a literal.
 */
export const location = (recorded: string): Hole => ({
	rule: 'location',
	reason: null,
	recorded,
	sort: `location ${recorded}`,
	identity: null,
	asks: null,
	end: pathEnd,
	accepts: (found, bindings) =>
		bindings.bind('folder', folderOf(recorded), folderOf(found)) && bindings.bind('file', recorded, found),
	expected: (bindings) => bindings.get('file', recorded) ?? null,
});
