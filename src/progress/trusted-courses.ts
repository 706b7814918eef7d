import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';

const filesBelow = (root: string, folder: string): readonly string[] => {
	try {
		return readdirSync(join(root, folder))
			.sort()
			.flatMap((name) => {
				const path = join(folder, name);
				return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path];
			});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
};

/** SHA-256 over the names and contents of all files from which a course takes code: any change is another course. */
export const courseFingerprint = (root: string): string => {
	const hash = createHash('sha256');
	for (const file of [...filesBelow(root, 'lessons'), ...filesBelow(root, 'fixtures')]) {
		const content = readFileSync(join(root, file));
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
};

const listIn = (folder: string): string => join(folder, 'trusted-courses');

/** Whether the learner has said that a course with just this content may run. @param folder the data folder */
export const isTrusted = (folder: string, fingerprint: string): boolean => {
	try {
		return readFileSync(listIn(folder), 'utf8')
			.split('\n')
			.some((line) => line.split(' ')[0] === fingerprint);
	} catch {
		return false;
	}
};

/** Remembers it. One short line is appended in one write, so two programs do not disturb each other. */
export const trustCourse = (folder: string, fingerprint: string, root: string): void => {
	makeFolder(folder);
	appendFileSync(listIn(folder), `${fingerprint} ${root.replaceAll('\n', ' ')}\n`, { mode: 0o600 });
};
