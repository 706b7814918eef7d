import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseEditor } from '../../src/terminal/choose-editor.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'choose-editor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const install = (name: string, mode = 0o755): void => {
	writeFileSync(join(folder, name), '');
	chmodSync(join(folder, name), mode);
};

it('is the named one, whether it exists or not', () => {
	expect(chooseEditor({ VISUAL: 'code --wait', EDITOR: 'ed' }, 'linux')).toEqual({
		command: 'code --wait',
		isChosen: true,
	});
	expect(chooseEditor({ VISUAL: '', EDITOR: 'ed' }, 'linux')).toEqual({ command: 'ed', isChosen: true });
});

it('is else the easiest that can be started', () => {
	const environment = { PATH: `/no/such/folder::${folder}` };
	expect(chooseEditor(environment, 'linux')).toBe(null);
	install('vi');
	expect(chooseEditor(environment, 'linux')).toEqual({ command: 'vi', isChosen: false });
	install('nano', 0o644);
	install('vim');
	expect(chooseEditor(environment, 'linux')?.command).toBe('vim');
	install('nano');
	expect(chooseEditor(environment, 'linux')?.command).toBe('nano');
});
