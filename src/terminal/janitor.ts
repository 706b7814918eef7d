import { spawn } from 'node:child_process';
import { janitorMain } from '../paths.js';
import { leaveScreen } from './screen-modes.js';

/** A start that takes longer is not waited for, ms: the interface works without a janitor. */
const patience = 2000;

/** A small process that restores the terminal when this one is killed. */
export interface Janitor {
	/** The terminal is ours from now on. */
	readonly taken: () => void;
	/** The terminal is as it was: nothing to do if this process ends now. */
	readonly returned: () => void;
	/** Sends it home. */
	readonly dismiss: () => void;
}

/**
 * @param python executable
 * @param terminal descriptors of the terminal
 * @param message what the learner reads after such an end
 * @returns null when the process could not be started
 */
export const hireJanitor = async (
	python: string,
	terminal: { readonly stdin: number; readonly stdout: number },
	message: string,
): Promise<Janitor | null> => {
	const child = spawn(python, ['-I', '-S', '-B', janitorMain, leaveScreen, `\r\n${message}\r\n`], {
		// A session of its own: what is sent to the terminal's processes does not reach it.
		detached: true,
		stdio: ['pipe', 'pipe', 'ignore', terminal.stdin, terminal.stdout],
		windowsHide: true,
	});
	const { stdin, stdout } = child;
	if (stdin === null || stdout === null) return null;
	const isReady = await new Promise<boolean>((resolve) => {
		const timer = setTimeout(resolve, patience, false);
		const settle = (hasStarted: boolean) => () => {
			clearTimeout(timer);
			resolve(hasStarted);
		};
		child.once('error', settle(false));
		child.once('exit', settle(false));
		stdout.once('data', settle(true));
	});
	child.removeAllListeners('exit');
	child.on('error', () => {});
	stdin.on('error', () => {});
	if (!isReady) {
		stdin.destroy();
		return null;
	}
	stdout.destroy();
	child.unref();
	(stdin as typeof stdin & { unref: () => void }).unref();
	// Node writes to a pipe at once while there is room, so the word is out before a following end of this process.
	return {
		taken: () => stdin.write('i'),
		returned: () => stdin.write('o'),
		dismiss: () => stdin.end(),
	};
};
