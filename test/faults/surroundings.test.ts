import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from '../cli/run-program.js';
import { defaultPython } from '../python/installed.js';

const home = temporaryFolder();
const base = temporaryFolder();

const verify = (environment: Readonly<Record<string, string | undefined>>) =>
	runProgram(home, ['verify', '5.1-2'], { environment });

describe('an odd environment makes no difference', () => {
	it.each<[name: string, environment: Readonly<Record<string, string | undefined>>]>([
		['a folder for temporary files that is missing', { TMPDIR: '/nonexistent/tmp' }],
		['a folder for temporary files that cannot be written', { TMPDIR: '/proc' }],
		['no home', { HOME: undefined, XDG_DATA_HOME: undefined }],
		['no locale', { LANG: undefined, LC_ALL: undefined }],
		['a locale that is not installed', { LC_ALL: 'xx_XX.UTF-8' }],
		[
			'settings for Python',
			{ PYTHONASYNCIODEBUG: '1', PYTHONDEVMODE: '1', PYTHONWARNINGS: 'error', PYTHONSTARTUP: '/x' },
		],
		['a home of another Python', { PYTHONHOME: '/nonexistent' }],
	])('%s', async (_name, environment) => {
		const python =
			environment.PYTHONHOME === undefined ? {} : { ASYNCIO_COURSE_PYTHON: (await defaultPython()).executable };
		const { code, stderr } = await verify({ ...environment, ...python });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});
});

describe('a machine without a Python that would do', () => {
	/** A folder whose `python3` is such a script. */
	const folderWith = (name: string, script: string): string => {
		const folder = join(base, name);
		mkdirSync(folder);
		writeFileSync(join(folder, 'python3'), `#!/bin/sh\n${script}\n`);
		chmodSync(join(folder, 'python3'), 0o755);
		return folder;
	};

	it.each<[name: string, script: string, reason: RegExp]>([
		['one that fails', 'echo pyenv: python3: command not found >&2; exit 127', /127.*command not found/],
		['one that hangs', 'exec /bin/sleep 1000', /python3/],
		['one that prints noise and no more', 'echo Welcome', /python3/],
		['Python 2.7', `echo '{"version":"2.7.18"}'; exit 1`, /python3/],
	])('%s: ends with 4 and names what was tried', async (name, script, reason) => {
		const { code, stdout, stderr } = await verify({ PATH: folderWith(name, script), VIRTUAL_ENV: undefined });
		expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
		expect(stderr).toMatch(reason);
		expect(stderr).toContain('3.9');
	});

	it('none at all: ends with 4', async () => {
		const folder = join(base, 'empty');
		mkdirSync(folder);
		const { code, stderr } = await verify({ PATH: folder, VIRTUAL_ENV: undefined });
		expect(code).toBe(4);
		expect(stderr).toContain('3.9');
	});

	it('one that prints noise first, and then works, will do', async () => {
		const { executable } = await defaultPython();
		const folder = folderWith('noisy', `echo Welcome; echo to the shim; exec '${executable}' "$@"`);
		symlinkSync('/bin/sh', join(folder, 'sh'));
		const { code } = await verify({ PATH: `${folder}:${dirname(process.execPath)}`, VIRTUAL_ENV: undefined });
		expect(code).toBe(0);
	});
});
