import type { Language } from '../i18n/language.js';

/** How much colour the terminal shows, as chalk counts it: none, 16 colours, 256, all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What a text is laid out for. */
export interface MarkdownOptions {
	/** Columns; no line is wider. Below 8 there is no room for a layout: it is laid out for 8. */
	readonly width: number;
	readonly colour: ColourLevel;
	/** Whether links become OSC 8 hyperlinks. */
	readonly hyperlinks: boolean;
	/** false: frames, bullets and underlines are drawn with ASCII. */
	readonly unicode: boolean;
	/** The language of the few words that the layout adds; without it Russian, as the lessons are. */
	readonly language?: Language;
}
