import type { Problem } from '../model/problem.js';
import { showHidden } from '../text/hidden-characters.js';

/** The column of a caret under an excerpt: tabs are kept, so that it stands under the same character. */
const caret = (excerpt: string, column: number): string => `${excerpt.slice(0, column - 1).replace(/[^\t]/g, ' ')}^`;

/**
 * A problem as an author reads it, without colour: `file:line:column: message`, the line with a caret where that helps, and
 * what to do.
 */
export const formatProblem = ({ file, line, column, message, cure, excerpt }: Problem): string => {
	const place = column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
	const shown = excerpt === null || column === null ? [] : [`  ${excerpt}`, `  ${caret(excerpt, column)}`];
	return showHidden([`${place}: ${message}`, ...shown, `  ${cure}`].join('\n'));
};
