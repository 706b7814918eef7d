import { Chalk } from 'chalk';
import type { Capabilities } from '../terminal/capabilities.js';

/** What a piece of text is; how it looks is decided here alone. */
export type Style =
	| 'title'
	| 'strong'
	| 'faint'
	| 'accent'
	| 'good'
	| 'bad'
	| 'warning'
	| 'selected'
	| 'match'
	| 'key'
	| 'error';

export interface Symbols {
	readonly passed: string;
	readonly failed: string;
	readonly running: string;
	readonly idle: string;
	readonly partly: string;
	readonly warning: string;
	readonly pointer: string;
	readonly bar: string;
	readonly focusedBar: string;
	readonly rule: string;
	readonly wrapped: string;
	readonly ellipsis: string;
	readonly dot: string;
	readonly up: string;
	readonly down: string;
	readonly left: string;
	readonly right: string;
	readonly filled: string;
	readonly empty: string;
	/** Before the value of a cell's last expression. */
	readonly result: string;
	/** Between what was recorded and what stands there now. */
	readonly became: string;
}

export interface Theme extends Capabilities {
	readonly paint: (style: Style, text: string) => string;
	readonly symbols: Symbols;
}

const unicodeSymbols: Symbols = {
	passed: '✔',
	failed: '✗',
	running: '▶',
	idle: '○',
	partly: '●',
	warning: '!',
	pointer: '▸',
	bar: '│',
	focusedBar: '┃',
	rule: '─',
	wrapped: '↪',
	ellipsis: '…',
	dot: '·',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	filled: '━',
	empty: '─',
	result: '→ ',
	became: '→',
};

const asciiSymbols: Symbols = {
	passed: '+',
	failed: 'x',
	running: '>',
	idle: 'o',
	partly: '*',
	warning: '!',
	pointer: '>',
	// Thinner than the focused one: without colour nothing else tells them apart. A hash would turn code into comments.
	bar: ':',
	focusedBar: '|',
	rule: '-',
	wrapped: '\\',
	ellipsis: '...',
	dot: '-',
	up: '^',
	down: 'v',
	left: '<-',
	right: '->',
	filled: '=',
	empty: '-',
	result: '-> ',
	became: '->',
};

/**
 * Colours are the terminal's own sixteen, so that they suit light and dark backgrounds alike. Without colour, weight and
 * inversion still tell things apart: NO_COLOR asks for no colours, not for no emphasis.
 */
export const createTheme = (capabilities: Capabilities): Theme => {
	const colour = new Chalk({ level: capabilities.colour });
	const weight = new Chalk({ level: 1 });
	const styles: Record<Style, (text: string) => string> = {
		title: weight.bold,
		strong: weight.bold,
		faint: weight.dim,
		accent: colour.cyan,
		good: colour.green,
		bad: colour.red,
		warning: colour.yellow,
		selected: (text) => weight.bold(colour.cyan(text)),
		match: weight.inverse,
		key: (text) => (capabilities.colour === 0 ? weight.bold(text) : colour.cyan(text)),
		error: (text) => weight.bold(colour.red(text)),
	};
	return {
		...capabilities,
		paint: (style, text) => (text === '' ? '' : styles[style](text)),
		symbols: capabilities.unicode ? unicodeSymbols : asciiSymbols,
	};
};
