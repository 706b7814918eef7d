// Figures of the built program, as ratios of something measured in the same rounds: a machine's seconds say little.
// Nothing is asserted. `npm run build` first; on Linux.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, inRounds, timed } from './rounds.mjs';
import { openTerminal } from './terminal.mjs';

const program = fileURLToPath(new URL('../bin/asyncio-course.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'asyncio-course-bench-'));
environment.ASYNCIO_COURSE_HOME = home;

const row = (...cells) =>
	process.stdout.write(`${cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(14))).join('')}\n`);
const compared = (name, value, base) => row(name, `${value.toFixed(0)} ms`, `${(value / base).toFixed(2)}x`);

const course =
	(...words) =>
	() =>
		timed(process.execPath, [program, ...words]);

const commands = async () => {
	const found = await inRounds(9, {
		'node -e 0': () => timed(process.execPath, ['-e', '0']),
		'--version': course('--version'),
		'--help': course('--help'),
		list: course('list'),
		'read 10': course('read', '10'),
	});
	for (const [name, value] of Object.entries(found)) compared(name, value, found['node -e 0']);
};

const firstFrame = async (words, text) => {
	const terminal = openTerminal(words, home);
	const milliseconds = await terminal.started(text);
	await terminal.close();
	return milliseconds;
};

const frames = async () => {
	const found = await inRounds(7, {
		'node prints a line': () => firstFrame(['-e', 'console.log("gather"); setInterval(() => {}, 1e6)'], 'gather'),
		'first frame of start 10': () => firstFrame([program, 'start', '10'], 'gather'),
	});
	for (const [name, value] of Object.entries(found)) compared(name, value, found['node prints a line']);
};

const scrolling = async () => {
	const terminal = openTerminal([program, 'start', '10'], home);
	await terminal.started('gather');
	const before = terminal.memory();
	const painted = [];
	while (painted.length < 2000) {
		for (const key of 'jjjjjjjjjjkkkkkkkkkk') {
			const milliseconds = await terminal.press(key);
			if (milliseconds !== null) painted.push(milliseconds);
		}
	}
	painted.sort((one, other) => one - other);
	row('key to frame: half, 95 of 100', `${painted[1000].toFixed(1)} ms`, `${painted[1900].toFixed(1)} ms`);
	row('memory at first, after 2000 frames', `${before.toFixed(0)} MiB`, `${terminal.memory().toFixed(0)} MiB`);
	await terminal.close();
};

const verification = async () => {
	// An example may fail on a machine that is busy with something else: that is told, not judged.
	const report = (...flags) => {
		const words = [program, 'verify', '--json', ...flags];
		return JSON.parse(spawnSync(process.execPath, words, { env: environment, maxBuffer: 1 << 28 }).stdout.toString());
	};
	const virtual = report();
	const real = report('--real-time');
	const slept = real.examples.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
	row('verify, virtual clock', `${virtual.seconds.toFixed(2)} s`, `${(virtual.seconds / slept).toFixed(3)}x`);
	row('verify, real clock', `${real.seconds.toFixed(2)} s`, `${(real.seconds / slept).toFixed(3)}x`);
	row('the examples one after the other', `${slept.toFixed(2)} s`, '1x');
	row('that failed: virtual, real', `${virtual.counts.failed}`, `${real.counts.failed}`);
};

const tracing = () => {
	const script = fileURLToPath(new URL('tracing.py', import.meta.url));
	const { bare, traced } = JSON.parse(execFileSync('python3', [script]));
	row('a step of a task, bare', `${(bare * 1e6).toFixed(1)} µs`, '1x');
	row('a step of a task, traced', `${(traced * 1e6).toFixed(1)} µs`, `${(traced / bare).toFixed(2)}x`);
};

try {
	for (const part of [commands, frames, scrolling, verification, tracing]) await part();
} finally {
	rmSync(home, { recursive: true, force: true });
}
