import { expandTabs } from '../text/expand-tabs.js';
import { showHidden } from '../text/hidden-characters.js';
import { textWidth } from '../text/width.js';
import { chopText } from '../text/wrap.js';
import type { Glyphs } from './glyphs.js';
import { highlightPython } from './highlight.js';
import type { ColourLevel } from './options.js';
import type { Theme } from './theme.js';

/** Columns before each line, where there is room for them. */
const usualIndent = 2;

/**
 * A fenced block: indented if it fits, Python coloured, every space kept. A line that is too long goes on below with a mark.
 * @param language the first word after the fence
 * @param width columns of the whole block
 */
export const layoutCode = (
	source: string,
	language: string,
	{ width, colour, glyphs, theme }: { width: number; colour: ColourLevel; glyphs: Glyphs; theme: Theme },
): string[] => {
	const isPython = ['python', 'py', 'pycon'].includes(language);
	const untabbed = showHidden(source)
		.split('\n')
		.map((line) => expandTabs(line, 4))
		.join('\n');
	const lines = isPython ? highlightPython(untabbed, colour) : untabbed.split('\n');
	const widest = Math.max(...untabbed.split('\n').map(textWidth));
	// A picture that just fits is not cut for the sake of its margin.
	const indent = ' '.repeat(widest <= width ? Math.min(usualIndent, width - widest) : usualIndent);
	const mark = theme.faint(`${glyphs.continued} `);
	return lines.flatMap((line) => {
		const [first = '', ...rest] = chopText(line, width - indent.length);
		// Whoever is cut once must find room for the mark on every further line.
		const parts = rest.length === 0 ? [first] : chopText(line, width - indent.length - 2);
		return parts.map((part, index) => (part === '' ? '' : indent + (index > 0 ? mark : '') + part));
	});
};
