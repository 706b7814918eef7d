import { detectCapabilities } from '../../src/terminal/capabilities.js';
import { startInterface } from '../../src/ui/start-interface.js';
import { madeUpCourse, madeUpServices } from '../ui/made-up.js';

/**
 * The interface over a made-up course, for the ways in which it may end. `FAULT` names what goes wrong on SIGUSR1;
 * `PYTHON` is the janitor's.
 */
const { env: environment, stdin, stdout, platform } = process;

let isBroken = false;
const chapters = madeUpCourse.chapters.map((chapter) => ({
	...chapter,
	get title(): string {
		if (isBroken) throw new Error('thrown in a render');
		return chapter.title;
	},
}));

const faults: Readonly<Record<string, () => void>> = {
	timer: () => {
		setTimeout(() => {
			throw new Error('thrown in a timer');
		});
	},
	promise: () => {
		void Promise.reject(new Error('rejected'));
	},
	render: () => {
		isBroken = true;
		stdout.emit('resize');
	},
	exit: () => process.exit(3),
	abort: () => process.abort(),
	memory: () => {
		const hoard: string[][] = [];
		for (;;) hoard.push(new Array<string>(100_000).fill(`${hoard.length}`).map((text) => text + Math.random()));
	},
};
process.on('SIGUSR1', () => faults[environment.FAULT ?? '']?.());

try {
	const ending = await startInterface(madeUpServices({ course: { ...madeUpCourse, chapters } }), {
		at: null,
		capabilities: detectCapabilities({ environment, platform, isTty: true, noColour: false }),
		python: environment.PYTHON || null,
		stdin,
		stdout,
		environment,
	});
	stdout.write(`ended: ${ending}\n`);
	process.exitCode = ending === 'interrupted' ? 130 : 0;
} catch (error) {
	process.stderr.write(`failed: ${(error as Error).message}\n`);
	process.exitCode = 70;
}
