import type { TaskNumber, TraceEvent, Wait } from '../model/trace.js';

/** Tasks that asyncio made for its own work: a learner did not write them and need not see them. */
export class HiddenTasks {
	/** What each of them waits for. */
	private readonly waits = new Map<TaskNumber, Wait>();

	has(task: TaskNumber): boolean {
		return this.waits.has(task);
	}

	/** Reads an event. Whether it is about a hidden task itself, not about something that came out of one. */
	take(event: TraceEvent): boolean {
		switch (event.kind) {
			case 'task-created':
				if (event.internal) this.waits.set(event.task, { on: 'ready' });
				return event.internal ?? false;
			case 'step-finished':
				if (!this.waits.has(event.task)) return false;
				this.waits.set(event.task, event.wait ?? { on: 'ready' });
				return true;
			case 'task-named':
			case 'step-started':
			case 'task-finished':
			case 'cancel-requested':
			case 'future-cancelled':
				return this.waits.has(event.task);
			case 'loop-blocked':
				return event.task !== null && this.waits.has(event.task);
			default:
				return false;
		}
	}

	/** Who waits for a hidden task waits for what that waits for. */
	seenThrough(wait: Wait): Wait {
		if (wait.on === 'tasks') {
			const tasks = wait.tasks.filter((task) => !this.waits.has(task));
			return tasks.length === 0 ? { on: 'future' } : { on: 'tasks', tasks };
		}
		if (wait.on !== 'task' && wait.on !== 'shield') return wait;
		const behind = this.waits.get(wait.task);
		if (behind === undefined) return wait;
		return behind.on === 'ready' ? { on: 'future' } : this.seenThrough(behind);
	}
}
