import { Marked } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { textWidth } from '../text/width.js';
import { chopText } from '../text/wrap.js';
import { blockRenderer } from './block-renderer.js';
import { Canvas, linesOf } from './canvas.js';
import { inlineRenderer } from './inline-renderer.js';
import type { MarkdownOptions } from './options.js';
import { plainSpaces } from './typography.js';

/**
 * Makes a function that lays Markdown out for a terminal. Its lines are never wider than `width`, and each is self-contained: it
 * may be shown alone, cut off from the others, and leaves no style on. The function can be used for any number of texts; a text
 * takes milliseconds, so keep what it returns.
 */
export const createMarkdown = (options: MarkdownOptions): ((markdown: string) => string[]) => {
	const canvas = new Canvas(options);
	const { strong, emphasis: em, deleted: del } = canvas.theme;
	const marked = new Marked();
	// Alone it prints raw Markdown in tight lists, numbers wrongly, and wraps neither tables nor quotations: what follows takes the
	// place of almost all of it.
	marked.use(markedTerminal({ reflowText: false, emoji: false, strong, em, del }));
	marked.use({ renderer: { ...inlineRenderer(canvas), ...blockRenderer(canvas, (text) => marked.lexer(text)) } });
	return (markdown) => {
		const rendered = marked.parse(markdown.replace(/\r\n?/g, '\n'), { async: false });
		return linesOf(rendered)
			.map(plainSpaces)
			.flatMap((line) => (textWidth(line) > canvas.width ? chopText(line, canvas.width) : [line]));
	};
};
