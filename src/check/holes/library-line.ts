import type { Hole } from '../pattern.js';
import { pathEnd } from './location.js';

/** The folder and file in Python's library that a path names: `asyncio/tasks.py`. */
const moduleOf = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');

/** A place in Python's own library, path and line: the file is the recorded one; where it is installed and its lines differ. */
export const libraryLine = (recorded: string, reason: string): Hole => {
	const module = moduleOf(recorded.slice(0, pathEnd(recorded, 0)));
	return {
		rule: 'library-line',
		reason,
		recorded,
		sort: `library ${module}`,
		identity: null,
		asks: `…/${module}`,
		end: (text, at) => {
			const path = pathEnd(text, at);
			if (path < 0 || moduleOf(text.slice(at, path)) !== module) return -1;
			const line = /^:[1-9]\d{0,5}(?!\d)/.exec(text.slice(path, path + 8));
			return line === null ? -1 : path + line[0].length;
		},
		accepts: () => true,
		expected: () => null,
	};
};
