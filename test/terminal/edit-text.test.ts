import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { editText } from '../../src/terminal/edit-text.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'edit-text-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const editorThat = (does: string): string => {
	const file = join(folder, 'an editor.sh');
	writeFileSync(file, `#!/bin/sh\n${does}\n`);
	chmodSync(file, 0o755);
	return `'${file}'`;
};
const optionsFor = (environment: Readonly<Record<string, string>>) => ({
	name: '1-1.py',
	environment,
	howToLeave: (editor: string) => `how to leave ${editor}`,
});
const edit = (does: string) => editText('print(1)\nprint(2)', optionsFor({ EDITOR: editorThat(does) }));

it('takes what the editor wrote, without the final newline that editors add', async () => {
	expect(await edit('printf "print(3)\\r\\nprint(4)\\n\\n" > "$1"')).toEqual({
		status: 'edited',
		text: 'print(3)\nprint(4)',
	});
});

it('tells an edit that changed nothing', async () => {
	expect(await edit('printf "\\n\\n" >> "$1"')).toEqual({ status: 'unchanged' });
});

it('takes nothing from an editor that failed', async () => {
	expect(await edit('echo "print(3)" > "$1"; exit 3')).toMatchObject({ status: 'failed', code: 3 });
	expect(await edit('kill -TERM $$')).toMatchObject({ status: 'failed', code: 143 });
});

it('knows when there is no such editor', async () => {
	expect(await editText('x', optionsFor({ EDITOR: 'no-such-editor-here' }))).toEqual({
		status: 'no-editor',
		editor: 'no-such-editor-here',
	});
	expect(await editText('x', optionsFor({ PATH: folder }))).toEqual({ status: 'no-editor', editor: null });
});

it('prefers VISUAL, lets the command have options, and names the file after the example', async () => {
	const visual = `${editorThat('echo "$1 $(basename "$2")" > "$2"')} --flag`;
	expect(await editText('x', optionsFor({ VISUAL: visual, EDITOR: 'false' }))).toEqual({
		status: 'edited',
		text: '--flag 1-1.py',
	});
});

it('leaves no copy behind', async () => {
	const log = join(folder, 'log');
	await edit(`dirname "$1" > ${log}`);
	const copy = readFileSync(log, 'utf8').trim();
	expect(copy).toContain('asyncio-course-edit-');
	expect(existsSync(copy)).toBe(false);
});

it.each([
	['removed', 'rm "$1"', 'no-file'],
	['replaced by a folder', 'rm "$1"; mkdir "$1"', 'no-file'],
	['replaced by a pipe', 'rm "$1"; mkfifo "$1"', 'no-file'],
	['removed with its folder', 'rm -r "$(dirname "$1")"', 'no-file'],
	['written in another encoding', 'printf \'print("\\357\\360")\' > "$1"', 'not-utf8'],
	['blown up', 'yes | head -c 70000 > "$1"', 'too-long'],
])('takes nothing from a file that was %s', async (_, does, why) => {
	expect(await edit(does)).toEqual({ status: 'unusable', why });
});

it('takes a text with a byte order mark, without it', async () => {
	expect(await edit('printf \'\\357\\273\\277print(3)\' > "$1"')).toEqual({ status: 'edited', text: 'print(3)' });
});

it('opens nothing where no copy can be written', async () => {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = join(folder, 'no such folder');
	try {
		expect(await edit('exit 3')).toEqual({ status: 'no-copy', code: 'ENOENT' });
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
});
