import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PseudoTerminal } from '../tui/pseudo-terminal.js';
import { courseFolder, programFile, temporaryFolder } from './run-program.js';

const home = temporaryFolder();
let open: PseudoTerminal[] = [];
afterEach(() => {
	for (const terminal of open) terminal.close();
	open = [];
});

/** @param assignments what a pseudo-terminal would set itself: `TERM=dumb` */
const start = (
	words: readonly string[],
	environment: Readonly<Record<string, string>> = {},
	assignments: readonly string[] = [],
): PseudoTerminal => {
	const terminal = new PseudoTerminal('env', [...assignments, process.execPath, programFile, ...words], {
		environment: { ASYNCIO_COURSE_HOME: home, LANG: 'en_US.UTF-8', ...environment },
	});
	open.push(terminal);
	return terminal;
};

const foreign = ['--course', courseFolder('mixed')];

describe('a course that is not ours, on a terminal', () => {
	it('is asked about once; a no runs nothing', async () => {
		const refused = start(['verify', '1.1', ...foreign]);
		await refused.waitFor('[y/N]');
		refused.press('n\r');
		expect((await refused.waitForEnd()).code).toBe(2);
		expect(refused.screen).toContain('No example was run');
		expect(existsSync(join(home, 'trusted-courses'))).toBe(false);

		const trusted = start(['verify', '1.1', ...foreign]);
		await trusted.waitFor('[y/N]');
		trusted.press('y\r');
		expect((await trusted.waitForEnd()).code).toBe(0);
		expect(trusted.screen).toContain('✔ 1.1-1');
		expect(readFileSync(join(home, 'trusted-courses'), 'utf8')).toContain(courseFolder('mixed'));

		const again = start(['verify', '1.1', ...foreign]);
		expect((await again.waitForEnd()).code).toBe(0);
		expect(again.screen).not.toContain('[y/N]');
	});

	it('takes the end of the input for a no', async () => {
		const terminal = start(['run', '1', '--course', courseFolder('slow')]);
		await terminal.waitFor('[y/N]');
		terminal.press('\u0004');
		expect((await terminal.waitForEnd()).code).toBe(2);
	});
});

describe('verify on a terminal', () => {
	it('is coloured, says what it is doing on a line of its own, and leaves nothing of that behind', async () => {
		const terminal = start([
			'verify',
			'--real-time',
			'--jobs',
			'1',
			'--trust',
			'--timeout',
			'1',
			'--course',
			courseFolder('slow'),
		]);
		await terminal.waitFor('1/3  1-2');
		expect((await terminal.waitForEnd()).code).toBe(1);
		expect(terminal.screen).not.toMatch(/\d\/3 {2}1-/);
		expect(terminal.screen).toContain('2 examples passed, 1 failed');
		expect(terminal.sent).toContain('\u001B[32m✔');
	});

	it('has neither colours nor a status line where the terminal is dumb', async () => {
		const terminal = start(['verify', '5.1'], {}, ['TERM=dumb']);
		expect((await terminal.waitForEnd()).code).toBe(0);
		expect(terminal.sent).not.toContain('\u001B');
	});

	it('respects NO_COLOR', async () => {
		const terminal = start(['verify', '5.1'], { NO_COLOR: '1' });
		expect((await terminal.waitForEnd()).code).toBe(0);
		expect(terminal.sent).not.toContain('\u001B[32m');
	});

	it('ends with 130 on Ctrl+C and tells what was done', async () => {
		const terminal = start(['verify', '--real-time', '--jobs', '1', '--trust', '--course', courseFolder('slow')]);
		await terminal.waitFor('1/3  1-2');
		terminal.press('\u0003');
		expect((await terminal.waitForEnd()).code).toBe(130);
		expect(terminal.screen).toContain('Interrupted: the report is incomplete.');
	});
});

describe('run on a terminal', () => {
	it('shows output as it comes and ends with 130 on Ctrl+C', async () => {
		const terminal = start(['run', '1', '--trust', '--course', courseFolder('slow')]);
		await terminal.waitFor('1-2  lessons');
		terminal.press('\u0003');
		expect((await terminal.waitForEnd()).code).toBe(130);
		expect(terminal.screen).toContain('quick');
		expect(terminal.screen).not.toContain('never reached');
	});
});

describe('progress reset on a terminal', () => {
	it('forgets only after a yes', async () => {
		const unsure = start(['progress', 'reset']);
		await unsure.waitFor('[y/N]');
		unsure.press('\r');
		expect((await unsure.waitForEnd()).code).toBe(0);
		expect(unsure.screen).toContain('Nothing was changed');
		const sure = start(['progress', 'reset', '5']);
		await sure.waitFor('[y/N]');
		sure.press('да\r');
		expect((await sure.waitForEnd()).code).toBe(0);
		expect(sure.screen).toContain('Chapter 5 is forgotten');
	});
});

describe('no command on a terminal', () => {
	it('opens the course, and q leaves it', async () => {
		const terminal = start([]);
		await terminal.waitFor('Конкурентный запуск');
		expect(terminal.modes.isAlternate).toBe(true);
		terminal.press('q');
		expect((await terminal.waitForEnd()).code).toBe(0);
		expect(terminal.modes).toMatchObject({ isAlternate: false, isCursorVisible: true });
	});

	it('is the short help in a CI job', async () => {
		const terminal = start([], { CI: 'true' });
		expect((await terminal.waitForEnd()).code).toBe(0);
		expect(terminal.screen).toContain('asyncio-course --help');
	});
});
