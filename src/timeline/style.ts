/** What a part of the picture means; the theme decides how it looks. */
export type Role =
	| 'running'
	| 'waiting'
	| 'ready'
	| 'cancelled'
	| 'raised'
	| 'returned'
	| 'thread'
	| 'child'
	| 'blocked'
	| 'output'
	| 'axis'
	| 'label'
	| 'faint'
	| 'cursor';

/** Colours a piece of text; without colour it returns the text itself. */
export type Paint = (role: Role, text: string) => string;

export const plainPaint: Paint = (_role, text) => text;

export interface Symbols {
	readonly running: string;
	readonly waiting: string;
	readonly ready: string;
	/** It was asked to cancel. */
	readonly asked: string;
	/** What it waited for was cancelled. */
	readonly lost: string;
	readonly blocked: string;
	readonly thread: string;
	readonly child: string;
	readonly edge: string;
	readonly tick: string;
	readonly output: string;
	readonly returned: string;
	readonly raised: string;
	readonly cancelled: string;
	readonly unfinished: string;
	readonly cursor: string;
	readonly ellipsis: string;
}

/** States differ by shape, not by colour alone. All are one column wide in every terminal. */
export const unicodeSymbols: Symbols = {
	running: '█',
	waiting: '─',
	ready: '┄',
	asked: '↓',
	lost: '↑',
	blocked: '▓',
	thread: '▒',
	child: '░',
	edge: '│',
	tick: '┬',
	output: '●',
	returned: '✔',
	raised: '!',
	cancelled: '✗',
	unfinished: '→',
	cursor: '▼',
	ellipsis: '…',
};

export const asciiSymbols: Symbols = {
	running: '#',
	waiting: '-',
	ready: '.',
	asked: '?',
	lost: '^',
	blocked: '@',
	thread: '=',
	child: '~',
	edge: '|',
	tick: ':',
	output: '*',
	returned: 'v',
	raised: '!',
	cancelled: 'x',
	unfinished: '>',
	cursor: 'V',
	ellipsis: '...',
};
