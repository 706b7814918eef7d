import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../python/bundle.js';
import { defaultPython } from '../python/installed.js';
import { processesOf, untilEmpty } from '../python/survivors.js';

const ready = 'print("ready", flush=True)';
const payloads = {
	sleeping: `import time\n${ready}\ntime.sleep(1000)`,
	'holding the interpreter': `${ready}\nsum(range(10**13))`,
	daemonised: [
		'import os, time',
		'if os.fork() == 0:',
		'    os.setsid()',
		'    if os.fork() != 0: os._exit(0)',
		'    time.sleep(1000)',
		'os.wait()',
		ready,
		'time.sleep(1000)',
	].join('\n'),
	'ignoring every signal': [
		'import signal, time',
		'for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}: signal.signal(number, signal.SIG_IGN)',
		ready,
		'time.sleep(1000)',
	].join('\n'),
};
const everyWay = ['exit', 'throw', 'unhandled rejection', 'SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGKILL'];
const ways = process.env.FAULTS === 'full' ? everyWay : ['exit', 'SIGKILL'];

const folder = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
const temporary = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
const program = join(folder, 'owner.mjs');

beforeAll(() => bundle(new URL('owner.ts', import.meta.url), program));
afterAll(() => {
	rmSync(folder, { recursive: true });
	rmSync(temporary, { recursive: true });
});

/** Resolves with the process id of the owner when it has ended, and with what its program had printed by then. */
const runOwner = (executable: string, way: string, source: string): Promise<{ owner: number; printed: string }> =>
	new Promise((resolve, reject) => {
		const owner = spawn(process.execPath, [program, executable, way, source], {
			stdio: ['ignore', 'pipe', 'ignore'],
			env: { ...process.env, TMPDIR: temporary },
		});
		let printed = '';
		owner.stdout.on('data', (chunk) => {
			printed += chunk;
		});
		owner.once('error', reject);
		owner.once('close', () => resolve({ owner: owner.pid as number, printed }));
	});

describe.each(Object.entries(payloads))('a program that is %s', (_, source) => {
	test.each(ways)('is gone a second after our end by %s', async (way) => {
		const { executable } = await defaultPython();
		const { owner, printed } = await runOwner(executable, way, source);
		expect(printed).toBe('ready\n');
		await untilEmpty(() => processesOf(owner));
		await untilEmpty(() => readdirSync(temporary));
	});
});
