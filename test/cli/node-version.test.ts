import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programFile } from './run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program in a Node that says it is another version. */
const runIn = (version: string, environment: Readonly<Record<string, string>> = {}) => {
	const pretence = join(folder, `${version}.cjs`);
	writeFileSync(pretence, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
	return spawnSync(process.execPath, ['--require', pretence, programFile, '--help'], {
		encoding: 'utf8',
		env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...environment },
	});
};

describe('the version of Node', () => {
	it.each(['12.22.0', '18.20.4', '20.18.3'])('%s is too old, and that is all that is said', (version) => {
		const { status, stdout, stderr } = runIn(version);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toBe(
			`asyncio-course needs Node.js 20.19 or newer, this is ${version}. Install a newer one (https://nodejs.org) and try again.\n`,
		);
	});

	it('is complained about in Russian, too', () => {
		expect(runIn('18.0.0', { LANG: 'ru_RU.UTF-8' }).stderr).toContain('нужен Node.js 20.19 или новее');
	});

	it.each(['20.19.0', '22.0.0', '101.0.0'])('%s will do', (version) => {
		expect(runIn(version)).toMatchObject({ status: 0, stderr: '' });
	});
});
