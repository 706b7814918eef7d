import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { buildProgram } from '../build-program.js';
import { findPython } from './find-python.js';
import { PseudoTerminal } from './pseudo-terminal.js';

/** Whatever ends the interface, the terminal is as it was. A shell holds the terminal meanwhile and reports on it. */

let stage: Awaited<ReturnType<typeof buildProgram>>;
let python = '';
let terminal: PseudoTerminal | null = null;
beforeAll(async () => {
	stage = await buildProgram('tui/made-up-program');
	python = findPython();
});
afterAll(() => stage.remove());
afterEach(() => terminal?.close());

/** `before` and `final` are what the terminal was and is; the shell goes on after that, as a learner's does. */
const script = [
	'echo "before $(stty -g)."',
	'"$0" $3 "$1"',
	'echo "code $?."',
	'read -r line',
	'echo "final $(stty -g)."',
	'read -r line',
].join('; ');

const open = (fault = '', nodeOptions = ''): PseudoTerminal => {
	terminal = new PseudoTerminal('/bin/sh', ['-c', script, process.execPath, stage.file, '', nodeOptions], {
		columns: 200,
		environment: { FAULT: fault, PYTHON: python },
	});
	return terminal;
};

/** The process below the shell. */
const programOf = (shell: number): number =>
	Number(execFileSync('pgrep', ['-n', '-P', String(shell), 'node'], { encoding: 'utf8' }).trim());

interface Way {
	readonly name: string;
	readonly end: (terminal: PseudoTerminal, pid: number) => void;
	/** Exit code as a shell reports it. */
	readonly code: number;
	readonly fault?: string;
	readonly nodeOptions?: string;
	/** Said on the screen afterwards. */
	readonly said?: string;
	/** Also in the fast selection. */
	readonly isFast?: boolean;
}

const byKey = (keys: string) => (shown: PseudoTerminal) => shown.press(keys);
const bySignal = (signal: NodeJS.Signals) => (_: PseudoTerminal, pid: number) => {
	process.kill(pid, signal);
};
const byFault = (_: PseudoTerminal, pid: number) => {
	process.kill(pid, 'SIGUSR1');
};
const stopped = 'Курс остановлен извне';

const ways: readonly Way[] = [
	{ name: 'q', end: byKey('q'), code: 0, said: 'ended: quit', isFast: true },
	{ name: 'Ctrl+C', end: byKey('\u0003'), code: 130, said: 'ended: interrupted', isFast: true },
	{ name: 'Ctrl+C in a search', end: byKey('\r/abc\u0003'), code: 130, said: 'ended: interrupted' },
	{ name: 'SIGINT', end: bySignal('SIGINT'), code: 130 },
	{ name: 'SIGTERM', end: bySignal('SIGTERM'), code: 143, isFast: true },
	{ name: 'SIGQUIT', end: bySignal('SIGQUIT'), code: 131 },
	{ name: 'SIGHUP', end: bySignal('SIGHUP'), code: 129 },
	{ name: 'SIGUSR2', end: bySignal('SIGUSR2'), code: 140 },
	{ name: 'an exception in a timer', end: byFault, fault: 'timer', code: 70, said: 'thrown in a timer', isFast: true },
	{ name: 'a rejection', end: byFault, fault: 'promise', code: 70, said: 'rejected' },
	{ name: 'an exception in a render', end: byFault, fault: 'render', code: 70, said: 'thrown in a render' },
	{ name: 'process.exit', end: byFault, fault: 'exit', code: 3 },
	{ name: 'abort', end: byFault, fault: 'abort', code: 134, said: stopped },
	{
		name: 'out of memory',
		end: byFault,
		fault: 'memory',
		nodeOptions: '--max-old-space-size=60',
		code: 134,
		said: stopped,
	},
	{ name: 'SIGSEGV', end: bySignal('SIGSEGV'), code: 139, said: stopped },
	{ name: 'SIGKILL', end: bySignal('SIGKILL'), code: 137, said: stopped, isFast: true },
];

const isFull = process.env.FAULTS === 'full';

it.each(ways.filter(({ isFast }) => isFull || isFast))('$name leaves the terminal as it was', async (way) => {
	const shown = open(way.fault, way.nodeOptions);
	await shown.waitFor('Последняя глава');
	expect(shown.modes).toEqual({
		isAlternate: true,
		isPasteBracketed: true,
		isWrapping: false,
		isCursorVisible: false,
	});

	way.end(shown, programOf(shown.pid));
	// The shell may be faster than the janitor: then its word goes to the screen that vanishes.
	await shown.waitFor(() => /code \d+\./.test(shown.sent));
	if (way.said !== undefined) await shown.waitFor(way.said);
	shown.press('\r');
	await shown.waitFor(/final \S+\./);

	expect(Number(/code (\d+)\./.exec(shown.sent)?.[1])).toBe(way.code);
	const before = /before (\S+)\./.exec(shown.history)?.[1];
	expect(before).toMatch(/^[0-9a-f:]{20,}$/);
	expect(/final (\S+)\./.exec(shown.history)?.[1]).toBe(before);
	expect(shown.modes).toEqual({
		isAlternate: false,
		isPasteBracketed: false,
		isWrapping: true,
		isCursorVisible: true,
	});
	// Nothing of the interface is left, and what stood there before still does.
	expect(shown.history).toMatch(/^before /);
	expect(shown.history).not.toContain('Последняя глава');
});
