import { setTimeout } from 'node:timers/promises';
import { findTagged, killLeftovers } from './leftovers.js';
import { removeScratch } from './scratch-leftovers.js';
import { isOwnerAlive } from './session-tag.js';

const pause = { ref: false };

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

/**
 * Clears away what sessions left whose owner and supervisor were both killed. Not at once, so that a short command does
 * not pay for it; and only what is still there after a second look, since a supervisor whose owner has just gone is
 * clearing away itself.
 */
export const sweepDeadSessions = async (): Promise<void> => {
	await setTimeout(2000, undefined, pause);
	const dead = new Set(
		findTagged()
			.filter(({ tag }) => !isOwnerAlive(tag))
			.map(({ tag }) => tag.session),
	);
	await setTimeout(1000, undefined, pause);
	killLeftovers(({ session }) => dead.has(session));
	removeScratch((supervisor) => !isAlive(supervisor), 3_600_000);
};
