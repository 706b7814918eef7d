import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const programFile = fileURLToPath(new URL('../../bin/asyncio-course.js', import.meta.url));

/** Absolute path of a made-up course. */
export const courseFolder = (name: string): string => fileURLToPath(new URL(`courses/${name}`, import.meta.url));

const folders: string[] = [];
// Registered while the file is collected: a hook that a running test registers is never called.
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the tests of a file. */
export const temporaryFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
	folders.push(folder);
	return folder;
};

export interface Ended {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface Started {
	readonly child: ChildProcess;
	/** Resolves as soon as standard output holds the text. */
	readonly shown: (text: string) => Promise<void>;
	readonly ended: Promise<Ended>;
}

export interface StartOptions {
	readonly environment?: Readonly<Record<string, string | undefined>>;
	/** What standard input holds; it is empty otherwise. */
	readonly input?: string;
	/** Where the program is started; else where the tests are. */
	readonly folder?: string;
}

/** The environment of a learner who has nothing set: no CI, no colours, English, progress in a folder of the test. */
const plainEnvironment = (home: string): NodeJS.ProcessEnv => {
	const { CI: _ci, FORCE_COLOR: _colour, NODE_ENV: _mode, VISUAL: _visual, ...rest } = process.env;
	return { ...rest, ASYNCIO_COURSE_HOME: home, LANG: 'en_US.UTF-8', LC_ALL: '', TERM: 'xterm' };
};

/** Starts the built program without a terminal. @param home folder for progress */
export const startProgram = (
	home: string,
	words: readonly string[],
	{ environment = {}, input = '', folder }: StartOptions = {},
): Started => {
	const child = spawn(process.execPath, [programFile, ...words], {
		cwd: folder,
		env: { ...plainEnvironment(home), ...environment },
		stdio: 'pipe',
	});
	child.stdin.on('error', () => {});
	child.stdin.end(input);
	let stdout = '';
	let stderr = '';
	const waiting = new Map<string, () => void>();
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		stdout += chunk;
		for (const [text, resolve] of waiting) if (stdout.includes(text)) resolve();
	});
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
		stderr += chunk;
	});
	const ended = new Promise<Ended>((resolve) => {
		child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
	});
	const shown = (text: string): Promise<void> =>
		new Promise((resolve, reject) => {
			if (stdout.includes(text)) return resolve();
			waiting.set(text, resolve);
			ended.then(() => reject(new Error(`ended without showing ${text}:\n${stdout}${stderr}`)));
		});
	return { child, shown, ended };
};

/** Runs the built program to its end. */
export const runProgram = (home: string, words: readonly string[], options?: StartOptions): Promise<Ended> =>
	startProgram(home, words, options).ended;
