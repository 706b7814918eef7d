import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { bundle } from './bundle.js';
import { defaultPython } from './installed.js';

test('a session that nobody closed does not keep Node alive', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
	try {
		const program = join(folder, 'owner.mjs');
		await bundle(new URL('idle-owner.ts', import.meta.url), program);
		const { executable } = await defaultPython();
		const { stdout } = await execa(process.execPath, [program, executable], { timeout: 30_000 });
		expect(stdout).toBe('ran');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
