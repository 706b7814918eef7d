import hljs from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import { decodeEntities } from './entities.js';
import type { ColourLevel } from './options.js';
import { type Theme, themeFor } from './theme.js';

// Only the one language that lessons are about: looking among all 190 costs 300 ms.
hljs.registerLanguage('python', python);

const plain = (text: string): string => text;

/** What highlight.js calls its classes, in our theme; what is not listed is plain, as the code inside an f-string. */
const styles: Readonly<Record<string, keyof Theme>> = {
	keyword: 'keyword',
	literal: 'keyword',
	string: 'string',
	number: 'number',
	comment: 'comment',
	built_in: 'builtin',
	type: 'builtin',
	title: 'definition',
	meta: 'decorator',
};

/**
 * Colours Python source.
 * @returns one self-contained line for each line of the source
 */
export const highlightPython = (source: string, colour: ColourLevel): string[] => {
	if (colour === 0) return source.split('\n');
	const theme = themeFor(colour);
	const html = hljs.highlight(source, { language: 'python', ignoreIllegals: true }).value;
	const lines: string[] = [''];
	const open: ((text: string) => string)[] = [];
	for (const [piece] of html.matchAll(/<[^>]+>|[^<]+/g)) {
		if (piece === '</span>') open.pop();
		else if (piece.startsWith('<')) {
			const style = styles[/class="hljs-(\w+)/.exec(piece)?.[1] ?? ''];
			open.push(style === undefined ? plain : theme[style]);
		} else {
			const style = open.at(-1) ?? plain;
			decodeEntities(piece)
				.split('\n')
				.forEach((text, index) => {
					if (index > 0) lines.push('');
					lines[lines.length - 1] += text === '' ? '' : style(text);
				});
		}
	}
	return lines;
};
