import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from '../cli/run-program.js';

const base = temporaryFolder();
const home = join(base, 'home');
const file = join(home, 'progress.json');

const run = (...words: readonly string[]) => runProgram(home, words);
const progress = async () => JSON.parse((await run('progress', '--json')).stdout);
const doExample = (example: string) => run('run', example, '--virtual');

beforeEach(() => {
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home);
});

describe('a damaged progress file', () => {
	it.each<[name: string, damage: (text: string) => string]>([
		['truncated', (text) => text.slice(0, text.length / 2)],
		['empty', () => ''],
		['full of NUL', (text) => '\0'.repeat(text.length)],
		['an array', () => '[]'],
		['null', () => 'null'],
		['under a byte order mark, and truncated', (text) => `\ufeff${text.slice(0, -20)}`],
		['with the marks of a merge', (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`],
	])('%s: the backup takes its place, it is kept aside, and that is said', async (_name, damage) => {
		await doExample('5.1-1');
		await doExample('5.1-2');
		const text = damage(readFileSync(file, 'utf8'));
		writeFileSync(file, text);

		const { examples, warning } = await progress();
		expect(examples.passed).toBe(1);
		const copies = readdirSync(home).filter((name) => name.includes('.corrupt-'));
		expect(copies.map((name) => readFileSync(join(home, name), 'utf8'))).toEqual([text]);
		expect(warning).toContain(copies[0]);

		await doExample('5.2-2');
		expect((await progress()).examples.passed).toBe(2);
	});

	it('that has no more than a byte order mark too many is read as it is', async () => {
		await doExample('5.1-1');
		writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`);
		expect(await progress()).toMatchObject({ examples: { passed: 1 }, warning: null });
	});
});

it('a file of a newer version is left as it is, byte for byte, and that is said', async () => {
	const newer = '{"version":99,"what":"nobody knows"}';
	writeFileSync(file, newer);
	const { code, stderr } = await doExample('5.1-1');
	expect(code).toBe(0);
	expect(stderr).toMatch(/newer/);
	expect(readFileSync(file, 'utf8')).toBe(newer);
});

it('a symbolic link stays one, and what it leads to is written', async () => {
	const real = join(base, 'elsewhere.json');
	writeFileSync(real, '');
	rmSync(real);
	await doExample('5.1-1');
	writeFileSync(real, readFileSync(file));
	rmSync(file);
	symlinkSync(real, file);
	await doExample('5.1-2');
	expect(lstatSync(file).isSymbolicLink()).toBe(true);
	expect((await progress()).examples.passed).toBe(2);
});
