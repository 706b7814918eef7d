import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

export type EditResult =
	| { readonly status: 'edited'; readonly text: string }
	| { readonly status: 'unchanged' }
	/** No editor was found; the learner should set `EDITOR`. */
	| { readonly status: 'no-editor' }
	/** The editor ended with an error; what was written is not taken, as git does it. */
	| { readonly status: 'failed'; readonly editor: string; readonly code: number };

/** What POSIX systems have, the easiest first. */
const fallback =
	'for editor in nano vim vi; do if command -v "$editor" >/dev/null 2>&1; then exec "$editor" "$1"; fi; done; exit 127';

/**
 * EDITOR may hold options, even quotes: as in git, a shell reads it. That shell must not die of a Ctrl+C that is meant for
 * the editor.
 */
const named = (editor: string): string => `trap : INT QUIT; ${editor} "$1"`;

/** As shells report it. */
const commandNotFound = 127;

const runEditor = (editor: string, file: string): Promise<number> =>
	new Promise((resolve) => {
		const child =
			process.platform === 'win32'
				? spawn(`${editor || 'notepad'} "${file}"`, { shell: true, stdio: 'inherit' })
				: spawn('/bin/sh', ['-c', editor === '' ? fallback : named(editor), 'sh', file], { stdio: 'inherit' });
		child.once('error', () => resolve(commandNotFound));
		child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
	});

/** Editors add a final newline; the course's sources have none. */
const withoutFinalNewlines = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n+$/, '');

/**
 * Lets the learner edit a text in an editor of theirs ($VISUAL, $EDITOR), on a copy that is removed afterwards. The
 * terminal must have been given back before.
 * @param name file name that the editor shows
 */
export const editText = async (
	text: string,
	name: string,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<EditResult> => {
	const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-edit-'));
	try {
		const file = join(folder, name);
		writeFileSync(file, `${text}\n`);
		const editor = environment.VISUAL || environment.EDITOR || '';
		const code = await runEditor(editor, file);
		if (code === commandNotFound) return { status: 'no-editor' };
		if (code !== 0) return { status: 'failed', editor, code };
		const edited = withoutFinalNewlines(readFileSync(file, 'utf8'));
		return edited === withoutFinalNewlines(text) ? { status: 'unchanged' } : { status: 'edited', text: edited };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};
