import { readdirSync, readFileSync } from 'node:fs';
import { vi } from 'vitest';

/** The oracle: looks for what sessions left by the marks they leave outside, and asks none of the code under test. */

const read = (file: string): string => {
	try {
		return readFileSync(file, 'latin1');
	} catch {
		return '';
	}
};

const parentOf = (pid: string): number => {
	const stat = read(`/proc/${pid}/stat`);
	return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

const ownerOf = (pid: string): number =>
	Number(/(?:^|\0)ASYNCIO_COURSE_RUN=[^:\0]+:(\d+):/.exec(read(`/proc/${pid}/environ`))?.[1]);

/** Process ids of all that the sessions of the process `owner` started. */
export const taggedBy = (owner: number): readonly string[] =>
	readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && ownerOf(pid) === owner);

/** The same, described, but for the supervisors themselves, which are its children and may wait for the next run. */
export const processesOf = (owner: number): readonly string[] =>
	taggedBy(owner)
		.filter((pid) => parentOf(pid) !== owner)
		.map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`);

/** Resolves when the list is empty, rejects with what is in it after a second. */
export const untilEmpty = (list: () => readonly string[]): Promise<void> =>
	vi.waitFor(
		() => {
			const left = list();
			if (left.length > 0) throw new Error(`left behind: ${left.join('; ')}`);
		},
		{ timeout: 1000, interval: 10 },
	);
