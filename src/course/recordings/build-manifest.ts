import type { Problem } from '../../model/problem.js';
import type { ScratchEntry } from '../../model/run.js';
import type { ReportProblem } from './fixture-problem.js';
import type { AuthoredFile } from './fixture-schema.js';

/** `rw-r--r--` → 0o644 */
const modeBits = (mode: string): number =>
	Number.parseInt(Array.from(mode, (letter) => (letter === '-' ? '0' : '1')).join(''), 2);

const bareName = (name: string): string => name.replace(/\/$/, '');

/** A path that stays inside the folder on every system: no root, no drive, no `..`, nothing that Windows minds. */
const isSafeName = (name: string): boolean =>
	name.length <= 200 &&
	bareName(name)
		.split('/')
		.every((part) => /^[^\\/:*?"<>|\p{Cc}]+$/u.test(part) && part.trim() === part && !/^\.+$/.test(part));

/**
 * Names that are no path inside the folder, or stand twice (also where case does not matter).
 * @param lineOf the line of the file on which an entry (from 0) stands
 */
export const checkManifest = (
	files: readonly AuthoredFile[],
	lineOf: (index: number) => number,
	problem: ReportProblem,
): Problem[] => {
	const names = files.map(({ name }) => bareName(name).toLowerCase());
	return files.flatMap(({ name }, index) =>
		isSafeName(name) && names.indexOf(bareName(name).toLowerCase()) === index
			? []
			: [problem('file-name', lineOf(index), name)],
	);
};

/** What an example finds in its working directory, from the list that its author wrote. */
export const buildManifest = (files: readonly AuthoredFile[]): ScratchEntry[] =>
	files.map((file) => {
		const isFolder = file.name.endsWith('/');
		return {
			name: bareName(file.name),
			kind: isFolder ? 'directory' : 'file',
			mode: modeBits(file.mode ?? (isFolder ? 'rwxr-xr-x' : 'rw-r--r--')),
			size: file.text === undefined ? (file.size ?? 0) : Buffer.byteLength(file.text),
			modified: file.modified === undefined ? null : Date.parse(file.modified) / 1000,
			...(file.text === undefined ? {} : { text: file.text }),
		};
	});
