import type { PythonInfo, RunEnd, RunEvent, RunRequest } from '../model/run.js';
import { cleanEnvironment } from './environment.js';
import { createEventQueue, type EventQueue } from './event-queue.js';
import { killLeftovers, killQuietly } from './leftovers.js';
import { removeScratch } from './scratch-leftovers.js';
import { createTag, formatTag } from './session-tag.js';
import { type SupervisorProcess, startSupervisor } from './supervisor-process.js';
import { sweepDeadSessions } from './sweep.js';
import { startWatchdog } from './watchdog.js';

/** A warm interpreter in which one run after the other takes place, each in a process of its own. */
export interface PythonSession {
	readonly python: PythonInfo;
	/**
	 * Runs the cells and yields what happens; `run-finished` always comes, once, as the last event. A second run waits for
	 * the first. An abort interrupts the program, as Ctrl+C does; leaving the loop early ends it at once.
	 */
	run(request: RunRequest, options?: { readonly signal?: AbortSignal }): AsyncIterable<RunEvent>;
	/** Stops the running program and its clock, for the time in which we are stopped ourselves. */
	pause(): void;
	resume(): void;
	/** Ends the interpreter and everything that it started; a run in progress ends as `interrupted`. */
	close(): Promise<void>;
}

/** Seconds after which an interpreter that does not end by itself is killed. */
const closingSeconds = 5;

const finished = (end: RunEnd): RunEvent => ({
	type: 'run-finished',
	end,
	seconds: 0,
	dropped: { stdout: 0, stderr: 0 },
});

/**
 * Starts an interpreter. Never fails: when it cannot be started, its runs end as `lost`. It does not keep Node alive
 * while nothing runs, and it ends by itself when Node is gone, however that comes about.
 */
export const openSession = async (python: PythonInfo): Promise<PythonSession> => {
	const tag = createTag();
	const environment = cleanEnvironment(process.env, formatTag(tag));
	let supervisor: SupervisorProcess | null = null;
	let current: { readonly number: number; readonly events: EventQueue<RunEvent> } | null = null;
	let kernel: number | null = null;
	let runs = 0;
	let isClosed = false;
	let isPaused = false;
	let turn: Promise<void> = Promise.resolve();

	const pass = (event: RunEvent): void => {
		current?.events.push(event);
		if (event.type === 'run-started') kernel = event.pid;
		if (event.type !== 'run-finished') return;
		current?.events.end();
		current = null;
		kernel = null;
	};

	const start = (): SupervisorProcess =>
		startSupervisor(python.executable, environment, {
			onMessage(message) {
				if (message.type === 'run-event' && message.run === current?.number) pass(message.event);
			},
			onEnd(detail, isOrderly) {
				const ended = supervisor?.pid;
				supervisor = null;
				if (!isOrderly) {
					// Where there is no /proc, the group of the kernel is all that can still be found.
					if (kernel !== null) killQuietly(-kernel, 'SIGKILL');
					killLeftovers(({ session }) => session === tag.session);
					removeScratch((pid) => pid === ended, 0);
				}
				pass(finished(isClosed ? { status: 'interrupted' } : { status: 'lost', detail }));
			},
		});

	const interrupt = (): void => supervisor?.send({ op: 'interrupt' });

	const runNow = async function* (request: RunRequest, signal: AbortSignal | undefined): AsyncGenerator<RunEvent> {
		if (isClosed || signal?.aborted) {
			yield finished({ status: 'interrupted' });
			return;
		}
		supervisor ??= start();
		const events = createEventQueue<RunEvent>();
		current = { number: ++runs, events };
		supervisor.hold(true);
		supervisor.send({ op: 'run', run: runs, request });
		isPaused = false;
		const endWatch = startWatchdog(request.limits, {
			isPaused: () => isPaused,
			wake: () => supervisor?.wake(),
			giveUp: () => supervisor?.kill('it did not answer'),
		});
		signal?.addEventListener('abort', interrupt, { once: true });
		try {
			yield* events;
		} finally {
			signal?.removeEventListener('abort', interrupt);
			if (current !== null) {
				// The loop was left early. A second interrupt ends the program at once.
				interrupt();
				interrupt();
				for await (const _ of events);
			}
			endWatch();
			supervisor?.hold(false);
		}
	};

	supervisor = start();
	supervisor.hold(false);
	void sweepDeadSessions();

	return {
		python,
		async *run(request, { signal } = {}) {
			const before = turn;
			let leave = (): void => {};
			turn = new Promise((resolve) => {
				leave = resolve;
			});
			await before;
			try {
				yield* runNow(request, signal);
			} finally {
				leave();
			}
		},
		pause() {
			isPaused = true;
			supervisor?.send({ op: 'pause' });
		},
		resume() {
			isPaused = false;
			supervisor?.send({ op: 'resume' });
		},
		async close() {
			isClosed = true;
			if (supervisor === null) return;
			const { ended, kill } = supervisor;
			supervisor.hold(true);
			supervisor.send({ op: 'quit' });
			const patience = setTimeout(() => kill('it did not end'), closingSeconds * 1000);
			await ended;
			clearTimeout(patience);
		},
	};
};
