import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Names a session and the process that owns it. It stands in the environment of everything that the session starts, so
 * that it can be found even when it has cut all its other ties to us.
 */
export interface SessionTag {
	readonly session: string;
	/** Process id of the owner. */
	readonly owner: number;
	/** When the owner started, in the system's own unit: with it a recycled process id is told from the owner. */
	readonly started: string;
}

/** When a process started (Linux: clock ticks since boot); null: there is no such process, or no /proc. */
const startTime = (pid: number): string | null => {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		// The second field is the program's name in brackets and may hold anything.
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
};

export const createTag = (): SessionTag => ({
	session: randomUUID(),
	owner: process.pid,
	started: startTime(process.pid) ?? '0',
});

export const formatTag = (tag: SessionTag): string => `${tag.session}:${tag.owner}:${tag.started}`;

export const parseTag = (text: string): SessionTag | null => {
	const match = /^([0-9a-f-]{36}):([0-9]+):([0-9]+)$/.exec(text);
	return match ? { session: match[1] as string, owner: Number(match[2]), started: match[3] as string } : null;
};

export const isOwnerAlive = (tag: SessionTag): boolean => startTime(tag.owner) === tag.started;
