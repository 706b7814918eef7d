import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultPython } from '../python/installed.js';
import { processesOf, untilEmpty } from '../python/survivors.js';
import { type OwnerProgram, prepareOwner } from './run-owner.js';

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

let program: OwnerProgram;

beforeAll(async () => {
	program = await prepareOwner();
});
afterAll(() => program.remove());

describe.each(Object.entries(payloads))('a program that is %s', (_, source) => {
	test.each(ways)('is gone a second after our end by %s', async (way) => {
		const { executable } = await defaultPython();
		const { owner, printed } = await program.run(executable, way, source);
		expect(printed).toBe('ready\n');
		await untilEmpty(() => processesOf(owner));
		await untilEmpty(() => readdirSync(program.temporary));
	});
});
