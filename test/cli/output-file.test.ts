import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programFile, runProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
const run = (...words: string[]) => runProgram(home, words);

describe('a file that cannot be written', () => {
	it.each([
		['verify', '5', '-o', '/nonexistent/x'],
		['quiz', '5', '--check', '-o', '/nonexistent/x'],
		['run', '5.1-1', '--timeline=svg', '/nonexistent/x'],
		['run', '5.1-1', '--trace', '/nonexistent/x'],
	])('is found before anything runs: %s', async (...words) => {
		const { code, stdout, stderr } = await run(...words);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain('Could not write /nonexistent/x: there is no such file or folder.');
	});

	it.each(['--svg', '--trace'])('is found before a program is traced: %s', async (flag) => {
		const folder = temporaryFolder();
		const script = join(folder, 'script.py');
		writeFileSync(script, `open(${JSON.stringify(join(folder, 'ran'))}, "w")\n`);
		expect((await run('trace', flag, folder, script)).code).toBe(2);
		expect(existsSync(join(folder, 'ran'))).toBe(false);
	});
});

describe('a file that can be written', () => {
	it('holds the report, with nothing left beside it', async () => {
		const folder = temporaryFolder();
		expect((await run('verify', '5', '-o', join(folder, 'report.txt'))).code).toBe(0);
		expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('5.1-1');
		expect(readdirSync(folder)).toEqual(['report.txt']);
	});

	it('keeps what it holds when the command fails before it has a report', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'inner'));
		const file = join(folder, 'inner', 'report.txt');
		writeFileSync(file, 'before');
		await run('verify', '5', '--python', '/nonexistent/python3', '-o', file);
		expect(readFileSync(file, 'utf8')).toBe('before');
		expect(readdirSync(join(folder, 'inner'))).toEqual(['report.txt']);
	});

	it('may be a pipe, which is written to and not replaced', () => {
		const line = `mkfifo "$pipe"; timeout 20 cat "$pipe" & $course progress export "$pipe"; wait; test -p "$pipe"`;
		const { status, stdout } = spawnSync('bash', ['-c', line], {
			encoding: 'utf8',
			env: {
				...process.env,
				pipe: join(temporaryFolder(), 'pipe'),
				course: `${process.execPath} ${programFile}`,
				ASYNCIO_COURSE_HOME: home,
			},
		});
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
	});
});
