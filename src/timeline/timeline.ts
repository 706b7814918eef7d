import type { CodePlace, TaskNumber, Wait } from '../model/trace.js';

/**
 * A run as lanes over time. All times are seconds on the run's clock since the run began.
 */
export interface Timeline {
	/** Tasks in the order in which they were created, each followed by the threads and children that it started. */
	readonly lanes: readonly Lane[];
	readonly outputs: readonly OutputMark[];
	/** Steps that kept everything else waiting. */
	readonly blocks: readonly { readonly lane: string; readonly from: number; readonly to: number }[];
	/** When the last thing happened. */
	readonly duration: number;
	/** Every instant at which something changed, ascending, with what changed: the stops of a step-by-step walk. */
	readonly moments: readonly Moment[];
	/** Events that were not kept because the trace was too long; 0 when it is whole. */
	readonly dropped: number;
}

export type LaneEnd = 'returned' | 'raised' | 'cancelled' | 'unfinished';

export interface Lane {
	/** `task:3`, `job:1`, `child:1` */
	readonly id: string;
	readonly kind: 'task' | 'thread' | 'child';
	/** `Task-3`, the last of its names; for a thread or a child the function or the command. */
	readonly name: string;
	/** Qualified name of the coroutine; empty for a thread or a child. */
	readonly coroutine: string;
	/** The lane that started it, or null. */
	readonly parent: string | null;
	/** The task whose lane this is, or null for a thread or a child. */
	readonly task: TaskNumber | null;
	/** Where in the code of its parent a task was created, or null. */
	readonly createdAt: CodePlace | null;
	readonly from: number;
	readonly to: number;
	/** Without gaps and overlaps from `from` to `to`. */
	readonly intervals: readonly Interval[];
	readonly end: LaneEnd;
	/** `repr` of what it returned or raised. */
	readonly value: string | null;
}

export interface Interval {
	readonly from: number;
	readonly to: number;
	/** `ready`: may go on, but the loop has not come to it yet: after its creation, after `sleep(0)`, while another step blocks; a job: no thread is free. */
	readonly state: 'ready' | 'running' | 'waiting';
	readonly wait: Wait | null;
	/** The line on which it stands or, while it runs, on which it stood before. */
	readonly at: CodePlace | null;
	/** Was woken by a cancellation, or had one requested while it waited. */
	readonly cancelled: boolean;
}

export interface OutputMark {
	readonly t: number;
	/** The task or the job that wrote it; null for a callback and for a thread of the program's own. */
	readonly lane: string | null;
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
}

export interface Moment {
	readonly t: number;
	readonly lane: string | null;
	/**
	 * `left`: it is there from a cell before. `ready`: its wait is over, but the loop is busy with another step. `cancel`: it is
	 * asked to end. `future-cancelled`: not it, but what it waits for.
	 */
	readonly what:
		| 'created'
		| 'left'
		| 'runs'
		| 'ready'
		| 'waits'
		| 'ended'
		| 'cancel'
		| 'future-cancelled'
		| 'output'
		| 'blocked';
	/**
	 * Who asked a task to cancel, or cancelled what it waits for: a lane, or null for what is no task's doing, such as a timeout.
	 * Null for all else.
	 */
	readonly by: string | null;
	/** How many outputs have appeared by then. */
	readonly outputs: number;
}
