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
const edit = (does: string) => editText('print(1)\nprint(2)', '1-1.py', { EDITOR: editorThat(does) });

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
	expect(await editText('x', '1-1.py', { EDITOR: 'no-such-editor-here' })).toEqual({ status: 'no-editor' });
});

it('prefers VISUAL, lets the command have options, and names the file after the example', async () => {
	const visual = `${editorThat('echo "$1 $(basename "$2")" > "$2"')} --flag`;
	expect(await editText('x', '1-1.py', { VISUAL: visual, EDITOR: 'false' })).toEqual({
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
