import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseFolder, runProgram, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
const run = (...words: string[]) => runProgram(home, ['quiz', ...words]);
const quizzed = ['--trust', '--course', courseFolder('quizzed')];
const lying = ['--trust', '--course', courseFolder('lying')];

const answersFile = (text: string): string => {
	const file = join(home, 'answers.yaml');
	writeFileSync(file, text);
	return file;
};

describe('without a terminal', () => {
	it('proves the keys of the chapters that are named', async () => {
		const { code, stdout, stderr } = await run('10', '11');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('✔ 10-result-order  proven, 1 run');
		expect(stdout).not.toContain('22-race');
	});

	it('asks about a section, or the section of an example, and nothing else', async () => {
		const idsOf = async (...words: string[]): Promise<string[]> =>
			JSON.parse((await run('--json', ...words)).stdout).questions.map(({ id }: { id: string }) => id);
		const [chapter, section, example] = await Promise.all([idsOf('10'), idsOf('10.3'), idsOf('10.3-1')]);
		expect(section).toContain('10-parsons');
		expect(section.length).toBeLessThan(chapter.length);
		expect(example).toEqual(section);
	});

	it('says so where there are no questions about a section', async () => {
		const course = join(home, 'with-a-section');
		cpSync(courseFolder('quizzed'), course, { recursive: true });
		appendFileSync(join(course, 'lessons', '01-things.md'), '\n## 1.1. Раздел\n');
		const { code, stderr } = await run('--trust', '--course', course, '1.1');
		expect(code).toBe(2);
		expect(stderr).toContain('There are no questions about 1.1.');
		expect(stderr).toContain('asyncio-course quiz 1');
	});

	it('exits with 1 when a key is refuted, and says what the run showed', async () => {
		const { code, stdout } = await run(...lying);
		expect(code).toBe(1);
		expect(stdout).toContain('✗ 1-lie');
		expect(stdout).toContain('lessons/01-lies.quiz.yaml:2');
		expect(stdout).toContain('the truth');
	});

	it('reports as JSON, JUnit and annotations', async () => {
		const json = JSON.parse((await run('--json', ...lying)).stdout);
		expect(json).toMatchObject({ version: 1, kind: 'quiz-check', counts: { refuted: 1 } });
		const junit = (await run('--reporter', 'junit', ...lying)).stdout;
		expect(junit).toContain('<testsuites name="asyncio-course quiz" tests="1" failures="1"');
		expect(junit).toContain('<failure message="the key is refuted" type="refuted">');
		const github = (await run('--reporter', 'github', ...lying)).stdout;
		expect(github).toMatch(/^::error file=.*01-lies\.quiz\.yaml,line=2,title=1-lie::/m);
	});

	it('splits the questions into parts that make up the whole', async () => {
		const idsOf = async (...words: string[]): Promise<string[]> => {
			const { stdout } = await run('--json', '10', '12', '13', ...words);
			return JSON.parse(stdout).questions.map(({ id }: { id: string }) => id);
		};
		const [whole, first, second] = await Promise.all([idsOf(), idsOf('--shard', '1/2'), idsOf('--shard', '2/2')]);
		expect([...first, ...second].sort()).toEqual([...whole].sort());
		expect(first.length).toBeGreaterThan(0);
		expect(second.length).toBeGreaterThan(0);
	});

	it('exits with 3 when a quiz file is wrong, with file and line', async () => {
		const { code, stderr } = await run('--trust', '--course', courseFolder('broken-quiz'));
		expect(code).toBe(3);
		expect(stderr).toContain('lessons/01-broken.quiz.yaml:4');
	});
});

describe('answers', () => {
	it('a template asks every question and holds no key', async () => {
		const { code, stdout } = await run('--template', ...quizzed);
		expect(code).toBe(0);
		expect(stdout).toContain('1-time:');
		expect(stdout).not.toContain('seconds');
		const { code: graded, stdout: report } = await run('--answers', answersFile(stdout), ...quizzed);
		expect(graded).toBe(1);
		expect(report.match(/no answer/g)).toHaveLength(3);
	});

	it('tells a good, a wrong, an unknown and a missing answer apart, with lines', async () => {
		const file = answersFile('answers:\n  1-time: 2\n  1-word: thread\n  1-nobody: a\n');
		const { code, stdout } = await run('--answers', file, '--min-score', '30', ...quizzed);
		expect(code).toBe(0);
		expect(stdout).toContain('✔ 1-time  right, line 2');
		expect(stdout).toContain('✗ 1-word  wrong, line 3');
		expect(stdout).toContain('○ 1-lines  no answer');
		expect(stdout).toContain('line 4: the course has no question “1-nobody”');
		expect(stdout).toContain('1 of 3 questions, 33.3 %');
	});

	it('fails below the threshold and shows the right answers only when asked', async () => {
		const file = answersFile('answers:\n  1-word: thread\n');
		const hidden = await run('--answers', file, '--min-score', '80', ...quizzed);
		expect(hidden.code).toBe(1);
		expect(hidden.stdout).not.toContain('coroutine');
		const shown = await run('--answers', file, '--show-answers', ...quizzed);
		expect(shown.stdout).toContain('right answer: coroutine');
	});

	it('decides another arrangement of lines by running it', async () => {
		const template = (await run('--template', ...quizzed)).stdout;
		const keyOf = (line: string) => new RegExp(`# ([a-z])\\) ${line}$`, 'm').exec(template)?.[1];
		const order = ['b = 2', 'a = 1', 'print\\(a \\+ b\\)'].map(keyOf);
		const { stdout } = await run('--answers', answersFile(`answers:\n  1-lines: [${order.join(', ')}]\n`), ...quizzed);
		expect(stdout).toContain('✔ 1-lines  right');
	});

	it('refuses a file that is none, with its line, exit 2', async () => {
		const { code, stderr } = await run('--answers', answersFile('answers:\n  1-time: { when: 3 }\n'), ...quizzed);
		expect(code).toBe(2);
		expect(stderr).toContain(':2');
		expect((await run('--answers', join(home, 'nowhere.yaml'), ...quizzed)).code).toBe(2);
	});

	it('is about what its template was about, unless the command line says otherwise', async () => {
		const file = answersFile((await run('--template', '10.3')).stdout);
		const asked = async (...words: string[]) => {
			const { stdout } = await run('--answers', file, '--json', ...words);
			const { about, asked: count } = JSON.parse(stdout);
			return { about, count };
		};
		const { count } = await asked();
		expect(await asked()).toEqual({ about: ['10.3'], count });
		expect((await asked('10')).about).toEqual(['10']);
		expect((await asked('10')).count).toBeGreaterThan(count);
		expect((await run('--answers', file)).stdout).toContain('Questions about 10.3');
		const strange = answersFile('about: ["99"]\nanswers: {}\n');
		expect((await run('--answers', strange)).stderr).toContain('no chapter 99');
	});

	describe('for a CI server', () => {
		const given = () => answersFile('answers:\n  1-time: 2\n  1-word: "th<read"\n  1-nobody: a\n');

		it('a JUnit report', async () => {
			const { code, stdout } = await run('--answers', given(), '--reporter', 'junit', '--min-score', '30', ...quizzed);
			expect(code).toBe(0);
			expect(stdout).toContain('<testsuites name="asyncio-course quiz --answers" tests="4" failures="2" errors="1"');
			expect(stdout).toContain('<property name="score" value="33.3"/>');
			expect(stdout).toContain('<property name="minimum" value="30"/>');
			expect(stdout).toMatch(/<testcase name="1-time" [^>]*line="2"\/>/);
			expect(stdout).toMatch(/name="1-word" [^>]*line="3"><failure message="wrong" type="wrong">answer: th&lt;read</);
			expect(stdout).toContain('<failure message="no answer" type="missing">');
			expect(stdout).toMatch(/name="1-nobody" [^>]*><error message="line 4: the course has no question/);
			expect(stdout).not.toContain('coroutine');
		});

		it('annotations of the answers file', async () => {
			const file = given();
			const { stdout } = await run('--answers', file, '--reporter', 'github', ...quizzed);
			const annotations = stdout.split('\n').filter((line) => line.startsWith('::error'));
			expect(annotations).toHaveLength(3);
			expect(annotations[0]).toMatch(/^::error file=.*answers\.yaml,line=3,title=1-word::wrong%0Aanswer: th<read$/);
			expect(annotations[1]).toMatch(/line=1,title=1-lines::no answer/);
			expect(annotations[2]).toMatch(/line=4,title=1-nobody::/);
			expect(stdout).toContain('1 of 3 questions');
			const shown = await run('--answers', file, '--reporter', 'github', '--show-answers', ...quizzed);
			expect(shown.stdout).toContain('%0Aright answer: coroutine%0A');
		});
	});

	it('writes a whole report into a file', async () => {
		const output = join(home, 'grades.json');
		const file = answersFile('answers:\n  1-time: 2\n  1-word: coroutine\n');
		const { stdout } = await run('--answers', file, '--json', '--output', output, '--min-score', '50', ...quizzed);
		expect(stdout).toBe('');
		expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ kind: 'quiz-grades', score: 66.6, passed: true });
	});
});
