import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tagVariable } from './environment.js';
import { parseTag, type SessionTag } from './session-tag.js';

/** A process that a session started, by its own word: the tag in its environment. */
export interface TaggedProcess {
	readonly pid: number;
	readonly tag: SessionTag;
}

/** Names the world of process ids that a process lives in: a container's numbers mean nothing outside it. */
const worldOf = (process: string): string => readlinkSync(`/proc/${process}/ns/pid`);

const tagOf = (pid: number): SessionTag | null => {
	try {
		if (worldOf(`${pid}`) !== worldOf('self')) return null;
		const variables = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
		const tag = variables.find((variable) => variable.startsWith(`${tagVariable}=`));
		return tag === undefined ? null : parseTag(tag.slice(tagVariable.length + 1));
	} catch {
		// It ended meanwhile, or belongs to somebody else.
		return null;
	}
};

/** All processes of all sessions. Linux only: elsewhere there is no /proc, and the list is empty. */
export const findTagged = (): readonly TaggedProcess[] => {
	let names: string[];
	try {
		names = readdirSync('/proc');
	} catch {
		return [];
	}
	return names.flatMap((name) => {
		const pid = Number(name);
		if (!Number.isInteger(pid)) return [];
		const tag = tagOf(pid);
		return tag === null ? [] : [{ pid, tag }];
	});
};

/** @param pid negative: a process group */
export const killQuietly = (pid: number, signal: NodeJS.Signals): void => {
	try {
		process.kill(pid, signal);
	} catch {
		// It is gone already.
	}
};

/**
 * Kills what a session left behind. Its supervisor does that itself; this is for the case that a program killed the
 * supervisor. A program that forks may be faster than one look, so it looks until nobody is left.
 */
export const killLeftovers = (isLeftover: (tag: SessionTag) => boolean): void => {
	for (let looks = 0; looks < 20; looks++) {
		const found = findTagged().filter(({ pid, tag }) => pid !== process.pid && isLeftover(tag));
		if (found.length === 0) return;
		for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
			for (const { pid } of found) killQuietly(pid, signal);
		}
	}
};
