import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildProgram } from '../build-program.js';
import { findPython } from './find-python.js';
import { PseudoTerminal } from './pseudo-terminal.js';

let stage: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
	stage = await buildProgram('tui/made-up-program');
});
afterAll(() => stage.remove());

const times = process.env.FAULTS === 'full' ? 20 : 2;
const sighup = 1;

// On Node 20, `process.exit` after the terminal is gone aborts and leaves a core dump.
it(`ends by SIGHUP when its window is closed, ${times} times`, async () => {
	for (let time = 0; time < times; time++) {
		const terminal = new PseudoTerminal(process.execPath, [stage.file], { environment: { PYTHON: findPython() } });
		await terminal.waitFor('Последняя глава');
		terminal.hangUp();
		expect(await terminal.waitForEnd()).toEqual({ code: 0, signal: sighup });
	}
});
