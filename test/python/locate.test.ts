import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/errors.js';
import { listPythons } from '../../src/python/list-pythons.js';
import { locatePython } from '../../src/python/locate.js';
import { defaultPython } from './installed.js';

const mark = 'asyncio-course-python:';
const answer = (version: string): string =>
	`echo '${mark}{"executable":"/opt/python","version":"${version}","implementation":"cpython"}'`;

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'asyncio-course-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const shim = async (name: string, script: string): Promise<string> => {
	const file = join(folder, name);
	await writeFile(file, `#!/bin/sh\n${script}\n`);
	await chmod(file, 0o755);
	return file;
};

const locate = (wish: string | null, environment: Record<string, string> = {}) =>
	locatePython({
		wish,
		// The shims stand before everything else; the shell they need is found behind them.
		environment: { PATH: [folder, '/usr/bin', '/bin'].join(delimiter), ...environment },
		platform: 'linux',
		language: 'en',
	});

const failure = async (attempt: Promise<unknown>): Promise<KnownError> => {
	const error = await attempt.then(
		() => null,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(KnownError);
	return error as KnownError;
};

describe('what is taken', () => {
	test('a real interpreter tells its version and its own path', async () => {
		const info = await locatePython({
			wish: null,
			environment: process.env,
			platform: process.platform,
			language: 'en',
		});
		expect(info.version).toMatch(/^3\.\d+\.\d+$/);
		expect(info.executable).toMatch(/^\//);
		expect(info.minor).toBe(info.version.split('.').slice(0, 2).join('.'));
	});

	test('the first on the list that answers', async () => {
		await shim('python3', 'exit 1');
		await shim('python', answer('3.12.1'));
		expect(await locate(null)).toEqual({
			executable: '/opt/python',
			version: '3.12.1',
			minor: '3.12',
			implementation: 'cpython',
			source: 'python',
		});
	});

	test('one that prints something first and does not end afterwards', async () => {
		const file = await shim('noisy', `echo Welcome!; echo warning >&2; ${answer('3.10.0')}; sleep 1000`);
		expect(await locate(file)).toMatchObject({ version: '3.10.0', source: '--python' });
	});

	test('one whose child holds its output open', async () => {
		const file = await shim('leaky', `sleep 1000 &\n${answer('3.11.0')}`);
		expect(await locate(file)).toMatchObject({ version: '3.11.0' });
	});
});

describe('what is refused', () => {
	test.each([
		['python27', answer('2.7.18'), 'Python 2.7.18 is too old, 3.9 or newer is needed'],
		['python37', answer('3.7.16'), 'Python 3.7.16 is too old, 3.9 or newer is needed'],
		['failing', 'echo "pyenv: command not found" >&2; exit 127', 'failed (code 127): pyenv: command not found'],
		['killed', 'kill -9 $$', 'failed (signal SIGKILL)'],
		['mute', 'true', 'started but did not tell its version'],
		['babbling', 'echo 3.12.1', 'started but did not tell its version'],
		['hanging', 'sleep 1000', 'gave no answer within 5 s'],
	])('%s', async (name, script, why) => {
		const file = await shim(name, script);
		await shim('python3', answer('3.12.0'));
		const error = await failure(locate(file));
		expect(error.exitCode).toBe(4);
		expect(error.message).toContain(`--python cannot be used: ${file} — ${why}`);
		expect(error.hint).toContain('--python');
	});

	test('a wish that is no program', async () => {
		expect((await failure(locate(join(folder, 'none')))).message).toContain('there is no such program');
		await writeFile(join(folder, 'text'), 'hello');
		expect((await failure(locate(join(folder, 'text')))).message).toContain('does not start (EACCES)');
	});

	test('a standing wish is named by its variable', async () => {
		await shim('python3', answer('3.12.0'));
		const error = await failure(locate(null, { ASYNCIO_COURSE_PYTHON: '/nowhere/python' }));
		expect(error.message).toContain('ASYNCIO_COURSE_PYTHON cannot be used: /nowhere/python');
		expect(error.hint).toContain('Correct the value of ASYNCIO_COURSE_PYTHON');
	});

	test('everything that was tried is named, with the reason and the cure', async () => {
		await shim('python3', answer('3.8.18'));
		await shim('python', 'exit 3');
		const error = await failure(locate(null, { VIRTUAL_ENV: join(folder, 'venv') }));
		expect(error.message).toBe('There is no Python that can run the examples: Python 3.9 or newer is needed.');
		expect(error.hint?.split('\n')).toEqual([
			'What was tried:',
			`  ${join(folder, 'venv', 'bin', 'python')}: there is no such program`,
			'  python3: Python 3.8.18 is too old, 3.9 or newer is needed',
			'  python: failed (code 3)',
			'Install Python 3.9 or newer from https://www.python.org/downloads/ or say where it is: --python PATH.',
		]);
	});
});

test('the list holds each interpreter once, and those that fail', async () => {
	await shim('python3', answer('3.12.0'));
	await shim('python', 'exit 3');
	const findings = await listPythons({
		wish: null,
		environment: { PATH: folder, PYENV_ROOT: folder },
		platform: 'linux',
		language: 'en',
	});
	expect(findings.map(({ command, info, problem }) => [command, info?.version, problem])).toEqual([
		['python3', '3.12.0', null],
		['python', undefined, 'failed (code 3)'],
		[join(folder, 'python'), undefined, 'failed (code 3)'],
	]);
});

test('an interpreter with several names is listed once, an environment made from it as another', async () => {
	const { executable } = await defaultPython();
	const bin = join(folder, 'bin');
	const environment = join(folder, 'environment');
	await mkdir(bin);
	await mkdir(join(environment, 'bin'), { recursive: true });
	await writeFile(join(environment, 'pyvenv.cfg'), `home = ${dirname(executable)}\n`);
	const names = [join(bin, 'python3'), join(bin, 'python3.99'), join(folder, 'python')];
	for (const name of [...names, join(environment, 'bin', 'python'), join(environment, 'bin', 'python3')])
		await symlink(await realpath(executable), name);
	const list = await listPythons({
		wish: null,
		environment: { PATH: [bin, folder, join(environment, 'bin')].join(':'), PYENV_ROOT: folder },
		platform: 'linux',
		language: 'en',
	});
	expect(list.map(({ info }) => dirname(info?.executable ?? ''))).toEqual([bin, join(environment, 'bin')]);
});

test('a Python 2 of pyenv is named as old', async () => {
	const bin = join(folder, 'versions', '2.7.18', 'bin');
	await mkdir(bin, { recursive: true });
	await shim(join('versions', '2.7.18', 'bin', 'python'), answer('2.7.18'));
	const list = await listPythons({
		wish: null,
		environment: { PATH: '', PYENV_ROOT: folder },
		platform: 'linux',
		language: 'en',
	});
	expect(list.at(-1)).toMatchObject({
		command: join(bin, 'python'),
		problem: expect.stringContaining('2.7.18 is too old'),
	});
});
