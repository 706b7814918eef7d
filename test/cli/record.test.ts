import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseFolder, runProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();

const root = temporaryFolder();
cpSync(courseFolder('mixed'), root, { recursive: true });

const fixture = () => readFileSync(join(root, 'fixtures', '01.yaml'), 'utf8');
const run = (...words: string[]) => runProgram(home, [...words, '--trust', '--course', root]);

describe('record', () => {
	it('asks before it writes; without a terminal it shows the difference and wants --yes', async () => {
		const before = fixture();
		const { code, stdout, stderr } = await run('record', '1.2-4');
		expect(code).toBe(2);
		expect(stdout).toContain('- nothing of the kind');
		expect(stderr).toContain('--yes');
		expect(fixture()).toBe(before);
	});

	it('never touches a recording of the notebook', async () => {
		const before = fixture();
		const { code } = await run('record', '1.2-1', '--yes');
		expect(code).not.toBe(0);
		expect(fixture()).toBe(before);
	});

	it('refuses what did not come to its end', async () => {
		const { code, stderr } = await run('record', '1.2-3', '--yes');
		expect(code).toBe(1);
		expect(stderr).toContain('virtual time');
	});

	it('writes what the example shows, and the example then passes', async () => {
		const before = fixture();
		expect((await run('verify', '1.2-2')).code).toBe(1);
		expect(await run('record', '1.2-2', '--yes')).toMatchObject({ code: 0 });
		expect(fixture()).not.toBe(before);
		expect((await run('verify', '1.2-2')).code).toBe(0);
		const again = await run('record', '1.2-2', '--yes');
		expect(again.code).toBe(0);
		expect(again.stderr).toContain('Nothing to record');
	});
});
