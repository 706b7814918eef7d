import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/store.js';
import { chapterRead } from '../../src/progress/transitions.js';
import { buildProgram } from '../build-program.js';

const isFull = process.env.FAULTS === 'full';

let program: Awaited<ReturnType<typeof buildProgram>>;
let folder: string;
let file: string;

beforeAll(async () => {
	program = await buildProgram('progress/count-runs');
});
afterAll(() => program.remove());
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'progress-'));
	file = join(folder, 'progress.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const count = (example: string, times: number) =>
	spawn(process.execPath, [program.file, file, example, String(times)], { stdio: ['ignore', 'pipe', 'inherit'] });

const ended = async (child: ReturnType<typeof count>): Promise<number> => {
	child.stdout.resume();
	return (await once(child, 'close'))[0];
};

const runsOnDisk = (example: string): number => JSON.parse(readFileSync(file, 'utf8')).examples[example]?.runs ?? 0;

describe('the store under fire', () => {
	const kills = isFull ? 300 : 30;

	it(`survives ${kills} kills at random moments without a damaged file or a lost update`, async () => {
		let kept = 0;
		for (let kill = 0; kill < kills; kill += 1) {
			const child = count('1-1', 100_000);
			let said = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => {
				said += text;
			});
			await once(child.stdout, 'data');
			// A moment at random within the next few updates, each of which takes a few milliseconds.
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
			child.kill('SIGKILL');
			await once(child, 'close');
			const acknowledged = Number(said.trimEnd().split('\n').at(-1));
			kept = runsOnDisk('1-1');
			expect(kept).toBeGreaterThanOrEqual(acknowledged);
		}
		expect(kept).toBeGreaterThanOrEqual(kills);
		expect(readdirSync(folder).filter((name) => name.includes('.corrupt-'))).toEqual([]);
	}, 300_000);

	it('keeps all of 400 updates by four programs at once', async () => {
		const codes = await Promise.all([1, 2, 3, 4].map(() => ended(count('1-1', 100))));
		expect(codes).toEqual([0, 0, 0, 0]);
		expect(runsOnDisk('1-1')).toBe(400);
	});
});

/** Runs a shell line with a file system of 64 KB mounted on the folder; null where this machine does not allow it. */
const onSmallDisk = (line: string) => {
	const mount = `mount -t tmpfs -o size=64k tmpfs '${folder}'`;
	const allowed = process.platform === 'linux' && spawnSync('unshare', ['-m', 'sh', '-c', mount]).status === 0;
	return allowed ? spawnSync('unshare', ['-m', 'sh', '-c', `${mount} && ${line}`], { encoding: 'utf8' }) : null;
};

describe('a disk of its own', () => {
	const run = () => `'${process.execPath}' '${program.file}' '${file}' 1-1 1`;

	it('that is full: the old file stays as it was and the reason is said', ({ skip }) => {
		const fill = `head -c 1000000 /dev/zero > '${folder}/ballast' 2>&1`;
		const result = onSmallDisk(
			`${run()} && cp '${file}' '${folder}/before'; ${fill}; ${run()}; cmp '${file}' '${folder}/before'`,
		);
		if (result === null) return skip('mounting needs root on Linux');
		expect(result.stderr).toContain('the disk is full');
		expect(result.status).toBe(0);
	});

	it('that is read-only and empty: the reason is said', ({ skip }) => {
		const result = onSmallDisk(
			`mount -o remount,ro '${folder}'; ${run().replace(file, join(folder, 'a/b/progress.json'))}`,
		);
		if (result === null) return skip('mounting needs root on Linux');
		expect(result.stderr).toContain('read-only');
	});

	it('that is read-only: what is there is read and the reason is said', ({ skip }) => {
		const result = onSmallDisk(`${run()} && mount -o remount,ro '${folder}'; ${run()}`);
		if (result === null) return skip('mounting needs root on Linux');
		expect(result.stderr).toContain('read-only');
		expect(result.stdout).toBe('1\n');
	});
});

describe('a lock', () => {
	const here = hostname().replace(/[^\w.]/g, '_');
	const leaveLock = (owner: string): void => {
		mkdirSync(`${file}.lock`);
		writeFileSync(join(`${file}.lock`, owner), '');
	};

	it('that a dead program left is taken over at once', async () => {
		leaveLock(`${spawnSync(process.execPath, ['-e', '']).pid}-1-${here}-1`);
		expect(await ended(count('1-1', 1))).toBe(0);
		expect(readdirSync(folder)).toEqual(['progress.json']);
	});

	it.runIf(process.platform === 'linux')(
		'is not mistaken for one of an earlier process with the same number',
		async () => {
			leaveLock(`${process.pid}-1-${here}-1`);
			expect(await ended(count('1-1', 1))).toBe(0);
		},
	);

	it('that a living program holds is respected, and the reason is said', async () => {
		leaveLock(`${process.pid}-0-${here}-1`);
		const keeper = await openProgress(file, 'en');
		await keeper.update(chapterRead(1, '2026-03-01T08:00:00.000Z'));
		expect(keeper.warning()).toContain('another program holds it');
		expect(readdirSync(folder)).toEqual(['progress.json.lock']);
	});
});
