import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPython } from '../python/installed.js';
import { taggedBy } from '../python/survivors.js';
import { type OwnerProgram, prepareOwner } from './run-owner.js';

let program: OwnerProgram;

beforeAll(async () => {
	program = await prepareOwner();
});
afterAll(() => program.remove());

/** As a machine that falls asleep does it: everything stands still, and nobody is told. */
const suspend = async (processes: readonly number[], milliseconds: number): Promise<void> => {
	for (const pid of processes) process.kill(pid, 'SIGSTOP');
	await setTimeout(milliseconds);
	for (const pid of processes) process.kill(pid, 'SIGCONT');
};

test('the time for which everything was suspended is no time of the program', async () => {
	const { executable } = await defaultPython();
	const source = 'import time\nprint("ready")\nfor _ in range(50): time.sleep(0.01)';
	let suspended: Promise<void> | undefined;
	const { printed } = await program.run(executable, 'none', source, {
		seconds: 2,
		onPrint(owner) {
			suspended ??= suspend([owner, ...taggedBy(owner).map(Number)], 3000);
		},
	});
	await suspended;
	expect(printed).toBe('ready\ncompleted');
});
