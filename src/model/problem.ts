/** Something wrong with a file of the course, for its author. */
export interface Problem {
	/** Stable name, e.g. `unknown-attribute`. */
	readonly code: string;
	/** Path from the course root. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** From 1, or null where a column says nothing. */
	readonly column: number | null;
	/** What is wrong and what to do, in the author's language. */
	readonly message: string;
	readonly cure: string;
	/** The text of the line, where a caret under `column` helps. */
	readonly excerpt: string | null;
}
