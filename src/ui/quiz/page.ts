import type { Language } from '../../i18n/language.js';
import type { Theme } from '../theme.js';

/** What a page is laid out on. */
export interface Paper {
	readonly width: number;
	readonly theme: Theme;
	readonly language: Language;
	/** Lays Markdown out for a width. */
	readonly markdown: (text: string, width: number) => readonly string[];
}

/** A part of a page. */
export interface Part {
	readonly lines: readonly string[];
	/** Whether it must be on the screen. */
	readonly isFocus?: boolean;
}

/** Some rows: the first, and the one behind the last. */
export type Rows = readonly [from: number, to: number];

/** Rows for the screen. */
export interface Page {
	readonly lines: readonly string[];
	/** Those that must be on the screen. */
	readonly focus: Rows;
	/** Those that should be, focus among them, if they all fit. */
	readonly whole?: Rows;
}

/** Puts parts below each other, with an empty row between them. Parts without rows are left out; focused ones are neighbours. */
export const joinParts = (parts: readonly Part[]): Page => {
	const lines: string[] = [];
	let focus: Page['focus'] | null = null;
	for (const part of parts) {
		if (part.lines.length === 0) continue;
		if (lines.length > 0) lines.push('');
		if (part.isFocus) focus = [focus?.[0] ?? lines.length, lines.length + part.lines.length];
		lines.push(...part.lines);
	}
	return { lines, focus: focus ?? [0, 0] };
};

/**
 * The first row on the screen.
 * @param wish the row that the learner scrolled to, or null: then as far up as shows what must be seen
 */
export const topOf = ({ lines, focus, whole = focus }: Page, height: number, wish: number | null): number => {
	const last = Math.max(0, lines.length - height);
	const [from, to] = whole[1] - whole[0] <= height ? whole : focus;
	return Math.min(last, wish ?? Math.min(from, Math.max(0, to - height)));
};

/** Rows behind a mark that stands before the first of them. */
export const hanging = (mark: string, columns: number, lines: readonly string[]): string[] =>
	lines.map((line, index) => (index === 0 ? mark : ' '.repeat(columns)) + line);
