import type { CodePlace, TaskNumber, TraceEvent, Wait } from '../model/trace.js';
import { HiddenTasks } from './hidden-tasks.js';
import { shift, shiftEvent, shiftWait } from './shift-event.js';
import type { Interval, Lane, LaneEnd, Moment, OutputMark, Timeline } from './timeline.js';

/** A lane while it is being built: `open` is the interval that has begun and not ended. */
interface OpenLane {
	readonly lane: Omit<Lane, 'name' | 'to' | 'intervals' | 'end' | 'value'>;
	name: string;
	readonly intervals: Interval[];
	open: Omit<Interval, 'to'> | null;
	to: number;
	end: LaneEnd;
	value: string | null;
}

/** A step that takes less, s, keeps nobody waiting that a picture could show. */
const noticeable = 0.001;

/** Pieces of a line that follow each other in less, s, were written by one `print`. */
const inOneGo = 0.01;

/** Reads a trace from the first event to the last; one method for each kind of fact. */
class Builder {
	private readonly lanes = new Map<string, OpenLane>();
	private outputs: OutputMark[] = [];
	/** Where in `outputs` each writer wrote last. */
	private readonly written = new Map<string, number>();
	private blocks: { lane: string; from: number; to: number }[] = [];
	private moments: Moment[] = [];
	private readonly positions = new Map<string, CodePlace | null>();
	private readonly hidden = new HiddenTasks();
	private dropped = 0;
	/** When the cell began, on the clock of the trace. */
	private origin = 0;
	private last = 0;
	private isBusy = false;

	read(traced: TraceEvent): void {
		if (traced.kind === 'cell-started') {
			this.beginCell(traced.t);
			return;
		}
		const event = this.origin === 0 ? traced : shiftEvent(traced, this.origin);
		const { t } = event;
		if (this.isBusy) this.readyUp(this.last, t);
		else if (event.kind === 'loop-blocked') this.readyUp(Math.max(this.last, t - event.seconds), t);
		if (event.kind === 'step-started' || event.kind === 'step-finished') this.isBusy = event.kind === 'step-started';
		this.last = Math.max(this.last, t);
		if (this.hidden.take(event)) return;
		switch (event.kind) {
			case 'task-created':
				this.begin(
					t,
					'task',
					`task:${event.task}`,
					event.name,
					event.coroutine,
					this.laneOf(event.parent),
					event.task,
					event.at,
				);
				return;
			case 'task-named': {
				const named = this.lanes.get(`task:${event.task}`);
				if (named && event.task !== 0) named.name = event.name; // the cell's own code is no task to a learner
				return;
			}
			case 'step-started':
				this.task(t, event.task);
				this.written.delete(`task:${event.task}`);
				this.move(t, `task:${event.task}`, 'running', null);
				this.note(t, `task:${event.task}`, 'runs');
				return;
			case 'step-finished':
				if (event.wait === null) return;
				this.positions.set(`task:${event.task}`, event.at);
				this.move(
					t,
					`task:${event.task}`,
					event.wait.on === 'ready' ? 'ready' : 'waiting',
					this.hidden.seenThrough(event.wait),
				);
				this.note(t, `task:${event.task}`, 'waits');
				return;
			case 'cancel-requested':
			case 'future-cancelled': {
				const open = this.lanes.get(`task:${event.task}`)?.open;
				if (open) Object.assign(open, { cancelled: true });
				this.note(
					t,
					`task:${event.task}`,
					event.kind === 'future-cancelled' ? event.kind : 'cancel',
					this.laneOf(event.by),
				);
				return;
			}
			case 'task-finished':
				this.finish(t, `task:${event.task}`, event.how, event.value);
				return;
			case 'job-started':
				this.begin(t, 'thread', `job:${event.job}`, event.function, '', this.laneOf(event.task));
				this.move(t, `job:${event.job}`, event.queued ? 'ready' : 'running', null);
				return;
			case 'job-began':
				this.move(t, `job:${event.job}`, 'running', null);
				this.note(t, `job:${event.job}`, 'runs');
				return;
			case 'job-finished': {
				const hasBegun = this.lanes.get(`job:${event.job}`)?.open?.state === 'running';
				this.finish(t, `job:${event.job}`, hasBegun ? 'returned' : 'cancelled', null);
				return;
			}
			case 'child-started':
				this.begin(t, 'child', `child:${event.child}`, event.command, '', this.laneOf(event.task));
				this.move(t, `child:${event.child}`, 'running', null);
				return;
			case 'child-finished': {
				const value = event.code === null || event.code === 0 ? null : String(event.code);
				this.finish(t, `child:${event.child}`, value === null ? 'returned' : 'raised', value);
				return;
			}
			case 'output':
				this.print(event);
				return;
			case 'loop-blocked':
				if (event.task !== null)
					this.blocks.push({ lane: `task:${event.task}`, from: Math.max(0, t - event.seconds), to: t });
				this.note(t, this.laneOf(event.task), 'blocked');
				return;
			case 'trace-truncated':
				this.dropped = event.dropped;
		}
	}

	private laneOf(task: TaskNumber | null): string | null {
		return task === null || this.hidden.has(task) ? null : `task:${task}`;
	}

	/** Forgets what was, but for the tasks, threads and children that go on. */
	private beginCell(t: number): void {
		const by = shift(t, this.origin);
		[this.origin, this.last, this.isBusy] = [t, 0, false];
		[this.outputs, this.blocks, this.moments] = [[], [], []];
		this.written.clear();
		for (const [id, { end }] of this.lanes)
			if (id === 'task:0' || end !== 'unfinished') {
				this.lanes.delete(id);
				this.positions.delete(id);
			}
		for (const [id, lane] of this.lanes) {
			const parent = this.lanes.has(lane.lane.parent ?? '') ? lane.lane.parent : null;
			const open = lane.open && { ...lane.open, from: 0, wait: shiftWait(lane.open.wait, by) };
			this.lanes.set(id, { ...lane, lane: { ...lane.lane, from: 0, parent }, intervals: [], open, to: 0 });
			this.note(0, id, 'left');
		}
	}

	build(): Timeline {
		for (const open of this.lanes.values()) if (open.end === 'unfinished') this.close(this.last, open);
		const lanes = [...this.lanes.values()].map(
			({ lane, name, intervals, to, end, value }): Lane => ({ ...lane, name, to, intervals, end, value }),
		);
		return {
			lanes: withChildrenBelow(lanes),
			outputs: this.outputs,
			blocks: this.blocks,
			duration: this.last,
			moments: this.moments,
			dropped: this.dropped,
		};
	}

	/**
	 * From `from` to `to` the loop was busy with one step or callback: waits that were over by then left their tasks ready, but
	 * none of these could go on.
	 */
	private readyUp(from: number, to: number): void {
		if (to - from < noticeable) return;
		[...this.lanes]
			.flatMap(([id, { open }]) => {
				if (open?.state !== 'waiting' || !this.isOver(open, to)) return [];
				return { id, since: Math.max(from, open.wait?.on === 'sleep' && !open.cancelled ? open.wait.until : from) };
			})
			.sort((one, other) => one.since - other.since)
			.forEach(({ id, since }) => {
				this.move(since, id, 'ready', { on: 'ready' });
				this.note(since, id, 'ready');
			});
	}

	/** Whether what is waited for has come before `t`, as far as the trace tells. */
	private isOver({ wait, cancelled }: Pick<Interval, 'wait' | 'cancelled'>, t: number): boolean {
		const hasEnded = (id: string) => (this.lanes.get(id)?.end ?? 'unfinished') !== 'unfinished';
		switch (wait?.on) {
			case 'sleep':
				return cancelled || wait.until < t;
			case 'task':
				return hasEnded(`task:${wait.task}`);
			case 'tasks':
				return wait.tasks.every((task) => hasEnded(`task:${task}`));
			case 'shield':
				return cancelled || hasEnded(`task:${wait.task}`);
			case 'job':
				return cancelled || hasEnded(`job:${wait.job}`);
			case 'child':
				return cancelled || hasEnded(`child:${wait.child}`);
			default:
				return cancelled;
		}
	}

	/** What one writer writes without a pause and without an end of the line belongs together: `print` writes in pieces. */
	private print({ t, task, job, thread, stream, text }: Extract<TraceEvent, { kind: 'output' }>): void {
		const lane = this.laneOf(task) ?? (typeof job === 'number' ? `job:${job}` : null);
		const writer = lane ?? `thread:${thread ?? ''}`;
		const index = this.written.get(writer) ?? -1;
		const last = this.outputs[index];
		if (last?.stream === stream && !last.text.endsWith('\n') && t - last.t < inOneGo) {
			this.outputs[index] = { ...last, text: last.text + text };
			return;
		}
		this.written.set(writer, this.outputs.push({ t, lane, stream, text }) - 1);
		this.note(t, lane, 'output');
	}

	private note(t: number, lane: string | null, what: Moment['what'], by: string | null = null): void {
		this.moments.push({ t, lane, what, by, outputs: this.outputs.length });
	}

	private begin(
		t: number,
		kind: Lane['kind'],
		id: string,
		name: string,
		coroutine: string,
		parent: string | null,
		task: TaskNumber | null = null,
		createdAt: CodePlace | null = null,
	): void {
		const open = { from: t, state: 'ready', wait: null, at: null, cancelled: false } as const;
		const lane = { id, kind, coroutine, parent, task, createdAt, from: t };
		this.lanes.set(id, { lane, name, intervals: [], open: { ...open }, to: t, end: 'unfinished', value: null });
		this.note(t, id, 'created');
	}

	/** The cell's own code is never created: its lane begins with its first step. */
	private task(t: number, task: TaskNumber): void {
		if (!this.lanes.has(`task:${task}`)) this.begin(t, 'task', `task:${task}`, '', '', null, task);
	}

	private move(t: number, id: string, state: Interval['state'], wait: Wait | null): void {
		const open = this.lanes.get(id);
		if (open === undefined) return;
		this.close(t, open);
		open.open = { from: t, state, wait, at: this.positions.get(id) ?? null, cancelled: false };
	}

	private finish(t: number, id: string, end: LaneEnd, value: string | null): void {
		const open = this.lanes.get(id);
		if (open === undefined) return;
		this.close(t, open);
		open.open = null;
		Object.assign(open, { end, value });
		this.note(t, id, 'ended');
	}

	private close(t: number, open: OpenLane): void {
		if (open.open !== null) open.intervals.push({ ...open.open, to: t });
		open.to = t;
	}
}

/** Each thread and child right below the task that started it; tasks stay in the order of their creation. */
const withChildrenBelow = (lanes: readonly Lane[]): Lane[] => {
	const tasks = lanes.filter((lane) => lane.kind === 'task');
	const others = lanes.filter((lane) => lane.kind !== 'task');
	const known = new Set(tasks.map((lane) => lane.id));
	return [
		...tasks.flatMap((task) => [task, ...others.filter((lane) => lane.parent === task.id)]),
		...others.filter((lane) => lane.parent === null || !known.has(lane.parent)),
	];
};

/** Turns the trace of a run into lanes. */
export const buildTimeline = (trace: readonly TraceEvent[]): Timeline => {
	const builder = new Builder();
	for (const event of trace) builder.read(event);
	return builder.build();
};
