import { Chalk, type ChalkInstance } from 'chalk';
import type { Paint, Role } from './style.js';

/** The sixteen colours of the terminal's own palette: they fit dark and light ones. */
const styles = (chalk: ChalkInstance): Readonly<Record<Role, (text: string) => string>> => ({
	running: chalk.green,
	waiting: chalk.gray,
	ready: chalk.cyan,
	cancelled: chalk.yellow.bold,
	raised: chalk.red.bold,
	returned: chalk.green,
	thread: chalk.magenta,
	child: chalk.cyan,
	blocked: chalk.red,
	output: (text) => text,
	axis: chalk.dim,
	label: (text) => text,
	faint: chalk.dim,
	cursor: chalk.bold,
});

/** @param level of chalk: 0 is no colour */
export const createTimelinePaint = (level: 0 | 1 | 2 | 3): Paint => {
	const known = styles(new Chalk({ level }));
	return (role, text) => known[role](text);
};
