import type { ExampleId, ExampleMode, PythonVersion } from './course.js';
import type { TraceEvent } from './trace.js';

/** One run of one example: what is asked for, the facts that arrive while it runs, and what it came to. */

export type Clock = 'real' | 'virtual';

/** What a run may use up. Every limit names itself when it strikes. */
export interface Limits {
	/** Wall time, s. */
	readonly seconds: number;
	/** Time after the interrupt in which `finally` and `async with` may clean up, s of wall time. */
	readonly graceSeconds: number;
	/** Bytes of each stream that are kept for a cell; what comes after is counted and dropped. */
	readonly keptBytes: number;
	/** Bytes of both streams together at which the run is stopped. */
	readonly outputBytes: number;
	/** Resident memory of the program and everything it started, bytes. */
	readonly memoryBytes: number;
	/** Seconds that may pass on a virtual clock. */
	readonly virtualSeconds: number;
	/** Trace events that are kept; what comes after is counted and dropped. 0: nothing is traced. */
	readonly traceEvents: number;
}

export interface Cell {
	readonly id: ExampleId;
	readonly source: string;
}

/** A file or folder that an example finds in its working directory. */
export interface ScratchEntry {
	/** Path inside the scratch directory, with `/`. */
	readonly name: string;
	readonly kind: 'file' | 'directory';
	/** Permission bits, e.g. 0o664. */
	readonly mode: number;
	/** Size of a file in bytes (filled with zeros unless `text` is given); 0 for a directory. */
	readonly size: number;
	readonly text?: string;
	/** Modification time, s since the epoch, or null for now. */
	readonly modified: number | null;
}

export interface RunRequest {
	readonly mode: ExampleMode;
	readonly clock: Clock;
	/** The cells in the order they run; the last one is the example, those before it are what it runs `after`. */
	readonly cells: readonly Cell[];
	readonly limits: Limits;
	/** What the scratch directory holds when the run begins. */
	readonly files: readonly ScratchEntry[];
}

/** One piece of what a cell showed, in the order in which it was shown. All texts are as the program wrote them. */
export type Output =
	| { readonly kind: 'stdout'; readonly text: string }
	| { readonly kind: 'stderr'; readonly text: string }
	/** `repr` of the value of the cell's last expression, without a final newline. */
	| { readonly kind: 'result'; readonly text: string }
	/** The exception that ended the cell, as Python's last line names it: `ValueError: bad`, without a final newline. */
	| { readonly kind: 'error'; readonly text: string; readonly traceback: string; readonly line: number | null }
	/**
	 * An exception that a task kept and nobody took: Python's message without its traceback,
	 * `Task exception was never retrieved\nfuture: <Task …>\nValueError: bad`.
	 */
	| { readonly kind: 'task-error'; readonly text: string; readonly traceback: string }
	/** What the tasks wait for, each other or an event that nobody sets, can no longer happen: one line per waiting task. */
	| { readonly kind: 'deadlock'; readonly text: string };

export type OutputKind = Output['kind'];

/** How a run ended. `completed` says nothing about the outputs: an exception in the cell is an output. */
export type RunEnd =
	| { readonly status: 'completed' }
	| { readonly status: 'timed-out'; readonly seconds: number }
	| { readonly status: 'interrupted' }
	| { readonly status: 'output-limit'; readonly bytes: number }
	| { readonly status: 'memory-limit'; readonly bytes: number }
	| { readonly status: 'virtual-limit'; readonly seconds: number }
	/** The interpreter ended before the cell did. Exit code 0 is a death, too. */
	| { readonly status: 'died'; readonly code: number | null; readonly signal: string | null }
	/** The supervisor itself is gone, or never came up. */
	| { readonly status: 'lost'; readonly detail: string };

/**
 * A fact about a run. `at` is in seconds on the run's clock since its first cell began.
 * `cell` is the id of the cell that the fact belongs to.
 */
export type RunEvent =
	| { readonly type: 'run-started'; readonly python: string; readonly pid: number }
	| { readonly type: 'cell-started'; readonly cell: ExampleId; readonly at: number }
	| {
			readonly type: 'output';
			readonly cell: ExampleId;
			readonly stream: 'stdout' | 'stderr';
			readonly text: string;
			readonly at: number;
	  }
	| {
			readonly type: 'shown';
			readonly cell: ExampleId;
			readonly output: Exclude<Output, { kind: 'stdout' | 'stderr' }>;
			readonly at: number;
	  }
	| { readonly type: 'trace'; readonly events: readonly TraceEvent[] }
	| {
			readonly type: 'cell-finished';
			readonly cell: ExampleId;
			readonly at: number;
			/** `repr` of tasks that were still pending when the cell was given up, e.g. after an interrupt. */
			readonly pending: readonly string[];
	  }
	| {
			readonly type: 'run-finished';
			readonly end: RunEnd;
			/** Wall time of the whole run, s. */
			readonly seconds: number;
			/** Bytes that were dropped because the stream was longer than `keptBytes`. */
			readonly dropped: { readonly stdout: number; readonly stderr: number };
	  };

/** All that a run of one example came to; only the outputs of the example itself, not of the cells before it. */
export interface Outcome {
	readonly example: ExampleId;
	/** Full version of the interpreter, e.g. `3.13.0`. */
	readonly python: string;
	readonly clock: Clock;
	readonly end: RunEnd;
	/** The cell that was running when the run ended; another than `example` when one before it failed. */
	readonly endedIn: ExampleId;
	readonly outputs: readonly Output[];
	readonly dropped: { readonly stdout: number; readonly stderr: number };
	/** `repr` of the tasks that were still pending at the end. */
	readonly pending: readonly string[];
	/** Wall time of the run, s. */
	readonly seconds: number;
	/** Time that passed on the run's clock while the example's own cell ran, s. */
	readonly clockSeconds: number;
	readonly trace: readonly TraceEvent[];
}

/** An interpreter that was found and asked. */
export interface PythonInfo {
	/** Absolute path, as `sys.executable` gives it. */
	readonly executable: string;
	/** Full version, e.g. `3.13.0`. */
	readonly version: string;
	readonly minor: PythonVersion;
	readonly implementation: string;
	/** Where it was found: `--python`, `ASYNCIO_COURSE_PYTHON`, `VIRTUAL_ENV`, `python3`, … */
	readonly source: string;
}
