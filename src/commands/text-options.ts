import type { MarkdownOptions } from '../markdown/options.js';
import type { Context } from './context.js';

/** Columns of a text for a pipe or a file. */
const plainWidth = 80;
/** Longer lines are hard to read. */
const widest = 100;

/** How lessons are laid out on standard output. @param width columns, where somebody asked for them */
export const textOptions = ({ stdout, capabilities, language }: Context, width?: number): MarkdownOptions => ({
	width: width ?? Math.min(widest, stdout.isTTY === true ? stdout.columns : plainWidth),
	...capabilities,
	language,
});
