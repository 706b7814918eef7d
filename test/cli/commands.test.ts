import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseFolder, runProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
const run = (...words: string[]) => runProgram(home, words);
const mixed = ['--trust', '--course', courseFolder('mixed')];

describe('list', () => {
	it('shows every chapter with its examples', async () => {
		const { code, stdout, stderr } = await run('list');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/10 {2}Конкурентный запуск нескольких корутин +0\/\d+/);
		expect(stdout).not.toContain('10.3-1 ');
		expect((await run('list', '--examples')).stdout).toContain('○ 10.3-1 ');
	});

	it('hints at what this very course has', async () => {
		const { stdout } = await run('list', ...mixed);
		expect(stdout).toContain('asyncio-course start 1 --course');
		expect(stdout).toContain('asyncio-course run 1.1-1 --course');
		expect(stdout).not.toContain('10.3-1');
	});

	it('marks a chapter that was begun, as the interface does, and tells what the marks mean', async () => {
		const own = temporaryFolder();
		await runProgram(own, ['run', '1.1-1', '--virtual', ...mixed]);
		const { stdout } = await runProgram(own, ['list', ...mixed]);
		expect(stdout).toMatch(/^● +1 {2}/m);
		expect(stdout).toContain('○ not begun · ● begun · ✔ done');
	});

	it('prints JSON of a known shape and nothing else', async () => {
		const { stdout, stderr } = await run('list', '--json', ...mixed);
		expect(stderr).toBe('');
		expect(JSON.parse(stdout)).toEqual({
			version: 1,
			kind: 'contents',
			chapters: [
				expect.objectContaining({
					number: 1,
					title: 'Всего понемногу',
					read: false,
					sections: expect.arrayContaining([{ id: '1.1', title: 'Проходит' }]),
					examples: expect.arrayContaining([
						expect.objectContaining({ id: '1.1-1', section: '1.1', line: 11, passed: false, runs: 0 }),
					]),
				}),
			],
		});
	});
});

describe('read', () => {
	it('prints a chapter as text that is not wider than asked for', async () => {
		const { code, stdout } = await run('read', '10', '--width', '60');
		expect(code).toBe(0);
		expect(stdout).toContain('asyncio.gather(');
		expect(stdout).toContain('Example 10.3-1');
		const prose = stdout.split('\n').filter((line) => !line.startsWith('  '));
		expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
		expect(stdout).not.toContain('\u001B');
	});

	it('prints one section alone', async () => {
		const { stdout } = await run('read', '1.2', ...mixed);
		expect(stdout).toContain('1.2. Не проходит');
		expect(stdout).toContain('print("found")');
		expect(stdout).not.toContain('Проходит\n');
		expect(stdout).not.toContain('from the future');
	});

	it('colours only where it is wished', async () => {
		const { stdout } = await runProgram(home, ['read', '1', ...mixed], { environment: { FORCE_COLOR: '1' } });
		expect(stdout).toContain('\u001B[');
		const plain = await runProgram(home, ['read', '1', '--no-color', ...mixed], { environment: { FORCE_COLOR: '1' } });
		expect(plain.stdout).not.toContain('\u001B');
	});
});

describe('run', () => {
	it('shows the output, the result and the verdict', async () => {
		const { code, stdout } = await run('run', '1.1-1', ...mixed);
		expect(code).toBe(0);
		expect(stdout).toMatch(/привет\n.*→ 42\n✔ matches the recording/);
	});

	it('says what differs, line by line', async () => {
		const { code, stdout } = await run('run', '1.2-1', ...mixed);
		expect(code).toBe(1);
		expect(stdout).toMatch(/output 1 \(stdout\), line 2:\n.* 1 {3}first\n.* 2 - expected\n.* 2 \+ found\n.* 3 {3}last/);
	});

	it.each([
		[['1.2-2'], 1, 'ValueError: oops'],
		[['1.2-3'], 124, 'did not finish within 0.5 s; --timeout changes the limit'],
		[['1.2-3', '--timeout', '0.3'], 124, 'within 0.3 s'],
		[['1.2-3', '--virtual', '--max-virtual', '100'], 1, 'within 100 s of virtual time; --max-virtual'],
		[['1.3-1'], 1, 'needs Python 3.99'],
		[['1', '--virtual'], 1, 'ValueError: oops'],
	] as const)('%j exits with %i', async (words, code, said) => {
		const ended = await run('run', ...words, ...mixed);
		expect(ended.code).toBe(code);
		expect(ended.stdout).toContain(said);
	});

	it('runs nothing when the editor left nothing, or when there is no terminal for one', async () => {
		const words = ['run', '1.2-1', '--edit', ...mixed];
		const removed = await runProgram(home, words, { environment: { EDITOR: 'rm' } });
		expect(removed).toMatchObject({ code: 2, stdout: '' });
		expect(removed.stderr).toContain('the editor left no file');
		const mistyped = await runProgram(home, words, { environment: { EDITOR: 'nosuch-editor' } });
		expect(mistyped.stderr).toContain('There is no editor "nosuch-editor"');
		const alone = await runProgram(home, words, { environment: { EDITOR: '' } });
		expect(alone).toMatchObject({ code: 2, stdout: '' });
		expect(alone.stderr).toContain('needs a terminal');
	});

	it('runs a changed copy from the editor and does not count the difference as a failure', async () => {
		const editor = `sed -i.bak s/found/changed/`;
		const ended = await runProgram(home, ['run', '1.2-1', '--edit', ...mixed], { environment: { EDITOR: editor } });
		expect(ended.code).toBe(0);
		expect(ended.stdout).toMatch(/- expected\n.*\+ changed/);
		const refused = await runProgram(home, ['run', '1.2-1', '--edit', ...mixed], { environment: { EDITOR: 'false' } });
		expect(refused.code).toBe(2);
	});

	it('prints JSON of the same shape as verify', async () => {
		const { code, stdout } = await run('run', '1.1-1', '--json', '--virtual', ...mixed);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ kind: 'report', clock: 'virtual', counts: { passed: 1 } });
	});

	it('remembers what passed', async () => {
		const own = temporaryFolder();
		await runProgram(own, ['run', '5.1-1', '--virtual']);
		const { stdout } = await runProgram(own, ['list', '--json']);
		const chapters: { examples: { id: string; passed: boolean; runs: number }[] }[] = JSON.parse(stdout).chapters;
		const done = chapters.flatMap(({ examples }) => examples).filter(({ runs }) => runs > 0);
		expect(done).toEqual([expect.objectContaining({ id: '5.1-1', passed: true, runs: 1 })]);
	});
});

describe('start without a terminal', () => {
	it('walks the chapter, runs its examples where they stand and ends by itself', async () => {
		const { code, stdout } = await run('start', '1', ...mixed);
		expect(code).toBe(1);
		const order = ['1.1. Проходит', 'print("привет")', '→ 42', '1.2. Не проходит', '+ found', 'Chapter 1: 1 of 6'];
		const places = order.map((part) => stdout.indexOf(part));
		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(places).not.toContain(-1);
	});

	it('ends well where all examples pass', async () => {
		const { code, stdout } = await run('start', '18');
		expect(code).toBe(0);
		expect(stdout).not.toContain('✗');
	});
});

describe('start without a terminal and progress', () => {
	it('remembers what ran, but not in a CI job', async () => {
		const own = temporaryFolder();
		const runs = async () => JSON.parse((await runProgram(own, ['progress', '--json'])).stdout).examples.passed;
		await runProgram(own, ['start', '18'], { environment: { CI: 'true' } });
		expect(await runs()).toBe(0);
		await runProgram(own, ['start', '18']);
		expect(await runs()).toBeGreaterThan(0);
	});

	it('points to the text where there is no Python', async () => {
		const { code, stderr } = await run('start', '18', '--python', '/nonexistent/python3');
		expect(code).toBe(4);
		expect(stderr).toContain('asyncio-course read 18');
	});
});

describe('glossary', () => {
	it('finds a term by its Russian and its English word', async () => {
		const { code, stdout } = await run('glossary', 'корутина');
		expect(code).toBe(0);
		expect(stdout).toContain('coroutine');
		expect((await run('glossary', 'coroutine')).stdout).toContain('корутина');
	});

	it('prints JSON', async () => {
		const { terms } = JSON.parse((await run('glossary', '--json')).stdout);
		expect(terms.length).toBeGreaterThan(20);
		expect(Object.keys(terms[0])).toEqual(['term', 'english', 'definition']);
	});
});

describe('lint', () => {
	it('finds nothing in a good course', async () => {
		const { code, stdout } = await run('lint', '--course', courseFolder('slow'));
		expect(stdout).toContain('chapters: 1');
		expect(code).toBe(0);
	});

	it('prints problems as JSON', async () => {
		const { code, stdout } = await run('lint', '--json', '--course', courseFolder('broken'));
		expect(code).toBe(3);
		expect(JSON.parse(stdout)).toMatchObject({
			kind: 'lint',
			problems: [{ code: 'unknown-attribute', file: 'lessons/01-broken.md', line: 8, column: 22 }],
		});
	});

	it('looks at the quizzes, too', async () => {
		const { code, stdout } = await run('lint', '--course', courseFolder('broken-quiz'));
		expect(code).toBe(3);
		expect(stdout).toContain('lessons/01-broken.quiz.yaml:4:5: Question 1-broken: unknown key aks.');
		expect(stdout).toContain('Perhaps ask? There are: id, section, ask,');
	});
});

describe('doctor', () => {
	it('finds a healthy machine healthy, and says which Python runs the examples', async () => {
		const { code, stdout } = await run('doctor', '--json');
		expect(code).toBe(0);
		const { healthy, findings } = JSON.parse(stdout);
		expect(healthy).toBe(true);
		expect(findings).toContainEqual(expect.objectContaining({ about: 'python', state: 'good' }));
	});

	it('exits with 4 where no Python can be used and says what to do', async () => {
		const { code, stdout } = await run('doctor', '--python', '/nonexistent/python3');
		expect(code).toBe(4);
		expect(stdout).toContain('✗');
		expect(stdout).toContain('/nonexistent/python3');
	});

	it('exits with 3 where the course is broken', async () => {
		expect((await run('doctor', '--course', courseFolder('broken'))).code).toBe(3);
	});
});

describe('no usable Python', () => {
	it.each([['verify'], ['run', '5.1-1'], ['start', '5']])(
		'%s exits with 4 and names what was tried',
		async (...words) => {
			const { code, stdout, stderr } = await run(...words, '--python', '/nonexistent/python3');
			expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
			expect(stderr).toContain('/nonexistent/python3');
		},
	);
});

describe('completion', () => {
	it('makes bash complete commands, flags and examples', async () => {
		const script = join(home, 'completion.bash');
		writeFileSync(script, (await run('completion', 'bash')).stdout);
		const complete = (...words: string[]): string[] => {
			const given = words.map((word) => `'${word}'`).join(' ');
			const line = `. '${script}'; COMP_WORDS=(asyncio-course ${given}); COMP_CWORD=${words.length}; _asyncio_course; printf '%s\\n' "\${COMPREPLY[@]}"`;
			return spawnSync('bash', ['-c', line], { encoding: 'utf8' }).stdout.trim().split('\n');
		};
		expect(complete('ver')).toEqual(['verify']);
		expect(complete('verify', '--sh')).toEqual(['--shard']);
		expect(complete('run', '10.3-')).toContain('10.3-1');
		expect(complete('progress', 'im')).toEqual(['import']);
		expect(complete('completion', '')).toEqual([
			'bash',
			'zsh',
			'fish',
			'--lang',
			'--no-color',
			'--course',
			'--trust',
			'--help',
		]);
	});

	it.each(['zsh', 'fish'])('writes a script for %s', async (shell) => {
		const { code, stdout } = await run('completion', shell);
		expect(code).toBe(0);
		expect(stdout).toContain('10.3-1');
	});
});

describe('progress', () => {
	it('is exported, reset and imported again', async () => {
		const own = temporaryFolder();
		const ask = (...words: string[]) => runProgram(own, words);
		const passed = async () => JSON.parse((await ask('progress', '--json')).stdout).examples.passed;
		await ask('run', '5.1-1', '--virtual');
		const file = join(own, 'exported.json');
		expect((await ask('progress', 'export', file)).code).toBe(0);
		expect((await ask('progress', 'export')).stdout).toBe(readFileSync(file, 'utf8'));
		expect(await passed()).toBe(1);

		expect((await ask('progress', 'reset', '7', '--yes')).code).toBe(0);
		expect(await passed()).toBe(1);
		expect((await ask('progress', 'reset', '5', '--yes')).code).toBe(0);
		expect(await passed()).toBe(0);

		expect((await ask('progress', 'import', file)).code).toBe(0);
		expect(await passed()).toBe(1);
		await ask('progress', 'reset', '--yes');
		expect(await passed()).toBe(0);
		expect((await runProgram(own, ['progress', 'import', '-'], { input: readFileSync(file, 'utf8') })).code).toBe(0);
		expect(await passed()).toBe(1);
	});

	it('refuses to import what is no progress file, and changes nothing', async () => {
		const own = temporaryFolder();
		const ended = await runProgram(own, ['progress', 'import', '-'], { input: '[]' });
		expect(ended.code).toBe(2);
		expect((await runProgram(own, ['progress', 'import', '-'], { input: '{"version":9}' })).stderr).toContain('newer');
	});

	it('goes on with a warning where nothing can be saved', async () => {
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		const { code, stdout, stderr } = await runProgram(file, ['run', '5.1-1', '--virtual']);
		expect(code).toBe(0);
		expect(stdout).toContain('✔');
		expect(stderr).toContain('a part of this path is a file');
	});
});
