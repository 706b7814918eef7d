import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCourse } from '../../src/course/load-course.js';
import { requireCourse } from '../../src/course/require-course.js';
import { KnownError } from '../../src/errors.js';
import { packageRoot } from '../../src/paths.js';
import { example, lesson } from './course-builder.js';

let root: string;

beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'course-test-'));
	await mkdir(path.join(root, 'lessons'));
	await mkdir(path.join(root, 'fixtures'));
});

afterEach(async () => {
	await rm(root, { recursive: true, force: true });
});

const write = (file: string, content: string | Uint8Array) => writeFile(path.join(root, file), content);
const good = lesson(1, 'Глава', example('name="1-1"'));
const recording = 'examples:\n  1-1:\n    from: course\n    outputs:\n      - stdout: |\n          1\n';
const codes = async () =>
	(await loadCourse(root, 'ru')).problems.map(({ code, file, line }) => `${code} ${file}:${line}`);

test('a whole course comes from its files', async () => {
	await write('lessons/01-a.md', good);
	await write('lessons/02-b.md', lesson(2, 'Ещё', 'текст'));
	await write('lessons/01-a.quiz.yaml', 'questions: []');
	await write('lessons/glossary.md', '# Словарь\n\n## корутина (coroutine)\n\nтекст\n');
	await write('fixtures/01.yaml', recording);
	const { course, fixtures, quizFiles, problems } = await loadCourse(root, 'ru');
	expect(problems).toEqual([]);
	expect(course.chapters.map(({ number }) => number)).toEqual([1, 2]);
	expect(course.glossary.map(({ term }) => term)).toEqual(['корутина']);
	expect(fixtures.get('1-1')?.recordings[0]?.outputs).toEqual([{ kind: 'stdout', text: '1\n' }]);
	expect(quizFiles).toEqual(['lessons/01-a.quiz.yaml']);
});

test('recordings are read only for the chapters that are wanted', async () => {
	await write('lessons/01-a.md', good);
	await write('fixtures/01.yaml', recording);
	await write('fixtures/02.yaml', 'сломано: [');
	expect([...(await loadCourse(root, 'ru', [1])).fixtures.keys()]).toEqual(['1-1']);
	expect((await loadCourse(root, 'ru', [])).fixtures.size).toBe(0);
	expect((await loadCourse(root, 'ru', [1])).problems).toEqual([]);
	expect((await loadCourse(root, 'ru', [2])).problems).not.toEqual([]);
});

test('a byte order mark and Windows line ends make no difference', async () => {
	await write('lessons/01-a.md', `\uFEFF${good.replaceAll('\n', '\r\n')}`);
	const { course, problems } = await loadCourse(root, 'ru');
	expect(problems).toEqual([]);
	expect(course.chapters[0]?.examples[0]).toMatchObject({ id: '1-1', source: 'print(1)' });
});

describe('what is wrong with a file is a problem at that file', () => {
	test.each<[string, () => Promise<unknown>, string[]]>([
		['no lessons', () => rm(path.join(root, 'lessons'), { recursive: true }), ['missing-folder lessons:1']],
		['no fixtures', () => rm(path.join(root, 'fixtures'), { recursive: true }), ['missing-folder fixtures:1']],
		[
			'no course at all',
			() => rm(root, { recursive: true }),
			['missing-folder fixtures:1', 'missing-folder lessons:1'],
		],
		['one digit', () => write('lessons/1-a.md', good), ['unknown-file lessons/1-a.md:1']],
		['capital letters', () => write('lessons/02-B.md', good), ['unknown-file lessons/02-B.md:1']],
		['a recording by another name', () => write('fixtures/1.yml', recording), ['unknown-file fixtures/1.yml:1']],
		[
			'not UTF-8',
			() => write('lessons/02-b.md', Buffer.from('---\nchapter: 2\ntitle: \xcf\xf0\n', 'latin1')),
			['not-utf8 lessons/02-b.md:1'],
		],
		['a folder', () => mkdir(path.join(root, 'lessons/02-b.md')), ['not-a-file lessons/02-b.md:1']],
		['a dangling link', () => symlink('nowhere', path.join(root, 'lessons/02-b.md')), ['unreadable lessons/02-b.md:1']],
		[
			'a link to itself',
			() => symlink('02-b.md', path.join(root, 'lessons/02-b.md')),
			['unreadable lessons/02-b.md:1'],
		],
		[
			'a link out of the folder',
			() => symlink('/etc/passwd', path.join(root, 'lessons/02-b.md')),
			['leaves-folder lessons/02-b.md:1'],
		],
		['a device', () => symlink('/dev/zero', path.join(root, 'lessons/02-b.md')), ['leaves-folder lessons/02-b.md:1']],
		['too large', () => write('lessons/02-b.md', 'x'.repeat(300 * 1024)), ['too-large lessons/02-b.md:1']],
		['broken YAML', () => write('fixtures/01.yaml', 'examples: [\n'), ['yaml-syntax fixtures/01.yaml:1']],
		[
			'a repeated key',
			() => write('fixtures/01.yaml', `${recording}  1-1:\n    from: course\n    outputs: []\n`),
			['yaml-syntax fixtures/01.yaml:7'],
		],
		[
			'an alias bomb',
			() => write('fixtures/01.yaml', `a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\nexamples: {}\n`),
			['yaml-alias fixtures/01.yaml:1'],
		],
		[
			'deep nesting',
			() => write('fixtures/01.yaml', `examples: ${'['.repeat(20_000)}`),
			['yaml-too-deep fixtures/01.yaml:1'],
		],
		[
			'two examples of one name',
			() => write('lessons/01-a.md', `${good}\n${example('name="1-1"')}`),
			['repeated-example lessons/01-a.md:12'],
		],
		[
			'a cycle',
			() => write('lessons/01-a.md', lesson(1, 'Глава', example('name="1-1" after="1-1"'))),
			['after-itself lessons/01-a.md:8'],
		],
	])('%s', async (_name, damage, expected) => {
		await write('lessons/01-a.md', good);
		await damage();
		expect(await codes()).toEqual(expected);
	});

	test('a pipe does not hold us up', async () => {
		execFileSync('mkfifo', [path.join(root, 'lessons/02-b.md')]);
		expect(await codes()).toEqual(['not-a-file lessons/02-b.md:1']);
	});

	test('a folder that is a link to another place', async () => {
		const elsewhere = await mkdtemp(path.join(tmpdir(), 'course-test-'));
		await writeFile(path.join(elsewhere, '01-a.md'), good);
		await rm(path.join(root, 'lessons'), { recursive: true });
		await symlink(elsewhere, path.join(root, 'lessons'));
		expect(await codes()).toEqual(['leaves-folder lessons/01-a.md:1']);
		await rm(elsewhere, { recursive: true });
	});

	test('a link within the folder is followed, and so is one to the course itself', async () => {
		await write('original.md', good);
		await symlink('../original.md', path.join(root, 'lessons/01-a.md'));
		const link = `${root}-link`;
		await symlink(root, link);
		const { course, problems } = await loadCourse(link, 'ru');
		await rm(link);
		expect(problems).toEqual([]);
		expect(course.chapters).toHaveLength(1);
	});

	test('the other files are loaded all the same', async () => {
		await write('lessons/01-a.md', good);
		await write('lessons/02-b.md', 'сломано');
		expect((await loadCourse(root, 'ru')).course.chapters.map(({ number }) => number)).toEqual([1]);
	});
});

describe('requireCourse', () => {
	test('gives the course when nothing is wrong', async () => {
		await write('lessons/01-a.md', good);
		expect((await requireCourse(root, 'ru')).course.chapters).toHaveLength(1);
	});

	test.each([
		['ru' as const, 'Неизвестный атрибут'],
		['en' as const, 'Unknown attribute'],
	])('lists what is wrong in %s, with exit code 3', async (language, words) => {
		await write('lessons/01-a.md', lesson(1, 'Глава', example('name="1-1" x="1"')));
		const error = await requireCourse(root, language).then(
			() => null,
			(thrown: unknown) => thrown,
		);
		expect(error).toBeInstanceOf(KnownError);
		expect(error).toMatchObject({ exitCode: 3 });
		expect(String(error)).toContain('lessons/01-a.md:8:22: ');
		expect(String(error)).toContain(words);
	});

	test('counts what it does not list', async () => {
		await write(
			'lessons/01-a.md',
			lesson(1, 'Глава', Array.from({ length: 14 }, () => example('name="1-1" x="1"')).join('\n')),
		);
		await expect(requireCourse(root, 'ru')).rejects.toThrow('…и ещё 17');
	});
});

test('the course that comes with the program has no problems', async () => {
	const { course, problems } = await loadCourse(packageRoot, 'ru');
	expect(problems).toEqual([]);
	expect(course.chapters.length).toBeGreaterThan(0);
});
