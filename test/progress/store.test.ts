import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/store.js';
import { chapterRead, emptyProgress, placeTaken } from '../../src/progress/transitions.js';

const at = '2026-03-01T08:00:00.000Z';

let folder: string;
let file: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'progress-'));
	file = join(folder, 'data', 'progress.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = () => JSON.parse(readFileSync(file, 'utf8'));

describe('openProgress', () => {
	it('begins empty, writes nothing before the first change, and finds it again', async () => {
		const keeper = await openProgress(file, 'en');
		expect(keeper.current()).toEqual(emptyProgress);
		expect(existsSync(join(folder, 'data'))).toBe(false);
		await keeper.update(chapterRead(10, at));
		expect((await openProgress(file, 'en')).current().read).toEqual({ 10: at });
		expect(keeper.warning()).toBeNull();
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	it('leaves nothing behind but the file and its backup', async () => {
		const keeper = await openProgress(file, 'en');
		await keeper.update(chapterRead(1, at));
		await keeper.update(chapterRead(2, at));
		expect(readdirSync(join(folder, 'data')).sort()).toEqual(['progress.json', 'progress.json.bak']);
	});

	it('shows a change at once and saves changes in their order', async () => {
		const keeper = await openProgress(file, 'en');
		const saved = [1, 2, 3].map((offset) => keeper.update(placeTaken({ chapter: 1, anchor: 'top', offset })));
		expect(keeper.current().place?.offset).toBe(3);
		await Promise.all(saved);
		expect(onDisk().place.offset).toBe(3);
	});

	it('applies a change to what another program has saved meanwhile', async () => {
		const mine = await openProgress(file, 'en');
		const theirs = await openProgress(file, 'en');
		await theirs.update(chapterRead(1, at));
		await mine.update(chapterRead(2, at));
		expect(Object.keys(mine.current().read)).toEqual(['1', '2']);
		expect(onDisk().read).toEqual({ 1: at, 2: at });
	});

	it('keeps a symbolic link and the mode of the file behind it', async () => {
		const real = join(folder, 'dotfiles.json');
		writeFileSync(real, JSON.stringify(emptyProgress), { mode: 0o640 });
		mkdirSync(join(folder, 'data'));
		symlinkSync(real, file);
		await (await openProgress(file, 'en')).update(chapterRead(7, at));
		expect(lstatSync(file).isSymbolicLink()).toBe(true);
		expect(JSON.parse(readFileSync(real, 'utf8')).read).toEqual({ 7: at });
		expect(statSync(real).mode & 0o777).toBe(0o640);
	});
});

const damages: readonly (readonly [string, string])[] = [
	['empty', ''],
	['truncated', '{"version":1,"place":null,"rea'],
	['NUL', '\0'.repeat(100)],
	['an array', '[]'],
	['null', 'null'],
	['merge markers', '<<<<<<< HEAD\n{"version":1}\n=======\n{"version":1}\n>>>>>>> x\n'],
	['no version', '{"read":{}}'],
];

describe('a damaged file', () => {
	const copies = () => readdirSync(join(folder, 'data')).filter((name) => name.includes('.corrupt-'));

	it.each(damages)('is kept aside and replaced by the backup: %s', async (_name, text) => {
		const keeper = await openProgress(file, 'en');
		await keeper.update(chapterRead(1, at));
		await keeper.update(chapterRead(2, at));
		writeFileSync(file, text);

		const after = await openProgress(file, 'en');
		expect(after.current().read).toEqual({ 1: at });
		const [copy = ''] = copies();
		expect(after.warning()).toContain(copy);
		expect(readFileSync(join(folder, 'data', copy), 'utf8')).toBe(text);

		await after.update(chapterRead(3, at));
		expect(onDisk().read).toEqual({ 1: at, 3: at });
		expect(after.warning()).toContain(copy);
		expect((await openProgress(file, 'en')).warning()).toBeNull();
		expect(copies()).toHaveLength(1);
	});

	it('is kept aside where there is no backup, and progress begins anew', async () => {
		mkdirSync(join(folder, 'data'));
		writeFileSync(file, '{');
		const keeper = await openProgress(file, 'ru');
		expect(keeper.current()).toEqual(emptyProgress);
		expect(keeper.warning()).toContain('заново');
		expect(copies()).toHaveLength(1);
	});

	it('never becomes the backup', async () => {
		const keeper = await openProgress(file, 'en');
		await keeper.update(chapterRead(1, at));
		await keeper.update(chapterRead(2, at));
		writeFileSync(file, 'garbage');
		await keeper.update(chapterRead(3, at));
		expect(JSON.parse(readFileSync(`${file}.bak`, 'utf8')).read).toEqual({ 1: at });
	});
});

describe('a file of a newer version', () => {
	it('is never written to, and what is done is remembered until the end', async () => {
		const text = '{"version":99,"secret":"of the future"}\n';
		mkdirSync(join(folder, 'data'));
		writeFileSync(file, text);
		const keeper = await openProgress(file, 'en');
		expect(keeper.warning()).toContain('newer version');
		await keeper.update(chapterRead(1, at));
		await keeper.update(chapterRead(2, at));
		expect(keeper.current().read).toEqual({ 1: at, 2: at });
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	it('is respected when it appears in the middle of a session', async () => {
		const keeper = await openProgress(file, 'en');
		await keeper.update(chapterRead(1, at));
		const text = '{"version":2}';
		writeFileSync(file, text);
		await keeper.update(chapterRead(2, at));
		expect(readFileSync(file, 'utf8')).toBe(text);
		expect(keeper.warning()).toContain('newer version');
		expect(keeper.current().read).toEqual({ 1: at, 2: at });
	});
});

describe('a place that cannot be written', () => {
	it('does not end the session', async () => {
		writeFileSync(join(folder, 'data'), 'a file where the folder should be');
		const keeper = await openProgress(file, 'en');
		await keeper.update(chapterRead(1, at));
		expect(keeper.warning()).toContain('a part of this path is a file');
		expect(keeper.current().read).toEqual({ 1: at });
	});

	it('is tried again with the next change, and nothing is lost', async () => {
		const keeper = await openProgress(file, 'en');
		writeFileSync(join(folder, 'data'), 'in the way');
		await keeper.update(chapterRead(1, at));
		expect(keeper.warning()).toContain('not being saved');
		rmSync(join(folder, 'data'));
		await keeper.update(chapterRead(2, at));
		expect(keeper.warning()).toBeNull();
		expect(onDisk().read).toEqual({ 1: at, 2: at });
	});

	it('may be none at all', async () => {
		const keeper = await openProgress(null, 'en');
		await keeper.update(chapterRead(1, at));
		expect(keeper.current().read).toEqual({ 1: at });
		expect(keeper.warning()).toContain('ASYNCIO_COURSE_HOME');
	});
});
