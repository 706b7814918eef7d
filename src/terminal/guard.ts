import type { Janitor } from './janitor.js';
import { enterScreen, leaveScreen } from './screen-modes.js';
import { writeNow } from './write-now.js';

/** Ends that let the terminal be restored first; the program then dies by the very signal, as its parent expects. */
const deadly = ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP', 'SIGUSR2'] as const;

export interface GuardOptions {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream & { readonly fd: number };
	readonly janitor: Janitor | null;
	/** The terminal is ours: begin to read and paint. */
	readonly entered: () => void;
	/** The terminal is about to be given back: stop reading and painting. */
	readonly leaving: () => void;
	/** The program is about to be stopped by Ctrl+Z; `entered` follows when it goes on. */
	readonly stopping: () => void;
	/** Something was thrown that nobody catches, and the terminal has been given back. */
	readonly crashed: (error: unknown) => void;
}

export interface Guard {
	/** Takes the terminal: alternate screen, raw keys. */
	readonly enter: () => void;
	/** Gives the terminal back as it was. Synchronous; may be called at any time. */
	readonly leave: () => void;
	/** Gives the terminal back, stops as Ctrl+Z stops other programs, and takes it again afterwards. */
	readonly suspend: () => void;
	/** Leaves and stops guarding. */
	readonly release: () => void;
}

/**
 * Takes a terminal and sees to it that it is given back whichever way this process ends. What cannot be caught (SIGKILL,
 * abort, out of memory) is left to the janitor. The learner's scrollback is never touched.
 */
export const createGuard = ({ stdin, stdout, janitor, entered, leaving, stopping, crashed }: GuardOptions): Guard => {
	let isInside = false;
	let isGone = false;

	const setRaw = (isRaw: boolean): void => {
		try {
			stdin.setRawMode(isRaw);
		} catch {
			// The terminal is gone; whoever ends us knows.
		}
	};
	const leave = (): void => {
		if (!isInside) return;
		isInside = false;
		leaving();
		setRaw(false);
		writeNow(stdout.fd, leaveScreen);
		janitor?.returned();
	};
	const enter = (): void => {
		if (isInside || isGone) return;
		isInside = true;
		janitor?.taken();
		writeNow(stdout.fd, enterScreen);
		// A shell that had the terminal meanwhile may have set it otherwise than Node remembers.
		setRaw(false);
		setRaw(true);
		entered();
	};

	const dieBy = (signal: NodeJS.Signals): void => {
		process.removeAllListeners(signal);
		process.kill(process.pid, signal);
	};
	/** `process.exit` aborts in Node 20 when the terminal is gone (nodejs/node#51519), so no exit listener may run. */
	const gone = (): void => {
		if (isGone) return;
		isGone = true;
		leave();
		process.removeAllListeners('exit');
		dieBy('SIGHUP');
	};
	const receive = (signal: NodeJS.Signals): void => {
		// The terminal belongs to an editor: its Ctrl+C is sent to us, too.
		if (!isInside && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
		if (signal === 'SIGHUP') gone();
		else {
			leave();
			dieBy(signal);
		}
	};

	const crash = (error: unknown): void => {
		leave();
		crashed(error);
	};

	let isStopping = false;
	const resume = (): void => {
		if (!isStopping) return;
		isStopping = false;
		enter();
	};
	const suspend = (): void => {
		if (process.platform === 'win32') return;
		// Not so on a second Ctrl+Z, which the terminal itself turns into a signal: the first one is still to be undone.
		if (isInside) {
			isStopping = true;
			stopping();
			leave();
		}
		process.off('SIGTSTP', suspend);
		// The whole job, as the terminal itself does it: `npm start` waits in the same group.
		process.kill(0, 'SIGTSTP');
		process.on('SIGTSTP', suspend);
		// Here again after `fg`; or at once, when no shell could continue us and the system refused to stop us.
		setImmediate(resume);
	};

	process.on('exit', leave);
	process.on('uncaughtException', crash);
	process.on('unhandledRejection', crash);
	for (const signal of deadly) process.on(signal, receive);
	process.on('SIGTSTP', suspend);
	process.on('SIGCONT', resume);
	// First again: `process.exit`, which others call when the output is closed, is what must not happen.
	stdout.prependListener('error', gone);
	stdin.prependListener('error', gone);
	stdin.prependListener('end', gone);

	const release = (): void => {
		leave();
		process.off('exit', leave);
		process.off('uncaughtException', crash);
		process.off('unhandledRejection', crash);
		for (const signal of deadly) process.off(signal, receive);
		process.off('SIGTSTP', suspend);
		process.off('SIGCONT', resume);
		stdout.off('error', gone);
		stdin.off('error', gone);
		stdin.off('end', gone);
		janitor?.dismiss();
	};
	return { enter, leave, suspend, release };
};
