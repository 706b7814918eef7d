import { expandTabs } from '../text/expand-tabs.js';
import { showHidden } from '../text/hidden-characters.js';
import { chopText } from '../text/wrap.js';
import type { Glyphs } from './glyphs.js';
import { highlightPython } from './highlight.js';
import type { ColourLevel } from './options.js';
import type { Theme } from './theme.js';

const indent = '  ';

/**
 * A fenced block: indented, Python coloured, every space kept. A line that is too long goes on below with a mark.
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
	const mark = theme.faint(`${glyphs.continued} `);
	return lines.flatMap((line) => {
		const [first = '', ...rest] = chopText(line, width - indent.length);
		// Whoever is cut once must find room for the mark on every further line.
		const parts = rest.length === 0 ? [first] : chopText(line, width - indent.length - 2);
		return parts.map((part, index) => (part === '' ? '' : indent + (index > 0 ? mark : '') + part));
	});
};
