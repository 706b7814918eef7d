import type { RendererObject } from 'marked';
import { showHidden } from '../text/hidden-characters.js';
import type { Canvas } from './canvas.js';
import { decodeEntities } from './entities.js';
import { glue } from './typography.js';

/** Authored text as it is shown: entities decoded first, so that none of them brings in a control character. */
const shown = (text: string): string => showHidden(decodeEntities(text)).replace(/\t/g, ' ');

/** Tags taken out, line breaks kept: a terminal shows no HTML. */
export const withoutTags = (html: string): string =>
	shown(
		html
			.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
			.replace(/<br\s*\/?>/gi, '\n')
			.replace(/<[^>]+>/g, ''),
	);

const isWebAddress = (address: string): boolean => /^(?:https?:|mailto:)/i.test(address);

/** The elements within a paragraph. `strong`, `em` and `del` stay marked-terminal's. */
export const inlineRenderer = (canvas: Canvas): RendererObject => {
	const { theme } = canvas;
	return {
		// marked-terminal ignores the tokens of a tight list item and prints its Markdown raw.
		text(token) {
			if ('tokens' in token && token.tokens !== undefined) return this.parser.parseInline(token.tokens);
			return glue(shown(token.text).replace(/\n/g, ' '));
		},
		codespan({ text }) {
			const code = showHidden(text).replace(/[\n\t]/g, ' ');
			// Without colour nothing else would tell code from words.
			return canvas.colour === 0 ? `\`${code}\`` : theme.code(code);
		},
		br: () => '\n',
		checkbox: () => '',
		link({ href, tokens }) {
			const text = this.parser.parseInline(tokens);
			const address = showHidden(href);
			// A link to another chapter leads nowhere in a terminal; its text says where to go.
			if (!isWebAddress(address)) return theme.link(text);
			if (canvas.hyperlinks)
				return `\u001B]8;;${encodeURI(decodeSafely(address))}\u0007${theme.link(text)}\u001B]8;;\u0007`;
			const isSame = text === address || `mailto:${text}` === address;
			return isSame ? theme.link(text) : `${text} (${theme.link(address)})`;
		},
		image({ href, text }) {
			return `${theme.faint(`[${canvas.words.image}: ${shown(text)}]`)} ${theme.link(showHidden(href))}`;
		},
		html({ text }) {
			return withoutTags(text);
		},
	};
};

/** So that `encodeURI` does not encode what is encoded already. */
const decodeSafely = (address: string): string => {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
};
