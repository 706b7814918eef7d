import { readdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder } from './make-folder.js';

/** Another program holds the lock and does not let go. */
export class LockedError extends Error {
	override readonly name = 'LockedError';
	readonly code = 'ELOCKED';
}

/** A lock is held for milliseconds; one from another machine that is older than this was left behind. */
const abandonedAfterMs = 60_000;

/** When the process began, in ticks since boot: tells a process from a later one with the same number. Linux only. */
const startOf = (pid: number): string => {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '0';
	} catch {
		return '0';
	}
};

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

const host = hostname().replace(/[^\w.]/g, '_') || 'host';
let taken = 0;

/** Whether the owner that this file name tells of can still let go of the lock. */
const isHeld = (folder: string, name: string): boolean => {
	const [pid = '', start, machine] = name.split('-');
	if (machine !== host) {
		try {
			return Date.now() - statSync(join(folder, name)).mtimeMs < abandonedAfterMs;
		} catch {
			return false;
		}
	}
	return isAlive(Number(pid)) && (start === '0' || startOf(Number(pid)) === start);
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const remove = (path: string): void => {
	try {
		unlinkSync(path);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
};

/** Puts our name into the folder and looks who else is there. Two that try at once both see each other, or one does. */
const tryToTake = (folder: string, name: string): boolean => {
	makeFolder(folder);
	try {
		writeFileSync(join(folder, name), '', { flag: 'wx', mode: 0o600 });
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
	const others = readdirSync(folder).filter((other) => other !== name);
	if (others.some((other) => isHeld(folder, other))) {
		remove(join(folder, name));
		return false;
	}
	// Each dead owner's file is removed by its own name, so a lock that somebody just took can never be removed instead.
	for (const other of others) remove(join(folder, other));
	return true;
};

const release = (folder: string, name: string): void => {
	remove(join(folder, name));
	try {
		rmdirSync(folder);
	} catch {
		// Somebody else is already in there.
	}
};

/**
 * Does something that only one program at a time may do.
 * @param folder the lock: a folder that holds a file for each program that wants it
 * @param work synchronous, so that it ends before anything else of this program runs
 * @throws LockedError when the lock is not free within `patienceMs`; else what the file system or `work` throws
 */
export const withLock = async <Result>(folder: string, work: () => Result, patienceMs = 3000): Promise<Result> => {
	taken += 1;
	const name = `${process.pid}-${startOf(process.pid)}-${host}-${taken}`;
	const end = Date.now() + patienceMs;
	while (!tryToTake(folder, name)) {
		if (Date.now() > end) throw new LockedError(folder);
		await delay(1 + Math.random() * 9);
	}
	try {
		return work();
	} finally {
		release(folder, name);
	}
};
