import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ExampleMode, PythonVersion } from '../../../src/model/course.js';
import type { Clock, Limits, Output, PythonInfo } from '../../../src/model/run.js';
import type { TraceEvent } from '../../../src/model/trace.js';
import { installedPythons } from '../installed.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const driver = here('../../../src/python/driver');
const supported: readonly PythonVersion[] = ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];

/** Every supported interpreter of this machine, one of each minor version. */
export const pythons = await installedPythons(supported);
process.stdout.write(`driver tests run on Python ${pythons.map(({ version }) => version).join(', ')}\n`);
if (pythons.length === 0) throw new Error('the tests of the driver need at least one Python from 3.9 on');

export interface Play {
	/** Sources of the cells, in order; the last one is the example. */
	readonly cells: readonly string[];
	readonly clock?: Clock;
	readonly mode?: ExampleMode;
	readonly limits?: Partial<Limits>;
	/** The program is interrupted as soon as it has printed this. */
	readonly interruptOn?: string;
	/** The oldest minor version that can run it. */
	readonly since?: number;
}

export interface Event {
	readonly event: string;
	readonly cell?: string;
	readonly at?: number;
	readonly stream?: 'stdout' | 'stderr';
	readonly text?: string;
	readonly output?: Output;
	readonly events?: readonly TraceEvent[];
	readonly pending?: readonly string[];
	readonly status?: string;
	readonly detail?: string;
}

/** What a kernel did, as its supervisor saw it. */
export interface Played {
	/** As `wait` gives it; 0 when the kernel ended as it should. */
	readonly status: number;
	readonly events: readonly Event[];
	/** What the last cell showed, in order. */
	readonly outputs: readonly Output[];
	readonly trace: readonly TraceEvent[];
	readonly pending: readonly string[];
	/** Seconds on the run's clock at the end. */
	readonly clock: number;
}

const limits: Limits = {
	seconds: 10,
	graceSeconds: 1,
	keptBytes: 1 << 18,
	outputBytes: 1 << 26,
	memoryBytes: 1 << 30,
	virtualSeconds: 3600,
	traceEvents: 20_000,
};

const outputOf = (event: Event): readonly Output[] => {
	if (event.event === 'output') return [{ kind: event.stream ?? 'stdout', text: event.text ?? '' }];
	return event.event === 'shown' && event.output ? [event.output] : [];
};

/** Where a stream was cut into pieces is chance. */
const joined = (outputs: readonly Output[]): readonly Output[] => {
	const whole: Output[] = [];
	for (const output of outputs) {
		const last = whole.at(-1);
		const goesOn = last?.kind === output.kind && (output.kind === 'stdout' || output.kind === 'stderr');
		if (goesOn) whole[whole.length - 1] = { ...output, text: last.text + output.text };
		else whole.push(output);
	}
	return whole;
};

const read = ({ status, events }: { status: number; events: readonly Event[] }): Played => {
	const failure = events.find(({ event }) => event === 'kernel-failed');
	if (failure) throw new Error(failure.detail);
	const last = events.findLastIndex(({ event }) => event === 'cell-started');
	const end = events.findLast(({ event }) => event === 'cell-finished');
	return {
		status,
		events,
		outputs: joined(events.slice(last).flatMap(outputOf)),
		trace: events.flatMap((event) => event.events ?? []),
		pending: end?.pending ?? [],
		clock: end?.at ?? Number.NaN,
	};
};

const requestOf = ({ cells, clock = 'virtual', mode = 'cell', limits: special, interruptOn }: Play) => ({
	mode,
	clock,
	cells: cells.map((source, index) => ({ id: `1-${index + 1}`, source })),
	files: [],
	limits: { ...limits, ...special },
	interruptOn,
});

/** Runs each program in a kernel of its own, one after the other, all forked from one interpreter. */
export const play = (python: PythonInfo, plays: readonly Play[]): Promise<readonly Played[]> =>
	new Promise((resolve, reject) => {
		const flags = ['-s', '-B', '-X', 'utf8', here('harness.py'), driver];
		const env = { PATH: process.env.PATH, PYTHONHASHSEED: '0', PYTHONUTF8: '1', TZ: 'UTC' };
		const child = spawn(python.executable, flags, { env, stdio: ['pipe', 'pipe', 'pipe'] });
		let [out, err] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
		child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
		child.on('error', reject);
		child.on('close', () => {
			try {
				resolve(JSON.parse(out).map(read));
			} catch (error) {
				reject(new Error(`${error}\n${err}`));
			}
		});
		child.stdin.end(JSON.stringify(plays.map(requestOf)));
	});

/** What a test of a program looks at, for every Python on which it can run. */
export type Check = readonly [name: string, program: Play, check: (played: Played, python: PythonInfo) => void];

/** A source without the indentation of its first line. */
export const source = (strings: TemplateStringsArray, ...values: readonly unknown[]): string => {
	const lines = String.raw({ raw: strings }, ...values).split('\n');
	const body = lines[0]?.trim() === '' ? lines.slice(1) : lines;
	const indent = /^\s*/.exec(body[0] ?? '')?.[0] ?? '';
	return body
		.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
		.join('\n')
		.trimEnd();
};

const minorOf = (python: PythonInfo): number => Number(python.minor.split('.')[1]);

/** One test for each program and each Python; the programs of one Python share one interpreter. */
export const checkOnEveryPython = (title: string, checks: readonly Check[]): void => {
	describe.each(pythons)(`${title}, Python $version`, (python) => {
		const possible = checks.filter(([, { since = 9 }]) => minorOf(python) >= since);
		const played = play(
			python,
			possible.map(([, program]) => program),
		);
		test.each(possible.map(([name, , check], index) => ({ name, check, index })))('$name', async ({ check, index }) => {
			const result = (await played)[index] as Played;
			check(result, python);
			expect(result.status).toBe(0);
			expect(result.events.at(-1)?.event).toBe('kernel-finished');
		});
	});
};

/** All that was printed, with results and errors in their places: `text` of one output after the other. */
export const shown = ({ outputs }: Played): readonly string[] => outputs.map(({ kind, text }) => `${kind}: ${text}`);
