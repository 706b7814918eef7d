import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratchName = /^asyncio-course-(\d+)-/;

/** The folders in which the driver may have made its directories: what is set, or the fallback of both Node and Python. */
const temporaryFolders = (): readonly string[] => [...new Set([tmpdir(), '/tmp'])];

const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

/**
 * Removes the directories of runs whose supervisor was killed before it could. What cannot be removed stays.
 * @param isLeftover asked with the process id of a supervisor
 * @param age milliseconds since the directory was last changed; a container may share the folder but not our process ids,
 * so what is young may be in use there
 */
export const removeScratch = (isLeftover: (supervisor: number) => boolean, age: number): void => {
	for (const folder of temporaryFolders()) {
		for (const name of namesIn(folder)) {
			const supervisor = scratchName.exec(name)?.[1];
			if (supervisor === undefined || !isLeftover(Number(supervisor))) continue;
			try {
				if (Date.now() - statSync(join(folder, name)).mtimeMs < age) continue;
				rmSync(join(folder, name), { recursive: true, force: true });
			} catch {
				// It belongs to somebody else, or a program still writes to it.
			}
		}
	}
};
