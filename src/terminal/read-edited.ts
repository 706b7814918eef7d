import { readFileSync, statSync } from 'node:fs';

/**
 * Bytes of a learner's own version of an example. Far more than any program here has; each version is kept with the
 * progress, and coloured for each frame.
 */
export const longestVersion = 64 * 1024;

/** Why what an editor left is not taken: no file, or none that can be read; not a text in UTF-8; too long. */
export type Unusable = 'no-file' | 'not-utf8' | 'too-long';

/** Editors add a final newline; the course's sources have none. */
export const withoutFinalNewlines = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n+$/, '');

/** The text that an editor left in a file, or why it cannot be taken. */
export const readEdited = (file: string): { readonly text: string } | { readonly unusable: Unusable } => {
	let bytes: Buffer;
	try {
		const status = statSync(file);
		// A folder, or a pipe that would be waited for.
		if (!status.isFile()) return { unusable: 'no-file' };
		if (status.size > longestVersion) return { unusable: 'too-long' };
		bytes = readFileSync(file);
	} catch {
		return { unusable: 'no-file' };
	}
	try {
		return { text: withoutFinalNewlines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
	} catch {
		return { unusable: 'not-utf8' };
	}
};
