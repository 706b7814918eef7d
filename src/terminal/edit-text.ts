import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseEditor, type Editor } from './choose-editor.js';
import { readEdited, type Unusable, withoutFinalNewlines } from './read-edited.js';

export type EditResult =
	| { readonly status: 'edited'; readonly text: string }
	| { readonly status: 'unchanged' }
	/** `editor`: the one that was named and does not exist; null: none was named and none was found. */
	| { readonly status: 'no-editor'; readonly editor: string | null }
	/** The editor ended with an error; what was written is not taken, as git does it. */
	| { readonly status: 'failed'; readonly editor: string; readonly code: number }
	/** What the editor left cannot be taken. */
	| { readonly status: 'unusable'; readonly why: Unusable }
	/** There was no copy to edit: the code of the file system's error. */
	| { readonly status: 'no-copy'; readonly code: string };

export interface EditOptions {
	/** File name that the editor shows. */
	readonly name: string;
	/** process.env */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Said before an editor opens that nobody chose and that is hard to leave; Enter opens it. */
	readonly howToLeave: (editor: string) => string;
}

/**
 * EDITOR may hold options, even quotes: as in git, a shell reads it. That shell must not die of a Ctrl+C that is meant for
 * the editor.
 */
const byShell = (command: string): string => `trap : INT QUIT; ${command} "$1"`;

/** An editor that takes the whole screen at once: what is to be read before needs a pause. */
const explained = (command: string): string => `printf '%s\\n' "$2"; read -r _; ${byShell(command)}`;

/** As shells report it. */
const commandNotFound = 127;

const runEditor = ({ command, isChosen }: Editor, file: string, howToLeave: string): Promise<number> =>
	new Promise((resolve) => {
		const isStrange = !isChosen && command !== 'nano';
		const child =
			process.platform === 'win32'
				? spawn(`${command} "${file}"`, { shell: true, stdio: 'inherit' })
				: spawn('/bin/sh', ['-c', isStrange ? explained(command) : byShell(command), 'sh', file, howToLeave], {
						stdio: 'inherit',
					});
		child.once('error', () => resolve(commandNotFound));
		child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
	});

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const removeCopy = (folder: string): void => {
	try {
		rmSync(folder, { recursive: true, force: true });
	} catch {
		// The editor took the right to it away: the system's own clean-up gets it.
	}
};

/**
 * Lets the learner edit a text in an editor of theirs ($VISUAL, $EDITOR), on a copy that is removed afterwards. The
 * terminal must have been given back before.
 */
export const editText = async (text: string, { name, environment, howToLeave }: EditOptions): Promise<EditResult> => {
	const editor = chooseEditor(environment, process.platform);
	if (editor === null) return { status: 'no-editor', editor: null };
	let folder: string;
	try {
		folder = mkdtempSync(join(tmpdir(), 'asyncio-course-edit-'));
	} catch (error) {
		return { status: 'no-copy', code: codeOf(error) };
	}
	try {
		const file = join(folder, name);
		try {
			writeFileSync(file, `${text}\n`);
		} catch (error) {
			return { status: 'no-copy', code: codeOf(error) };
		}
		const { command } = editor;
		const code = await runEditor(editor, file, howToLeave(command));
		if (code === commandNotFound) return { status: 'no-editor', editor: command };
		if (code !== 0) return { status: 'failed', editor: command, code };
		const edited = readEdited(file);
		if ('unusable' in edited) return { status: 'unusable', why: edited.unusable };
		return edited.text === withoutFinalNewlines(text)
			? { status: 'unchanged' }
			: { status: 'edited', text: edited.text };
	} finally {
		removeCopy(folder);
	}
};
