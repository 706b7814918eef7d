import { Chalk } from 'chalk';
import type { ColourLevel } from './options.js';

type Style = (text: string) => string;

/** The colours of a lesson and of Python code. They can be read on a dark and on a light terminal. */
export interface Theme {
	readonly title: Style;
	readonly section: Style;
	readonly subsection: Style;
	readonly strong: Style;
	readonly emphasis: Style;
	readonly deleted: Style;
	readonly code: Style;
	readonly link: Style;
	/** Frames, bars, marks: what is there but not to be read. */
	readonly faint: Style;
	readonly note: Style;
	readonly warning: Style;
	readonly keyword: Style;
	readonly string: Style;
	readonly number: Style;
	readonly comment: Style;
	readonly builtin: Style;
	readonly definition: Style;
	readonly decorator: Style;
}

/**
 * With 16 colours, only those that no usual palette makes unreadable: no blue (dark on black), no bright ones (pale on white). With
 * 256, shades of middle brightness.
 */
export const themeFor = (colour: ColourLevel): Theme => {
	const chalk = new Chalk({ level: colour });
	const shade = (basic: Style, code: number): Style => (colour >= 2 ? chalk.ansi256(code) : basic);
	return {
		title: shade(chalk.magenta.bold, 133),
		section: shade(chalk.cyan.bold, 31),
		subsection: chalk.bold,
		strong: chalk.bold,
		emphasis: chalk.italic,
		deleted: chalk.strikethrough,
		code: shade(chalk.cyan, 31),
		link: chalk.underline,
		faint: shade(chalk.dim, 243),
		note: shade(chalk.cyan, 31),
		warning: shade(chalk.red, 166),
		keyword: shade(chalk.magenta, 133),
		string: shade(chalk.green, 65),
		number: shade(chalk.red, 166),
		comment: shade(chalk.dim, 243),
		builtin: shade(chalk.cyan, 31),
		definition: chalk.bold,
		decorator: shade(chalk.red, 166),
	};
};
