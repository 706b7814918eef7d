import { describe, expect, it } from 'vitest';
import { courseFolder, runProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
const run = (...words: string[]) => runProgram(home, words);

describe('wrong usage', () => {
	it.each([
		[['verfy'], 'Did you mean verify?'],
		[['verify', '--jsn'], 'Did you mean --json?'],
		[['verify', '--jobs', 'many'], '--jobs: many'],
		[['verify', '--jobs', '0'], '--jobs: 0'],
		[['verify', '--shard', '4/3'], '--shard: 4/3'],
		[['verify', '--reporter', 'xml'], 'text, json, junit, github'],
		[['verify', '--json', '--reporter', 'junit'], 'no sense together'],
		[['verify', '--timeout'], '--timeout needs a value'],
		[['verify', '--timeout', '-1'], '--timeout: -1'],
		[['run'], 'an example (10.3-1)'],
		[['verify', '--timeout', '0'], 'a number above zero'],
		[['verify', '--jobs', '0'], 'a whole number from 1'],
		[['run', '5.1-1', '--python', ''], 'The value for --python is empty'],
		[['list', '--course', ''], 'The value for --course is empty'],
		[['progress', 'foo'], 'no command progress foo.'],
		[['progress', 'foo'], 'progress export, progress import, progress reset'],
		[['progress', 'improt'], 'Did you mean import?'],
		[['progress', 'import'], 'name of a file'],
		[['help', 'foo'], 'no command foo'],
		[['help', 'verfy'], 'Did you mean verify?'],
		[['run', 'gathr'], 'The nearest: 10 (Конкурентный запуск нескольких корутин)'],
		[['glossary', 'gather'], 'asyncio-course read 10'],
		[['run', '5', '--timeline'], 'such as 5-1'],
		[['progress', 'import', '/tmp'], 'this is a folder, and a file is needed'],
		[['progress', 'export', '/nonexistent/file'], 'there is no such file or folder'],
		[['quiz', '--answers', '/tmp'], 'this is a folder, and a file is needed'],
		[['list', 'everything'], 'asyncio-course list'],
		[['run', '10.3-99'], 'The nearest: 10.3-'],
		[['run', '99'], 'no chapter 99'],
		[['start', '99'], 'no chapter 99'],
		[['read', 'zzz'], 'no chapter, section or example zzz'],
		[['glossary', 'zzz'], 'no such term'],
		[['record', '10'], 'no example'],
		[['completion', 'tcsh'], 'bash, zsh, fish'],
		[['quiz', '--min-score', '50'], '--min-score means nothing without --answers'],
		[['quiz', '--show-answers', '10'], '--show-answers means nothing without --answers'],
		[['progress', 'reset'], '--yes'],
		[['progress', 'import', '/nonexistent/file'], 'there is no such file'],
		[['--lang', 'fr', 'list'], 'ru, en'],
	] as const)('%j exits with 2, says what is wrong and nothing on standard output', async (words, said) => {
		const { code, stdout, stderr } = await run(...words);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain(said);
		expect(stderr).not.toContain('    at ');
	});

	it('is explained in Russian unless the locale is English', async () => {
		const { stderr } = await runProgram(home, ['verfy'], { environment: { LANG: 'C.UTF-8' } });
		expect(stderr).toContain('Нет такой команды: verfy. Возможно, verify?');
		const english = await runProgram(home, ['verfy', '--lang=en'], { environment: { LANG: 'C.UTF-8' } });
		expect(english.stderr).toContain('no command verfy');
	});
});

describe('a course whose files are wrong', () => {
	it.each([['list'], ['verify'], ['run', '1-1'], ['lint']])('%s exits with 3 and names the place', async (...words) => {
		const { code, stdout, stderr } = await run(...words, '--trust', '--course', courseFolder('broken'));
		expect(code).toBe(3);
		expect(stdout + stderr).toContain('lessons/01-broken.md:8:22');
	});

	it('may be missing altogether', async () => {
		const { code, stderr } = await run('list', '--course', '/nonexistent');
		expect(code).toBe(3);
		expect(stderr).toContain('no folder with a course: /nonexistent.');
	});
});

describe('the help', () => {
	it('lists the commands and the exit codes on standard output', async () => {
		const { code, stdout, stderr } = await run('--help');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		for (const command of [
			'start',
			'list',
			'read',
			'run',
			'verify',
			'progress',
			'doctor',
			'lint',
			'record',
			'completion',
		])
			expect(stdout).toContain(`\n  ${command}`);
		expect(stdout).toContain('130 interrupted');
	});

	it('of a command has its flags, the global ones and examples', async () => {
		const { code, stdout } = await run('verify', '--help');
		expect(code).toBe(0);
		for (const part of [
			'--shard <i/n>',
			'--no-color',
			'--course <folder>',
			'--trust',
			'Examples:',
			'asyncio-course verify 5 7',
		])
			expect(stdout).toContain(part);
		expect((await run('help', 'verify')).stdout).toBe(stdout);
	});

	it('is short where no command is given and there is no terminal', async () => {
		const { code, stdout } = await run();
		expect(code).toBe(0);
		expect(stdout).toContain('asyncio-course start');
		expect(stdout).toContain('asyncio-course --help');
	});

	it('of a subcommand is found by both names', async () => {
		const { code, stdout } = await run('help', 'progress', 'import');
		expect(code).toBe(0);
		expect(stdout).toBe((await run('progress', 'import', '--help')).stdout);
	});

	it('gives the version', async () => {
		const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
		expect(await run('--version')).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
		expect(await run('--version', '--lang', 'en')).toMatchObject({ code: 0, stdout: `${version}\n` });
	});
});
