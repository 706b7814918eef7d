import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseFolder, runProgram, startProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
const mixed = ['--trust', '--course', courseFolder('mixed')];
const slow = ['--trust', '--course', courseFolder('slow')];
const verify = (...words: string[]) => runProgram(home, ['verify', ...words]);

interface Report {
	readonly interrupted: boolean;
	readonly counts: { passed: number; failed: number; skipped: number; notRun: number };
	readonly examples: readonly { id: string; status: string; runs: number; failures: number; message: string }[];
}
const report = async (...words: string[]): Promise<Report> => JSON.parse((await verify('--json', ...words)).stdout);

describe('the verdicts of verify', () => {
	it('tells passed, failed and skipped examples apart', async () => {
		const { counts, examples } = await report(...mixed);
		expect(counts).toEqual({ passed: 1, failed: 4, skipped: 1, notRun: 0 });
		expect(examples.map(({ id, status }) => [id, status])).toEqual([
			['1.1-1', 'ok'],
			['1.2-1', 'mismatch'],
			['1.2-2', 'error'],
			['1.2-3', 'virtual-limit'],
			['1.2-4', 'mismatch'],
			['1.3-1', 'skipped'],
		]);
	});

	it.each([
		[['1.1'], 0],
		[['1.2-1'], 1],
		[['1'], 1],
		// A green that checked nothing would be a lie.
		[['1.3'], 1],
	] as const)('of %j end with %i', async (words, code) => {
		expect((await verify(...words, ...mixed)).code).toBe(code);
	});

	it('does the whole course well', async () => {
		const { code, stdout } = await verify('--json');
		const { counts, examples }: Report = JSON.parse(stdout);
		expect(examples.filter(({ status }) => status !== 'ok' && status !== 'skipped')).toEqual([]);
		expect(counts.passed).toBeGreaterThan(90);
		expect(code).toBe(0);
	});
});

describe('the text report', () => {
	it('has a line for each example in the order of the course, the difference below, and a summary', async () => {
		const { stdout, stderr } = await verify('--jobs', '4', ...mixed);
		const signs = stdout.split('\n').flatMap((line) => /^([✔✗○]) (\S+)/.exec(line)?.slice(1, 3).join(' ') ?? []);
		expect(signs).toEqual(['✔ 1.1-1', '✗ 1.2-1', '✗ 1.2-2', '✗ 1.2-3', '✗ 1.2-4', '○ 1.3-1']);
		expect(stdout).toContain('lessons/01-mixed.md:18');
		expect(stdout).toMatch(/ 2 - expected\n.* 2 \+ found/);
		expect(stdout).toContain('1 example passed, 4 failed, 1 skipped');
		expect(stderr).toBe('');
	});

	it('counts in good Russian and falls back to ASCII signs', async () => {
		const { stdout } = await runProgram(home, ['verify', ...mixed], { environment: { LANG: 'C' } });
		expect(stdout).toContain('1 пример прошёл, 4 не прошли, 1 пропущен');
		expect(stdout).toMatch(/^\+ 1\.1-1/m);
		expect(stdout).toMatch(/^x 1\.2-1/m);
		expect(stdout).not.toMatch(/[✔✗○→│]/);
	});

	it('lets nothing through that a CI server or a terminal would obey', async () => {
		for (const reporter of ['text', 'json', 'junit', 'github']) {
			const { stdout } = await verify('1.2', '--reporter', reporter, ...mixed);
			expect(stdout).not.toMatch(/^\s*::error::obey/m);
			expect(stdout).not.toContain('##[group]');
			expect([...stdout].filter((character) => character !== '\n' && /\p{Cc}/u.test(character))).toEqual([]);
			expect(stdout).toContain('obey me');
		}
	});
});

describe('the JUnit report', () => {
	it('is well-formed XML that names the cause', async () => {
		const file = join(home, 'report.xml');
		const { code, stdout } = await verify('--reporter', 'junit', '--output', file, ...mixed);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		const script = `
import json, sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
cases = [[case.get('name'), case.get('line'), [child.tag for child in case]] for case in root.iter('testcase')]
print(json.dumps([root.attrib, cases, [failure.get('type') for failure in root.iter('failure')]]))`;
		const parsed = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
		const [totals, cases, types] = JSON.parse(parsed.stdout);
		expect(totals).toMatchObject({ tests: '6', failures: '4', skipped: '1' });
		expect(cases).toContainEqual(['1.1-1', '11', []]);
		expect(cases).toContainEqual(['1.3-1', '41', ['skipped']]);
		expect(types).toEqual(['mismatch', 'error', 'virtual-limit', 'mismatch']);
	});
});

describe('the github report', () => {
	it('annotates the line of the lesson', async () => {
		const { stdout } = await verify('1.2-1', '--reporter', 'github', ...mixed);
		expect(stdout).toMatch(
			/^::error file=test\/cli\/courses\/mixed\/lessons\/01-mixed\.md,line=18,title=1\.2-1::differs from the recording%0A/m,
		);
	});
});

describe('the flags of verify', () => {
	it('--output writes the whole report or nothing', async () => {
		const file = join(home, 'report.json');
		const { code, stdout } = await verify('1.1', '--json', '-o', file, ...mixed);
		expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
		expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ counts: { passed: 1 } });
		const refused = await verify('1.1', '--json', '-o', join(home, 'no', 'folder'), ...mixed);
		expect(refused.code).toBe(2);
		expect(refused.stderr).toContain('there is no such file or folder');
	});

	it('--repeat runs each example as often and counts the failures', async () => {
		const { examples } = await report('1.1-1', '1.2-1', '1.3-1', '--repeat', '3', ...mixed);
		expect(examples.map(({ runs, failures }) => [runs, failures])).toEqual([
			[3, 0],
			[3, 3],
			[0, 0],
		]);
	});

	it('--shard divides the course without loss and without overlap, and an empty part is no failure', async () => {
		const parts = await Promise.all(['1/3', '2/3', '3/3'].map((part) => report('--shard', part, ...mixed)));
		const ids = parts.flatMap(({ examples }) => examples.map(({ id }) => id));
		expect(ids.toSorted()).toEqual(['1.1-1', '1.2-1', '1.2-2', '1.2-3', '1.2-4', '1.3-1']);
		const shares = await Promise.all(['1/9', '2/9', '3/9'].map((part) => verify('1.1-1', '--shard', part, ...mixed)));
		expect(shares.map(({ code }) => code)).toEqual([0, 0, 0]);
	});

	it('--bail ends at the first failure', async () => {
		const { counts } = await report('--bail', '--jobs', '1', ...mixed);
		expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0, notRun: 4 });
	});

	it('--timeout bounds each example, and the one after it runs', async () => {
		const { examples } = await report('--real-time', '--timeout', '0.5', '--jobs', '1', ...slow);
		expect(examples.map(({ id, status }) => [id, status])).toEqual([
			['1-1', 'ok'],
			['1-2', 'timed-out'],
			['1-3', 'ok'],
		]);
	});

	it('--real-time lets the clock run', async () => {
		const { stdout } = await verify('--json', '--real-time', '1.2-3', '--timeout', '0.3', ...mixed);
		expect(JSON.parse(stdout)).toMatchObject({ clock: 'real', examples: [{ status: 'timed-out' }] });
	});

	it('--audit finds no character of the course that could change unnoticed', async () => {
		const { code, stdout } = await verify('--audit', '--json', '5', '10');
		const { examples, mistaken } = JSON.parse(stdout);
		expect(mistaken).toEqual([]);
		expect(examples.flatMap(({ passed }: { passed: unknown[] }) => passed)).toEqual([]);
		expect(examples.length).toBeGreaterThan(10);
		expect(code).toBe(0);
	});
});

describe('an interrupt', () => {
	const words = ['verify', '--real-time', '--jobs', '1', ...slow];

	it('ends verify with 130 and a partial report that says so', async () => {
		const { child, shown, ended } = startProgram(home, words);
		await shown('1-1 ');
		child.kill('SIGINT');
		const { code, stdout } = await ended;
		expect(code).toBe(130);
		expect(stdout).toContain('✔ 1-1');
		expect(stdout).toContain('1 example passed, 2 not run');
		expect(stdout).toContain('Interrupted: the report is incomplete.');
	});

	// The example itself interrupts us, so that the moment is always the same.
	it.runIf(process.platform === 'linux')('leaves a whole report in the file', async () => {
		const file = join(home, 'interrupted.json');
		const course = ['--trust', '--course', courseFolder('interrupting')];
		const { code } = await verify('--real-time', '--jobs', '1', '--json', '--output', file, ...course);
		expect(code).toBe(130);
		expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
			interrupted: true,
			counts: { passed: 1, failed: 0, skipped: 0, notRun: 2 },
			examples: [{ id: '1-1' }],
		});
	});

	it('a second one ends at once', async () => {
		const { child, shown, ended } = startProgram(home, [...words, '--grace', '60']);
		await shown('1-1 ');
		// Two that come at once are one for the system: there has to be one after the first was noticed.
		const interrupting = setInterval(() => child.kill('SIGINT'), 50);
		expect((await ended).code).toBe(130);
		clearInterval(interrupting);
	});
});

describe('a course that is not ours', () => {
	const foreign = ['--course', courseFolder('mixed')];

	it('runs only when it is trusted; without a terminal that takes --trust', async () => {
		const { code, stdout, stderr } = await verify('1.1', ...foreign);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain('--trust');
		expect((await verify('1.1', '--trust', ...foreign)).code).toBe(0);
		// Once is not for ever.
		expect((await verify('1.1', ...foreign)).code).toBe(2);
		expect(existsSync(join(home, 'trusted-courses'))).toBe(false);
	});

	it('may be read without that', async () => {
		expect((await runProgram(home, ['list', ...foreign])).code).toBe(0);
		expect((await runProgram(home, ['read', '1', ...foreign])).code).toBe(0);
	});
});
