import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../python/bundle.js';

export interface OwnerEnd {
	/** Process id that it had. */
	readonly owner: number;
	readonly signal: string | null;
	/** What its program had printed by then. */
	readonly printed: string;
}

export interface OwnerProgram {
	/** Where the directories of its runs are made. */
	readonly temporary: string;
	/**
	 * Resolves when it has ended.
	 * @param settings.seconds limit of the run
	 * @param settings.onPrint told its process id when its program has printed something
	 */
	run(
		executable: string,
		way: string,
		source: string,
		settings?: { readonly seconds?: number; readonly onPrint?: (owner: number) => void },
	): Promise<OwnerEnd>;
	remove(): void;
}

/** Makes `owner.ts` ready to be run. */
export const prepareOwner = async (): Promise<OwnerProgram> => {
	const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
	const temporary = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
	const program = join(folder, 'owner.mjs');
	await bundle(new URL('owner.ts', import.meta.url), program);
	return {
		temporary,
		run: (executable, way, source, { seconds = 600, onPrint } = {}) =>
			new Promise((resolve, reject) => {
				const owner = spawn(process.execPath, [program, executable, way, source, `${seconds}`], {
					stdio: ['ignore', 'pipe', 'ignore'],
					env: { ...process.env, TMPDIR: temporary },
				});
				let printed = '';
				owner.stdout.on('data', (chunk) => {
					printed += chunk;
					onPrint?.(owner.pid as number);
				});
				owner.once('error', reject);
				owner.once('close', (_, signal) => resolve({ owner: owner.pid as number, signal, printed }));
			}),
		remove() {
			rmSync(folder, { recursive: true });
			rmSync(temporary, { recursive: true });
		},
	};
};
