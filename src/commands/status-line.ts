import type { Context } from './context.js';

/** A line on standard error that says what is going on and goes away; only where a person watches. */
export interface StatusLine {
	readonly show: (text: string) => void;
	/** Takes the line away: before anything else is printed. */
	readonly clear: () => void;
}

const eraseLine = '\r\u001B[K';

export const createStatusLine = ({ stderr, environment }: Context): StatusLine => {
	if (stderr.isTTY !== true || environment.TERM === 'dumb' || environment.CI)
		return { show: () => {}, clear: () => {} };
	let isShown = false;
	return {
		show: (text) => {
			stderr.write(`${eraseLine}${text.slice(0, (stderr.columns ?? 80) - 1)}`);
			isShown = true;
		},
		clear: () => {
			if (isShown) stderr.write(eraseLine);
			isShown = false;
		},
	};
};
