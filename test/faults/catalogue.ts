import type { Clock, Limits, OutputKind, RunEnd } from '../../src/model/run.js';

/** What a program that breaks something must come to. */
export interface Fault {
	/** File under `programs/`, without `.py`. */
	readonly name: string;
	/** Any one of these ends is right; most faults have only one. */
	readonly ends: readonly Partial<RunEnd>[];
	/** All that is printed, on both streams. */
	readonly prints?: string | RegExp;
	/** Among what is shown there is this. */
	readonly shows?: { readonly kind: OutputKind; readonly text: string | RegExp };
	readonly limits?: Partial<Limits>;
	readonly clock?: Clock;
	/** The run must be over after this many seconds by the supervisor's own clock; else: the limit, the grace time and one. */
	readonly within?: number;
	/** Run in every test run, not only in the full one. */
	readonly isQuick?: true;
}

const completed = { status: 'completed' } as const;
const timedOut = { status: 'timed-out', seconds: 1 } as const;
const memoryLimit = { status: 'memory-limit' } as const;
const died = (signal: string): Partial<RunEnd> => ({ status: 'died', code: null, signal });
const exited = (code: number): Partial<RunEnd> => ({ status: 'died', code, signal: null });

const endless: readonly Fault[] = [
	{ name: 'endless-loop', ends: [timedOut], isQuick: true },
	{ name: 'endless-sleep', ends: [timedOut] },
	{ name: 'endless-delay', ends: [timedOut] },
	{ name: 'endless-yielding', ends: [timedOut] },
	{ name: 'blocking-sleep', ends: [timedOut] },
	{ name: 'swallowed-interrupt', ends: [timedOut], prints: /not yet/, isQuick: true },
	{ name: 'swallowed-cancellation', ends: [timedOut], prints: /not yet/ },
	{ name: 'one-long-call', ends: [timedOut], isQuick: true },
	{ name: 'ignored-signals', ends: [timedOut] },
	{ name: 'stopped-itself', ends: [timedOut] },
	{ name: 'thread-left', ends: [completed], prints: 'end\n', within: 1, isQuick: true },
	// A job that was handed to an executor is waited for, as a task is; a thread is not.
	{ name: 'executor-left', ends: [timedOut], prints: 'end\n' },
	{ name: 'cleanup', ends: [timedOut], prints: 'opened\ncleaned up\nclosed\n', isQuick: true },
	{ name: 'deadlock', ends: [completed], shows: { kind: 'deadlock', text: /./ }, within: 1, isQuick: true },
	{
		name: 'forever-on-virtual-clock',
		clock: 'virtual',
		limits: { virtualSeconds: 500 },
		ends: [{ status: 'virtual-limit', seconds: 500 }],
	},
];

const dying: readonly Fault[] = [
	{ name: 'exit-with-code', ends: [exited(7)], isQuick: true },
	{ name: 'exit-with-success', ends: [exited(0)], prints: 'before\n', isQuick: true },
	{ name: 'system-exit', ends: [completed], shows: { kind: 'error', text: 'SystemExit: 3' }, isQuick: true },
	{ name: 'system-exit-in-task', ends: [completed], shows: { kind: 'error', text: 'SystemExit: 3' } },
	{ name: 'segmentation-fault', ends: [died('SIGSEGV')], isQuick: true },
	{ name: 'abort', ends: [died('SIGABRT')] },
	{ name: 'recursion', ends: [completed], shows: { kind: 'error', text: /^RecursionError: / } },
	{
		name: 'recursion-without-limit',
		// Up to 3.10 and on 3.12 the C stack gives out; otherwise frames fill the memory, or an interrupt comes first.
		ends: [died('SIGSEGV'), memoryLimit, timedOut, completed],
	},
	{ name: 'memory-at-once', ends: [memoryLimit], limits: { seconds: 5 } },
	{ name: 'memory-slowly', ends: [memoryLimit], limits: { seconds: 5 }, isQuick: true },
	{ name: 'memory-in-child', ends: [memoryLimit], limits: { seconds: 5 } },
];

const attacking: readonly Fault[] = [
	{ name: 'kill-own-group', ends: [died('SIGKILL')], isQuick: true },
	{ name: 'kill-parent', ends: [{ status: 'lost', detail: 'SIGKILL' }], isQuick: true },
	{ name: 'terminate-parent', ends: [{ status: 'lost', detail: 'exit code 0' }] },
	{ name: 'kill-parent-with-daemon', ends: [{ status: 'lost', detail: 'SIGKILL' }], isQuick: true },
	{ name: 'fork-without-exit', ends: [completed], prints: /^here\n/ },
	{ name: 'child-left', ends: [completed], prints: 'end\n', within: 1 },
	{ name: 'child-in-own-session', ends: [completed], prints: 'end\n', within: 1, isQuick: true },
	{ name: 'asyncio-child-left', ends: [timedOut], prints: 'end\n' },
	{ name: 'daemon', ends: [completed], prints: 'end\n', within: 1, isQuick: true },
	{ name: 'multiprocessing-child-left', ends: [completed], prints: 'end\n', within: 1 },
	{ name: 'hydra', ends: [completed, memoryLimit], limits: { seconds: 5 } },
	{ name: 'leave-own-group', ends: [timedOut] },
	{ name: 'close-standard-descriptors', ends: [completed], within: 1 },
	{ name: 'close-standard-streams', ends: [completed], prints: 'before\n', within: 1 },
	// The event loop's own are among them: nothing can run after that.
	{ name: 'close-low-descriptors', ends: [{ status: 'lost' }], within: 1 },
	{ name: 'close-all-descriptors', ends: [exited(97)], within: 1, isQuick: true },
	{ name: 'close-all-and-sleep', ends: [timedOut, exited(97)] },
	{ name: 'forged-events', ends: [timedOut], isQuick: true },
	{ name: 'close-loop', ends: [completed], shows: { kind: 'error', text: /./ }, within: 1 },
	{ name: 'stop-loop', ends: [completed], within: 1 },
	{ name: 'remove-directory', ends: [completed], prints: 'end\n', within: 1, isQuick: true },
	{ name: 'read-input', ends: [completed], prints: "''\n", shows: { kind: 'error', text: /^EOFError/ }, isQuick: true },
	{ name: 'broken-builtins', ends: [completed, { status: 'lost' }, exited(99)], within: 1 },
];

/** Time enough on a busy machine for a program that has much to do before it comes to its end. */
const unhurried = { seconds: 30 };

const noisy: readonly Fault[] = [
	{ name: 'endless-print', limits: unhurried, ends: [{ status: 'output-limit' }], isQuick: true },
	{ name: 'endless-write', limits: unhurried, ends: [{ status: 'output-limit' }] },
	{ name: 'endless-child', limits: unhurried, ends: [{ status: 'output-limit' }] },
	{ name: 'one-long-line', limits: unhurried, ends: [completed], prints: /^x{100000}$/, isQuick: true },
	{ name: 'huge-trace', limits: unhurried, ends: [completed] },
	{ name: 'long-repr', limits: unhurried, ends: [completed], shows: { kind: 'result', text: /^'x{1000,100000}/ } },
	{ name: 'broken-text', ends: [completed], prints: 'café\ufffd\ufffdЯ\0\\udc80\n', isQuick: true },
	{ name: 'failing-repr', ends: [completed], shows: { kind: 'error', text: 'RuntimeError: do not look' } },
	{ name: 'endless-repr', ends: [timedOut] },
	{ name: 'never-awaited', ends: [completed], prints: /coroutine 'forgotten' was never awaited/ },
	{ name: 'never-retrieved', ends: [completed], shows: { kind: 'task-error', text: /ValueError: nobody asked/ } },
	{ name: 'exit-handler', ends: [completed], prints: /^end\n/ },
	// The child may come before the program's own line; what it writes after the end is not waited for.
	{ name: 'late-writer', ends: [completed], prints: /^(?:late\n)*end\n/ },
];

export const faults: readonly Fault[] = [...endless, ...dying, ...attacking, ...noisy];
