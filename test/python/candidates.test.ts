import { expect, test } from 'vitest';
import { formatCandidate, pythonCandidates } from '../../src/python/candidates.js';

const commands = (wish: string | null, environment: Record<string, string>, platform: NodeJS.Platform): string[] =>
	pythonCandidates({ wish, environment, platform, language: 'en' }).map(
		(candidate) => `${formatCandidate(candidate)} (${candidate.source})`,
	);

test('a wish stands alone', () => {
	const environment = { ASYNCIO_COURSE_PYTHON: '/b/python', VIRTUAL_ENV: '/venv' };
	expect(commands('/a/python', environment, 'linux')).toEqual(['/a/python (--python)']);
	expect(commands(null, environment, 'linux')).toEqual(['/b/python (ASYNCIO_COURSE_PYTHON)']);
});

test('without a wish the active environment comes before PATH', () => {
	expect(commands(null, { VIRTUAL_ENV: '/venv' }, 'linux')).toEqual([
		'/venv/bin/python (VIRTUAL_ENV)',
		'python3 (python3)',
		'python (python)',
	]);
});

test('Windows has its launcher and other places', () => {
	expect(commands(null, { VIRTUAL_ENV: 'C:\\venv' }, 'win32')).toEqual([
		'C:\\venv\\Scripts\\python.exe (VIRTUAL_ENV)',
		'python3 (python3)',
		'python (python)',
		'py -3 (py -3)',
	]);
});

test('the launcher takes its version as an argument, a path may hold spaces', () => {
	expect(pythonCandidates({ wish: 'py -3.12', environment: {}, platform: 'win32', language: 'en' })[0]).toMatchObject({
		file: 'py',
		arguments: ['-3.12'],
	});
	expect(
		pythonCandidates({ wish: '/my tools/python3', environment: {}, platform: 'linux', language: 'en' })[0],
	).toMatchObject({ file: '/my tools/python3', arguments: [] });
});
