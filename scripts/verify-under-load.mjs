// Verifies the whole course over and over while other programs hold the processors: no verdict may depend on the machine.
//
//   npm run build && node scripts/verify-under-load.mjs [REPEATS=100] [PYTHON…]
//
// Without a PYTHON, on one of each minor version that the machine has. Ends with 1 when an example failed a single time.
import { spawn, spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const busyLoops = 8;
/** As many examples at a time, so that they get a share of the processors beside the loops. */
const jobs = 8;

const [repeats = '100', ...wished] = process.argv.slice(2);
const program = fileURLToPath(new URL('../bin/asyncio-course.js', import.meta.url));
const run = (...words) =>
	JSON.parse(spawnSync(process.execPath, [program, ...words, '--json'], { maxBuffer: 1 << 30 }).stdout.toString());

const everyMinor = () => {
	const byMinor = new Map(
		run('doctor')
			.pythons.toReversed()
			.map(({ version, executable }) => [version.replace(/\.\d+$/, ''), executable]),
	);
	return [...byMinor.values()];
};

const loops = Array.from({ length: busyLoops }, () => spawn(process.execPath, ['-e', 'for (;;);']));
let failed = 0;
try {
	for (const python of wished.length > 0 ? wished : everyMinor()) {
		const {
			python: found,
			counts,
			seconds,
			examples,
		} = run('verify', '--python', python, '--repeat', repeats, '-j', `${jobs}`);
		const load = loadavg()[0].toFixed(1);
		process.stdout.write(
			`Python ${found.version}: ${repeats} times ${counts.passed + counts.failed} examples, ${counts.failed} failed, ` +
				`${counts.skipped} skipped, ${seconds.toFixed(0)} s, load ${load}\n`,
		);
		for (const { id, status, failures, runs, message } of examples.filter(({ judgement }) => judgement === 'failed'))
			process.stdout.write(`  ${id}: ${status}, ${failures} of ${runs}: ${message}\n`);
		failed += counts.failed;
	}
} finally {
	for (const loop of loops) loop.kill('SIGKILL');
}
process.exitCode = failed === 0 ? 0 : 1;
