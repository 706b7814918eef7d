import type { Command } from './command.js';

/**
 * The first row after a command that scrolls, or null for any other command.
 * @param top first row now
 * @param height rows of the window
 * @param last the first row at most
 */
export const scrolled = (command: Command, top: number, height: number, last: number): number | null => {
	// A page keeps one row of the old one, so that the eye finds its place.
	const page = Math.max(1, height - 1);
	const half = Math.max(1, Math.floor(height / 2));
	const targets: Partial<Record<Command, number>> = {
		'line-down': top + 1,
		'line-up': top - 1,
		'page-down': top + page,
		'page-up': top - page,
		'half-down': top + half,
		'half-up': top - half,
		top: 0,
		bottom: last,
	};
	const target = targets[command];
	return target === undefined ? null : Math.max(0, Math.min(last, target));
};
