import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepDeadSessions } from '../../src/python/sweep.js';
import { defaultPython } from '../python/installed.js';
import { processesOf, untilEmpty } from '../python/survivors.js';
import { type OwnerProgram, prepareOwner } from './run-owner.js';

let program: OwnerProgram;

beforeAll(async () => {
	program = await prepareOwner();
});
afterAll(() => program.remove());

/** Kills everybody who could clear away after it: the owner of the session first, then the supervisor. */
const killBoth = [
	'with open(f"/proc/{os.getppid()}/stat") as file:',
	'    owner = int(file.read().rpartition(")")[2].split()[1])',
	'os.kill(owner, 9)',
	'os.kill(os.getppid(), 9)',
	'time.sleep(1000)',
].join('\n');

test('a program that kills us and the supervisor dies with them', async () => {
	const { executable } = await defaultPython();
	const { owner, signal } = await program.run(executable, 'none', `import os, time\n${killBoth}`);
	expect(signal).toBe('SIGKILL');
	await untilEmpty(() => processesOf(owner));
});

test('a daemon that survives even that is found by the next session', async () => {
	const trace = join(program.temporary, 'daemon');
	const daemon = [
		'if os.fork() == 0:',
		'    os.setsid()',
		'    if os.fork() == 0:',
		`        open(${JSON.stringify(trace)}, "w").close()`,
		'        time.sleep(1000)',
		'    os._exit(0)',
		'os.wait()',
		`while not os.path.exists(${JSON.stringify(trace)}): time.sleep(0.01)`,
	].join('\n');
	const { executable } = await defaultPython();
	const { owner, signal } = await program.run(executable, 'none', `import os, time\n${daemon}\n${killBoth}`);
	expect(signal).toBe('SIGKILL');
	// That it lives now cannot be asked for: any other session on this machine may have found it already.
	expect(existsSync(trace)).toBe(true);
	await sweepDeadSessions();
	await untilEmpty(() => processesOf(owner));
});
