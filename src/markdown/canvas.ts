import { markdownText } from '../i18n/markdown.js';
import { type Glyphs, glyphsFor } from './glyphs.js';
import type { ColourLevel, MarkdownOptions } from './options.js';
import { type Theme, themeFor } from './theme.js';

/** Columns below which nothing is laid out any narrower. */
const narrowest = 8;

/** What the renderers share: how things look, and how many columns are left at the place where they are. */
export class Canvas {
	readonly colour: ColourLevel;
	readonly hyperlinks: boolean;
	readonly glyphs: Glyphs;
	readonly theme: Theme;
	readonly words: ReturnType<typeof markdownText>;
	#width: number;

	constructor({ width, colour, hyperlinks, unicode, language = 'ru' }: MarkdownOptions) {
		this.colour = colour;
		this.hyperlinks = hyperlinks;
		this.glyphs = glyphsFor(unicode);
		this.theme = themeFor(colour);
		this.words = markdownText(language);
		this.#width = Math.max(narrowest, width);
	}

	/** Columns that the block being rendered may take. */
	get width(): number {
		return this.#width;
	}

	/** Renders what stands inside something that takes columns of its own: a bar, a bullet. */
	inside<Result>(columns: number, render: () => Result): Result {
		const outer = this.#width;
		this.#width = Math.max(narrowest, outer - columns);
		try {
			return render();
		} finally {
			this.#width = outer;
		}
	}
}

/** marked joins what its renderer returns: every block is its lines and an empty one. */
export const blockOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : `${lines.join('\n')}\n\n`);

/** The lines of one or more rendered blocks. */
export const linesOf = (blocks: string): string[] => {
	const text = blocks.replace(/\n+$/, '');
	return text === '' ? [] : text.split('\n');
};
