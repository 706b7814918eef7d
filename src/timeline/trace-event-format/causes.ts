import type { TaskNumber, TraceEvent, Wait } from '../../model/trace.js';

/** A moment of a lane. */
interface Point {
	/** `task:3`, `job:1`, `child:1` */
	readonly lane: string;
	/** Seconds on the run's clock. */
	readonly t: number;
}

/** One thing that led to another: a step created, cancelled or started something, or its end let a waiting task go on. */
export interface Cause {
	readonly what: 'creates' | 'cancels' | 'starts' | 'wakes';
	readonly from: Point;
	readonly to: Point;
}

/** An end, and its place among the events: times may be equal. */
interface End {
	readonly index: number;
	readonly from: Point;
}

const awaited = (wait: Wait): string[] => {
	if ('tasks' in wait) return wait.tasks.map((task) => `task:${task}`);
	if ('task' in wait) return [`task:${wait.task}`];
	if ('job' in wait) return [`job:${wait.job}`];
	return 'child' in wait ? [`child:${wait.child}`] : [];
};

/** Reads a trace from the first event to the last, as the timeline's builder does. */
class Reader {
	readonly causes: Cause[] = [];
	/** The step that runs. */
	private step: (Point & { readonly task: TaskNumber }) | null = null;
	private readonly lastSteps = new Map<TaskNumber, Point>();
	/** What leads to a task's next step. */
	private readonly pending = new Map<TaskNumber, Omit<Cause, 'to'>[]>();
	private readonly waits = new Map<TaskNumber, { readonly index: number; readonly targets: readonly string[] }>();
	private readonly ends = new Map<string, End>();

	read(event: TraceEvent, index: number): void {
		const { t } = event;
		switch (event.kind) {
			case 'task-created':
				this.lead('creates', event.parent, event.task);
				return;
			case 'cancel-requested':
			case 'future-cancelled':
				this.lead('cancels', event.by, event.task);
				return;
			case 'step-started':
				this.begin(event.task, t);
				return;
			case 'step-finished':
				this.step = null;
				if (event.wait !== null) this.waits.set(event.task, { index, targets: awaited(event.wait) });
				return;
			case 'task-finished': {
				const from = this.lastSteps.get(event.task);
				if (from !== undefined) this.ends.set(`task:${event.task}`, { index, from });
				return;
			}
			case 'job-started':
				this.start(event.task, { lane: `job:${event.job}`, t });
				return;
			case 'child-started':
				this.start(event.task, { lane: `child:${event.child}`, t });
				return;
			case 'job-finished':
				this.ends.set(`job:${event.job}`, { index, from: { lane: `job:${event.job}`, t } });
				return;
			case 'child-finished':
				this.ends.set(`child:${event.child}`, { index, from: { lane: `child:${event.child}`, t } });
		}
	}

	/** The step that runs is the cause only if it is a step of the task that is named. */
	private lead(what: Cause['what'], by: TaskNumber | null, task: TaskNumber): void {
		if (this.step === null || this.step.task !== by) return;
		this.pending.set(task, [...(this.pending.get(task) ?? []), { what, from: this.step }]);
	}

	private start(by: TaskNumber | null, to: Point): void {
		if (this.step !== null && this.step.task === by) this.causes.push({ what: 'starts', from: this.step, to });
	}

	private begin(task: TaskNumber, t: number): void {
		const to = { lane: `task:${task}`, t };
		const pending = this.pending.get(task) ?? [];
		for (const cause of pending) this.causes.push({ ...cause, to });
		// A cancelled task goes on because of that, whatever else has ended meanwhile.
		const waker = pending.some(({ what }) => what === 'cancels') ? null : this.wakerOf(task);
		if (waker !== null) this.causes.push({ what: 'wakes', from: waker, to });
		this.pending.delete(task);
		this.waits.delete(task);
		this.step = { ...to, task };
		this.lastSteps.set(task, to);
	}

	/**
	 * The end that let a task go on. Of several that it waited for: the last one when all have ended, else the only one that
	 * has ended; which of two or more it was the trace does not tell.
	 */
	private wakerOf(task: TaskNumber): Point | null {
		const wait = this.waits.get(task);
		if (wait === undefined) return null;
		const ends = wait.targets.map((target) => this.ends.get(target)).filter((end) => end !== undefined);
		const during = ends.filter(({ index }) => index > wait.index);
		if (ends.length < wait.targets.length && during.length > 1) return null;
		return (
			during.reduce<End | null>((last, end) => (last === null || end.index > last.index ? end : last), null)?.from ??
			null
		);
	}
}

/** What led to what, in the order of the effects. */
export const causesOf = (trace: readonly TraceEvent[]): Cause[] => {
	const reader = new Reader();
	trace.forEach((event, index) => {
		reader.read(event, index);
	});
	return reader.causes;
};
