/** How much colour the terminal shows, as chalk counts it: none, 16 colours, 256, all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What a text is laid out for. */
export interface MarkdownOptions {
	/** Columns; no line is wider. */
	readonly width: number;
	readonly colour: ColourLevel;
	/** Whether links become OSC 8 hyperlinks. */
	readonly hyperlinks: boolean;
	/** false: frames, bullets and arrows are drawn with ASCII. */
	readonly unicode: boolean;
}
