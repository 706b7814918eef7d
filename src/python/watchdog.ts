import type { Limits } from '../model/run.js';

export interface Watched {
	isPaused(): boolean;
	/** Lets the supervisor go on in case a program has stopped it. */
	wake(): void;
	/** The supervisor does not do its work: it has to be replaced. */
	giveUp(): void;
}

/**
 * The supervisor watches the run; this watches the supervisor, which the program can stop or upset. It gives up long after
 * the supervisor should have ended the run, and counts only the seconds in which we ran ourselves and the run was not paused.
 * @returns ends the watch
 */
export const startWatchdog = (limits: Limits, { isPaused, wake, giveUp }: Watched): (() => void) => {
	let left = 2 * (limits.seconds + limits.graceSeconds) + 10;
	const timer = setInterval(() => {
		if (isPaused()) return;
		wake();
		left -= 1;
		if (left < 0) giveUp();
	}, 1000);
	return () => clearInterval(timer);
};
