import type { ExampleId } from './course.js';

/** Version of the events below, and of every file that holds them. */
export const traceVersion = 2;

/** A task of the run: 0 is the cell's own top-level code, 1 the first task that was created, and so on. */
export type TaskNumber = number;

/** A line of the learner's code. */
export interface CodePlace {
	readonly cell: ExampleId;
	/** From 1. */
	readonly line: number;
}

/** What a suspended task waits for. Times are seconds on the run's clock since its start. */
export type Wait =
	/** Gave way (`sleep(0)`) and is ready to go on. */
	| { readonly on: 'ready' }
	| { readonly on: 'sleep'; readonly until: number }
	| { readonly on: 'task'; readonly task: TaskNumber }
	/** The future of a `shield` around a task: it can be cancelled, the task then goes on. */
	| { readonly on: 'shield'; readonly task: TaskNumber }
	/** `gather`, `wait`, `as_completed`, a group: several tasks at once. */
	| { readonly on: 'tasks'; readonly tasks: readonly TaskNumber[] }
	| { readonly on: 'lock' | 'event' | 'condition' | 'semaphore' | 'barrier' | 'queue-get' | 'queue-put' }
	| { readonly on: 'job'; readonly job: number }
	| { readonly on: 'child'; readonly child: number }
	| { readonly on: 'socket' }
	| { readonly on: 'future' };

/**
 * One fact of a run. `t`: seconds on the run's clock since the run began, rounded to a microsecond; never decreasing.
 * The steps of all tasks follow one another: no step begins before the one before it has finished.
 */
export type TraceEvent = {
	readonly t: number;
} /** A cell's own code begins. The last one of a trace is the example; tasks of the cells before it may still be there. */ & (
	| { readonly kind: 'cell-started'; readonly cell: ExampleId }
	| {
			readonly kind: 'task-created';
			readonly task: TaskNumber;
			/** `Task-7`, or the name that it had by then: see `task-named`. */
			readonly name: string;
			/** Qualified name of the coroutine. */
			readonly coroutine: string;
			/** The task whose step created it; null when no task ran. */
			readonly parent: TaskNumber | null;
			/** Where it was created. */
			readonly at: CodePlace | null;
			/** asyncio made it for its own work, of a coroutine of its own: no learner wrote it. */
			readonly internal?: boolean;
	  }
	/**
	 * The task has another name than before. Seen at the end of the step that created it and of each step of its own; up to
	 * Python 3.12 `create_task` itself names a task only after its creation.
	 */
	| { readonly kind: 'task-named'; readonly task: TaskNumber; readonly name: string }
	| { readonly kind: 'step-started'; readonly task: TaskNumber }
	| {
			readonly kind: 'step-finished';
			readonly task: TaskNumber;
			/** Wall time of the step, s, also on a virtual clock. */
			readonly seconds: number;
			/** Where in the learner's code it stands now; null when it has ended. */
			readonly at: CodePlace | null;
			/** null: the task ended in this step. */
			readonly wait: Wait | null;
	  }
	/** Somebody called `task.cancel()`. `by`: the task whose step did it; null when no task ran, or when it is not known. */
	| { readonly kind: 'cancel-requested'; readonly task: TaskNumber; readonly by: TaskNumber | null }
	/**
	 * What `task` waits for was cancelled, and not the task itself: the future of a `shield`, a `gather`, or a bare one. `by`:
	 * the task whose step did it; null when no task ran (a timer, a callback).
	 */
	| { readonly kind: 'future-cancelled'; readonly task: TaskNumber; readonly by: TaskNumber | null }
	| {
			readonly kind: 'task-finished';
			readonly task: TaskNumber;
			readonly how: 'returned' | 'raised' | 'cancelled';
			/** `repr` of the value or the exception, cut at 200 characters; null for None and for a cancelled task. */
			readonly value: string | null;
	  }
	/**
	 * A function handed to a pool (`to_thread`, `run_in_executor`). `queued`: it waits there until a thread is free, and
	 * `job-began` will follow. Otherwise (a pool of processes, an executor of the learner's own) its beginning cannot be seen.
	 */
	| {
			readonly kind: 'job-started';
			readonly job: number;
			readonly function: string;
			readonly task: TaskNumber | null;
			readonly queued?: boolean;
	  }
	/** A thread takes the job and calls its function. `thread`: its name, `asyncio_0`; null when not known. */
	| { readonly kind: 'job-began'; readonly job: number; readonly thread: string | null }
	/** The function has returned or raised, also while the loop is blocked; or the job was withdrawn before it began. */
	| { readonly kind: 'job-finished'; readonly job: number }
	| {
			readonly kind: 'child-started';
			readonly child: number;
			readonly command: string;
			readonly task: TaskNumber | null;
	  }
	| { readonly kind: 'child-finished'; readonly child: number; readonly code: number | null }
	/**
	 * Written by Python code, in one call of `write`; `print` makes one for its text and one for the end of the line. What a
	 * child process writes itself is not here. `text` is cut at 2000 characters.
	 */
	| {
			readonly kind: 'output';
			/** The task whose step wrote it; null for a thread and for a callback (`call_later`, `add_done_callback`), which is no task's. */
			readonly task: TaskNumber | null;
			/** The job whose thread wrote it; null or absent when no job's did. */
			readonly job?: number | null;
			/** Name of the thread that wrote it, `asyncio_0`; absent when it is the loop's own, null when it has none. */
			readonly thread?: string | null;
			readonly stream: 'stdout' | 'stderr';
			readonly text: string;
	  }
	/** A step that kept the loop from everything else for `seconds` (on the run's clock, or of wall time if that is longer). */
	| { readonly kind: 'loop-blocked'; readonly task: TaskNumber | null; readonly seconds: number }
	/** The limit of events was reached; `dropped` more were not kept. Always the last event. */
	| { readonly kind: 'trace-truncated'; readonly dropped: number }
);
