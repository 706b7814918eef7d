import type { Socket } from 'node:net';
import { execa } from 'execa';
import { driverMain } from '../paths.js';
import { createLineSplitter } from './line-splitter.js';
import { type Command, formatCommand, longestLine, type Message, parseMessage } from './protocol.js';

/** A Python process of the driver, and the socket to it. */
export interface SupervisorProcess {
	/** undefined: it could not be started. */
	readonly pid: number | undefined;
	/** Sends a command; when the process is gone, nothing happens: `onEnd` has told so or will. */
	send(command: Command): void;
	/** Whether it keeps Node alive. */
	hold(isHeld: boolean): void;
	/** Continues the process if something has stopped it. */
	wake(): void;
	/** @param why becomes the detail of its end */
	kill(why: string): void;
	/** Resolves when the process has ended or could not be started. */
	readonly ended: Promise<void>;
}

export interface SupervisorListener {
	onMessage(message: Exclude<Message, { type: 'malformed' | 'failed' | 'unknown' }>): void;
	/**
	 * Called once, last. `detail` says why.
	 * @param isOrderly it ended by itself, and so has ended everything below it
	 */
	onEnd(detail: string, isOrderly: boolean): void;
}

/**
 * Starts the driver. `-s -B -X utf8` and not `-I`, which would ignore PYTHONHASHSEED.
 * `detached`: a session of its own, so that no signal of the terminal reaches it; it ends when its socket closes.
 */
export const startSupervisor = (
	executable: string,
	environment: Readonly<Record<string, string>>,
	listener: SupervisorListener,
): SupervisorProcess => {
	const subprocess = execa(executable, ['-s', '-B', '-X', 'utf8', driverMain], {
		cwd: '/',
		env: environment,
		extendEnv: false,
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
		detached: true,
		buffer: false,
		reject: false,
	});
	// execa types what it calls `pipe` as readable; Node makes it a socket.
	const socket = subprocess.stdio[3] as unknown as Socket | null;
	let reason: string | null = null;
	let isEnded = false;

	const kill = (why: string): void => {
		reason ??= why;
		socket?.destroy();
		subprocess.kill('SIGKILL');
	};
	const receive = (message: Message): void => {
		if (message.type === 'malformed') kill(`unreadable: ${message.detail}`);
		else if (message.type === 'failed') reason ??= message.detail;
		else if (message.type !== 'unknown') listener.onMessage(message);
	};
	const split = createLineSplitter(longestLine, () => kill('a line without an end'));
	socket?.on('data', (chunk) => {
		for (const line of split(chunk)) receive(parseMessage(line));
	});
	socket?.on('error', () => {});

	const ended = new Promise<void>((resolve) => {
		const end = (detail: string, isOrderly: boolean): void => {
			if (isEnded) return;
			isEnded = true;
			socket?.destroy();
			listener.onEnd(reason ?? detail, isOrderly);
			resolve();
		};
		// A program that cannot be started never emits `exit`.
		subprocess.once('error', (error) => end(error.message, true));
		subprocess.once('exit', (code, signal) => {
			const tell = (): void => end(signal ?? `exit code ${code}`, code === 0);
			// What it said last may still be in the socket, which a process that it left may hold open.
			if (socket === null || socket.destroyed) tell();
			else {
				socket.once('close', tell);
				setTimeout(tell, 200);
			}
		});
	});

	return {
		pid: subprocess.pid,
		send: (command) => {
			if (!isEnded) socket?.write(formatCommand(command));
		},
		hold: (isHeld) => {
			for (const handle of [subprocess, socket]) {
				if (isHeld) handle?.ref();
				else handle?.unref();
			}
		},
		wake: () => {
			if (!isEnded) subprocess.kill('SIGCONT');
		},
		kill,
		ended,
	};
};
