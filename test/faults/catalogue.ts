import type { OutputKind, RunEnd } from '../../src/model/run.js';

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
	/** Limit of time, s; else `usualSeconds`. */
	readonly seconds?: number;
	/** On the virtual clock, of which it may use up so many seconds; else the clock is real. */
	readonly virtualSeconds?: number;
	/** The run must be over after this many seconds by the supervisor's own clock; else: the limit, the grace time and one. */
	readonly within?: number;
	/** It shows nothing and ends well: what it left behind is all that is wrong with it. */
	readonly isHarmless?: true;
	/** Run in every test run, not only in the full one. */
	readonly isQuick?: true;
}

const completed = { status: 'completed' } as const;
/** Limit of time for a fault that names none, s. */
export const usualSeconds = 1;

const timedOut = { status: 'timed-out', seconds: usualSeconds } as const;
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
		virtualSeconds: 500,
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
	{ name: 'memory-at-once', ends: [memoryLimit], seconds: 5 },
	{ name: 'memory-slowly', ends: [memoryLimit], seconds: 5, isQuick: true },
	{ name: 'memory-in-child', ends: [memoryLimit], seconds: 5 },
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
	{ name: 'hydra', ends: [completed, memoryLimit], seconds: 5 },
	{ name: 'leave-own-group', ends: [timedOut] },
	{ name: 'close-standard-descriptors', ends: [completed], isHarmless: true, within: 1 },
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
const unhurried = 30;

const noisy: readonly Fault[] = [
	{ name: 'endless-print', seconds: unhurried, ends: [{ status: 'output-limit' }], isQuick: true },
	{ name: 'endless-write', seconds: unhurried, ends: [{ status: 'output-limit' }] },
	{ name: 'endless-child', seconds: unhurried, ends: [{ status: 'output-limit' }] },
	{ name: 'one-long-line', seconds: unhurried, ends: [completed], prints: /^x{4000}/, isQuick: true },
	{ name: 'huge-trace', seconds: unhurried, ends: [completed] },
	{ name: 'long-repr', seconds: unhurried, ends: [completed], shows: { kind: 'result', text: /^'x{1000}/ } },
	{ name: 'broken-text', ends: [completed], prints: 'café\ufffd\ufffdЯ\ufffd\\udc80\n', isQuick: true },
	{ name: 'failing-repr', ends: [completed], shows: { kind: 'error', text: 'RuntimeError: do not look' } },
	{ name: 'endless-repr', ends: [timedOut] },
	{ name: 'never-awaited', ends: [completed], prints: /coroutine 'forgotten' was never awaited/ },
	{ name: 'never-retrieved', ends: [completed], shows: { kind: 'task-error', text: /ValueError: nobody asked/ } },
	{ name: 'exit-handler', ends: [completed], prints: /^end\n/ },
	{
		name: 'control-sequences',
		ends: [completed],
		prints: /^clipboard.*title.*screen.*left.*\n.*end\n$/s,
		isQuick: true,
	},
	{ name: 'progress-bar', ends: [completed], prints: '100 %\ndone\n', isQuick: true },
	{ name: 'orders-to-ci', ends: [completed], prints: /obey/, isQuick: true },
	{
		name: 'markup',
		ends: [completed],
		prints: /]]>.*<a>/,
		shows: { kind: 'error', text: /^ValueError: <b>/ },
		isQuick: true,
	},
	{ name: 'exception-group', ends: [completed], shows: { kind: 'error', text: /./ }, within: 1 },
	// The child may come before the program's own line; what it writes after the end is not waited for.
	{ name: 'late-writer', ends: [completed], prints: /^(?:late\n)*end\n/ },
];

/** What nobody listed, and somebody may write. */
const odd: readonly Fault[] = [
	{
		name: 'endless-file',
		seconds: unhurried,
		ends: [completed],
		shows: { kind: 'error', text: /^OSError: .*too large/ },
	},
	{ name: 'failing-error', ends: [completed], shows: { kind: 'error', text: /^Awkward: </ }, within: 1 },
	{ name: 'huge-error', seconds: unhurried, ends: [completed], shows: { kind: 'error', text: /^ValueError: x{1000}/ } },
	{ name: 'huge-names', seconds: unhurried, ends: [completed, { status: 'output-limit' }], prints: /^end\n/ },
	{ name: 'empty-modules', ends: [completed], prints: 'end\n', within: 1 },
	// The signal may come while the driver's own code runs.
	{ name: 'signal-storm', ends: [timedOut, exited(99), died('SIGALRM'), { status: 'lost' }, completed] },
	{ name: 'alarm', ends: [died('SIGALRM')], seconds: 5, within: 3 },
	{ name: 'no-descriptors', ends: [completed], prints: 'end\n', shows: { kind: 'error', text: /^OSError/ }, within: 1 },
	{ name: 'all-descriptors', ends: [completed], shows: { kind: 'error', text: /^OSError/ }, seconds: unhurried },
	{ name: 'failing-handler', ends: [completed], prints: /end\n/, within: 1 },
	{ name: 'closed-selector', ends: [{ status: 'lost' }], within: 1 },
	{ name: 'many-threads', seconds: unhurried, ends: [completed, memoryLimit], prints: /^(?:end\n)?$/ },
	{ name: 'unblocked-output', ends: [completed, { status: 'lost' }], within: 1 },
	{ name: 'replaced-streams', ends: [completed], shows: { kind: 'error', text: 'OSError: full' }, within: 1 },
	{ name: 'replaced-asyncio', ends: [{ status: 'lost' }, completed], within: 1 },
	{ name: 'endless-tasks', ends: [timedOut, memoryLimit] },
	{ name: 'endless-callbacks', ends: [timedOut] },
];

export const faults: readonly Fault[] = [...endless, ...dying, ...attacking, ...noisy, ...odd];
