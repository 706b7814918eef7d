import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { programFile, temporaryFolder } from './run-program.js';

const home = temporaryFolder();

/** What bash makes of a line in which `$course` is the program. */
const inBash = (line: string) =>
	spawnSync('bash', ['-c', line], {
		encoding: 'utf8',
		env: {
			...process.env,
			course: `${process.execPath} ${programFile}`,
			LANG: 'en_US.UTF-8',
			LC_ALL: '',
			ASYNCIO_COURSE_HOME: home,
		},
	});

describe('a reader that goes away', () => {
	it('ends verify quietly', () => {
		const { stdout, stderr } = inBash('$course verify 5 7 --jobs 1 | head -1; echo "$PIPESTATUS"');
		expect(stdout).toMatch(/^Python 3\..*\n(141|0)\n$/);
		expect(stderr).toBe('');
	});
});

describe('a full disk', () => {
	it.each([
		'--version',
		'--help',
		'',
		'list',
		'read 5',
		'run 5.1-1 --virtual',
		'start 5',
		'verify 5',
		'verify 5 --audit',
		'quiz 5 --template',
		'doctor',
		'completion bash',
	])('ends `%s` with a sentence and exit code 2', (words) => {
		const { status, stderr } = inBash(`$course ${words} < /dev/null > /dev/full`);
		expect({ status, stderr }).toEqual({
			status: 2,
			stderr: 'Could not write to standard output: the disk is full, make some room.\n',
		});
	});

	it('is no bug of ours where not even the sentence can be written', () => {
		expect(inBash('$course list < /dev/null > /dev/full 2> /dev/full').status).toBe(2);
		expect(inBash('$course verfy 2> /dev/full').status).toBe(2);
	});
});
