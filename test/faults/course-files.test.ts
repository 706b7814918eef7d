import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from '../cli/run-program.js';

const home = temporaryFolder();
const course = join(temporaryFolder(), 'course');
const at = (file: string): string => join(course, file);
const write = (file: string, text: string | Buffer): void => writeFileSync(at(file), text);

const lesson = (...fences: readonly string[]): string =>
	['---', 'chapter: 1', 'title: One', '---', '', '# 1. One', '', ...fences, ''].join('\n');
const example = (attributes: string): string => `\`\`\`python ${attributes}\nprint(1)\n\`\`\``;
const recording = 'examples:\n  1-1:\n    from: course\n    outputs:\n      - stdout: "1\\n"\n';

beforeEach(() => {
	rmSync(course, { recursive: true, force: true });
	for (const folder of ['lessons', 'fixtures']) mkdirSync(at(folder), { recursive: true });
	write('lessons/01-one.md', lesson(example('name="1-1"')));
	write('fixtures/01.yaml', recording);
});

const verify = () => runProgram(home, ['verify', '--course', course, '--trust']);

it('a course without a fault passes', async () => {
	expect(await verify()).toMatchObject({ code: 0, stderr: '' });
});

it('an example without a recording fails, and is told how to get one', async () => {
	rmSync(at('fixtures/01.yaml'));
	const { code, stdout } = await verify();
	expect(code).toBe(1);
	expect(stdout).toContain('asyncio-course record 1-1');
});

describe('a damaged course ends with 3, at once, and names the place', () => {
	it.each<[name: string, damage: () => void, place: string]>([
		['the lessons are missing', () => rmSync(at('lessons'), { recursive: true }), 'lessons'],
		['a lesson is a folder', () => mkdirSync(at('lessons/02-two.md')), 'lessons/02-two.md:1'],
		['a lesson is a pipe', () => execFileSync('mkfifo', [at('lessons/02-two.md')]), 'lessons/02-two.md:1'],
		['a lesson is endless', () => symlinkSync('/dev/zero', at('lessons/02-two.md')), 'lessons/02-two.md:1'],
		['a lesson lies elsewhere', () => symlinkSync('/etc/hosts', at('lessons/02-two.md')), 'lessons/02-two.md:1'],
		['a lesson is not UTF-8', () => write('lessons/02-two.md', Buffer.from([0xcf, 0xf0])), 'lessons/02-two.md:1'],
		['a lesson is huge', () => write('lessons/02-two.md', 'x'.repeat(1 << 20)), 'lessons/02-two.md:1'],
		['invalid YAML', () => write('fixtures/01.yaml', 'examples: ['), 'fixtures/01.yaml:1'],
		['an unknown key', () => write('fixtures/01.yaml', `${recording}    reason: none\n`), 'fixtures/01.yaml:6'],
		['a key twice', () => write('fixtures/01.yaml', `${recording}    from: course\n`), 'fixtures/01.yaml:6'],
		[
			'an alias bomb',
			() => write('fixtures/01.yaml', `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n${recording}`),
			'fixtures/01.yaml:1',
		],
		['deep nesting', () => write('fixtures/01.yaml', `examples: ${'['.repeat(50_000)}`), 'fixtures/01.yaml:1'],
		[
			'two examples of one name',
			() => write('lessons/01-one.md', lesson(example('name="1-1"'), '', example('name="1-1"'))),
			'lessons/01-one.md:12',
		],
		[
			'a circle of examples',
			() =>
				write('lessons/01-one.md', lesson(example('name="1-1" after="1-2"'), '', example('name="1-2" after="1-1"'))),
			'lessons/01-one.md:12',
		],
		[
			'a file that leaves the folder',
			() => write('fixtures/01.yaml', `${recording}    files:\n      - { name: ../../gone, text: x }\n`),
			'fixtures/01.yaml:7',
		],
	])('%s', async (_name, damage, place) => {
		damage();
		const { code, stdout, stderr } = await verify();
		expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
		expect(stderr).toContain(place);
	});
});
