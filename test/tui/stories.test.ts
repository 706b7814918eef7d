import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findPython } from './find-python.js';
import { PseudoTerminal, type SpawnOptions } from './pseudo-terminal.js';

/** The built program as a learner uses it, with a real Python and a small course. */

const program = fileURLToPath(new URL('../../bin/asyncio-course.js', import.meta.url));
const course = fileURLToPath(new URL('./course', import.meta.url));
const python = findPython();

let home = '';
const opened: PseudoTerminal[] = [];
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'course-story-'));
});
afterEach(() => {
	for (const terminal of opened.splice(0)) terminal.close();
	rmSync(home, { recursive: true, force: true });
});

const start = (words: readonly string[] = [], options: SpawnOptions = {}): PseudoTerminal => {
	const terminal = new PseudoTerminal(process.execPath, [program, '--course', course, '--trust', 'start', ...words], {
		...options,
		environment: { ASYNCIO_COURSE_HOME: home, ASYNCIO_COURSE_PYTHON: python, ...options.environment },
	});
	opened.push(terminal);
	return terminal;
};

/** The rows between the title and the message. */
const textOf = (screen: string): string[] => screen.split('\n').slice(2, -2);

it('starts, opens a chapter, runs, gives a verdict, quits, and starts again at the same place', async () => {
	const first = start();
	await first.waitFor('Буквы работают и в русской раскладке');
	first.press('\r');
	await first.waitFor('Пример 1-1');
	first.press('\r');
	expect(await first.waitFor('Совпало с записью.')).toContain('┃ привет, мир');
	first.press('Gkkk');
	const left = await first.waitFor('Восьмой абзац');
	first.press('q');
	expect(await first.waitForEnd()).toEqual({ code: 0, signal: 0 });

	const second = start();
	const found = await second.waitFor('Восьмой абзац');
	expect(textOf(found)).toEqual(textOf(left).map((row) => row.replace('Осталось 2 примера: 1-1, 1.1-1', '')));
	second.press('\u001B');
	expect(await second.waitFor('Вы остановились здесь: глава 1, § 1.2')).toMatch(/● +1 {2}Первая глава +вы здесь +1\/2/);
});

it('keeps the place while the window changes its size', async () => {
	const terminal = start(['1.2']);
	const before = await terminal.waitFor('Первый абзац');
	for (const [columns, rows] of [
		[40, 15],
		[20, 5],
		[120, 40],
		[1, 1],
		[300, 100],
		[61, 19],
	] as const) {
		terminal.resize(columns, rows);
		const said = columns < 20 ? 'О' : columns < 40 ? `Окно ${columns}×${rows}` : 'Первый абзац';
		await terminal.waitFor((screen) => {
			const lines = screen.split('\n');
			return screen.includes(said) && lines.length === rows && lines.every((line) => line.length <= columns);
		});
	}
	terminal.resize(80, 24);
	await terminal.waitFor((screen) => screen === before);
});

const resizes = process.env.FAULTS === 'full' ? 500 : 60;

it(`survives ${resizes} changes of its size in a row, and shows the last one right`, async () => {
	const terminal = start(['1.2']);
	const before = await terminal.waitFor('Первый абзац');
	for (let time = 0; time < resizes; time++) terminal.resize(2 + ((time * 37) % 160), 1 + ((time * 23) % 60));
	terminal.resize(80, 24);
	await terminal.waitFor((screen) => screen === before);
	terminal.press('q');
	expect(await terminal.waitForEnd()).toEqual({ code: 0, signal: 0 });
});

it('paints the screen anew when its size was changed and changed back while it could not look', async () => {
	const terminal = start(['1.2']);
	const before = await terminal.waitFor('Первый абзац');
	process.kill(terminal.pid, 'SIGSTOP');
	terminal.resize(10, 5);
	terminal.resize(80, 24);
	expect(terminal.screen).not.toBe(before);
	process.kill(terminal.pid, 'SIGCONT');
	await terminal.waitFor((screen) => screen === before);
});

it('ends at once on Ctrl+C in the middle of a run, with no process left and a visible cursor', async () => {
	const terminal = start(['1.1-1']);
	await terminal.waitFor('Пример 1.1-1');
	terminal.press('r');
	await terminal.waitFor('┃ жду');
	const descendants = (pid: number): number[] => {
		const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
		return children.map(Number).flatMap((child) => [child, ...descendants(child)]);
	};
	const below = process.platform === 'linux' ? descendants(terminal.pid) : [];
	terminal.press('\u0003');
	expect((await terminal.waitForEnd()).code).toBe(130);
	expect(terminal.modes).toMatchObject({ isAlternate: false, isCursorVisible: true });
	const isAlive = (pid: number) => {
		try {
			return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
		} catch {
			return false;
		}
	};
	if (process.platform === 'linux') expect(below.length).toBeGreaterThan(2);
	await vi.waitUntil(() => !below.some(isAlive));
});

it('stops a run on x and goes on', async () => {
	const terminal = start(['1.1-1']);
	await terminal.waitFor('Пример 1.1-1');
	terminal.press('r');
	await terminal.waitFor('┃ жду');
	terminal.press('x');
	await terminal.waitFor('Остановлено вами');
});

it('obeys the keys of a Russian keyboard', async () => {
	const terminal = start(['1-1']);
	await terminal.waitFor('Пример 1-1');
	terminal.press('к');
	await terminal.waitFor('Совпало с записью.');
	terminal.press('П');
	await terminal.waitFor('Конец главы 1');
	terminal.press('й');
	expect((await terminal.waitForEnd()).code).toBe(0);
});

it('fits into 40 columns and 15 rows', async () => {
	const terminal = start([], { columns: 40, rows: 15 });
	terminal.press('\r');
	await terminal.waitFor('Пример 1-1');
	terminal.press('r');
	await terminal.waitFor('Совпало с записью.');
	terminal.press('v');
	await terminal.waitFor('Вывод целиком');
	terminal.press('?');
	await terminal.waitFor('выполнить пример');
	terminal.press('\u001B\u001B');
});

it('draws with ASCII where the locale is no UTF-8 one, and without colour where none is wanted', async () => {
	const terminal = start(['1-1'], { environment: { LANG: 'C', NO_COLOR: '1' } });
	await terminal.waitFor('Пример 1-1');
	terminal.press('r');
	await terminal.waitFor('Совпало с записью.');
	terminal.press('\u001B');
	const screen = await terminal.waitFor('вы здесь');
	expect(`${screen}${terminal.sent}`).not.toMatch(/[─│┃▸✔✗○●▶…↑↓→·]/);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
	expect(terminal.sent).not.toMatch(/\u001B\[[0-9;]*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/);
});

it('lets an example be edited in an editor, and leads back', async () => {
	const editor = join(home, 'editor.sh');
	writeFileSync(editor, '#!/bin/sh\nsed "s/мир/редактор/" "$1" > "$1.new" && mv "$1.new" "$1"\n');
	chmodSync(editor, 0o755);
	const terminal = start(['1-1'], { environment: { EDITOR: editor } });
	await terminal.waitFor('Пример 1-1');
	terminal.press('e');
	await terminal.waitFor('ваша версия');
	terminal.press('r');
	expect(await terminal.waitFor('Ваша версия выводит не то')).toContain('привет, редактор');
	terminal.press('v');
	expect(await terminal.waitFor('Различия')).toMatch(/- привет, мир[\s\S]*\+ привет, редактор/);
	terminal.press('o');
	terminal.press('r');
	await terminal.waitFor(/┃ привет, мир[\s\S]*Совпало с записью\./);
	terminal.press('q');
	await terminal.waitForEnd();

	const later = start(['1-1']);
	expect(await later.waitFor('есть ваша версия')).toContain('o своя');
	later.press('o');
	await later.waitFor('редактор');
});

it.each([
	['removes the file', 'rm "$1"'],
	['puts a folder in its place', 'rm "$1"; mkdir "$1"'],
])('goes on when the editor %s', async (_, does) => {
	const editor = join(home, 'editor.sh');
	writeFileSync(editor, `#!/bin/sh\n${does}\n`);
	chmodSync(editor, 0o755);
	const terminal = start(['1-1'], { environment: { EDITOR: editor } });
	await terminal.waitFor('Пример 1-1');
	terminal.press('e');
	expect(await terminal.waitFor('Правка не взята')).not.toContain('ваша версия');
	terminal.press('r');
	await terminal.waitFor('Совпало с записью.');
});

it('tells how to leave an editor that nobody chose, before it opens', async () => {
	const vim = join(home, 'vim');
	writeFileSync(vim, '#!/bin/sh\necho "vim is open."; read -r x; echo "print(1)" > "$1"\n');
	chmodSync(vim, 0o755);
	const terminal = start(['1-1'], { environment: { PATH: home } });
	await terminal.waitFor('Пример 1-1');
	terminal.press('e');
	expect(await terminal.waitFor('Открыть — Enter')).toMatch(/:q! .*выйти без правки/);
	expect(terminal.screen).not.toContain('vim is open.');
	terminal.press('\r');
	await terminal.waitFor('vim is open.');
	terminal.press('\r');
	await terminal.waitFor('ваша версия');
});

it('gives an editor the whole keyboard, and its Ctrl+C does not end the course', async () => {
	const editor = join(home, 'editor.sh');
	const log = join(home, 'log');
	const lines = [
		'#!/bin/sh',
		`trap 'echo "caught."' INT`,
		'read -r first; echo "got $first."',
		// A signal interrupts it.
		'read -r second || read -r second',
		`echo "$first $second" > ${log}`,
	];
	writeFileSync(editor, lines.join('\n'));
	chmodSync(editor, 0o755);
	const terminal = start(['1-1'], { environment: { EDITOR: editor } });
	await terminal.waitFor('Пример 1-1');
	terminal.press('e');
	await terminal.waitFor(() => !terminal.modes.isAlternate);
	terminal.press('один qx?\r');
	await terminal.waitFor('got один qx?.');
	terminal.press('\u0003');
	await terminal.waitFor('caught.');
	terminal.press('два\r');
	await terminal.waitFor('Вы ничего не изменили');
	expect(terminal.modes.isAlternate).toBe(true);
	expect(readFileSync(log, 'utf8')).toBe('один qx? два\n');
});

it('has the size that the window got while an editor had it', async () => {
	const editor = join(home, 'editor.sh');
	// Node is told of the size while the editor has the terminal, and tells nobody who listens only afterwards.
	writeFileSync(editor, `#!/bin/sh\ntrap 'echo "resized."' WINCH\necho "open."\nread -r x || read -r x\nread -r x\n`);
	chmodSync(editor, 0o755);
	const terminal = start(['1-1'], { environment: { EDITOR: editor } });
	await terminal.waitFor('Пример 1-1');
	terminal.press('e');
	await terminal.waitFor('open.');
	terminal.resize(40, 15);
	terminal.press('\r');
	await terminal.waitFor('resized.');
	terminal.press('\r');
	await terminal.waitFor((screen) => /q выход/.test(screen.split('\n')[14] ?? ''));
});

it('leaves what stood on the screen and in the scrollback before', async () => {
	const lines = 'for n in $(seq 1 60); do echo "line $n"; done';
	const words = [program, '--course', course, '--trust', 'start'].map((word) => `'${word}'`).join(' ');
	const terminal = new PseudoTerminal(
		'/bin/sh',
		['-c', `${lines}; '${process.execPath}' ${words}; echo end; read -r x`],
		{
			environment: { ASYNCIO_COURSE_HOME: home, ASYNCIO_COURSE_PYTHON: python },
		},
	);
	opened.push(terminal);
	await terminal.waitFor('Вторая глава');
	terminal.press('\rjjjG?');
	await terminal.waitFor('Клавиши');
	terminal.resize(100, 30);
	await terminal.waitFor('Клавиши');
	terminal.press('q');
	await terminal.waitFor('end');
	expect(terminal.history).toMatch(/line 1\n[\s\S]*line 60\nend/);
	expect(terminal.sent).not.toContain('\u001B[3J');
});

it.each([
	['a pipe', '| cat', {}],
	['TERM=dumb', '', { TERM: 'dumb' }],
	['CI', '', { CI: '1' }],
])('draws no screen for %s', (_, suffix, environment) => {
	const words = [program, '--course', course, '--trust', 'start', '2'].map((word) => `'${word}'`).join(' ');
	const output = execFileSync('/bin/sh', ['-c', `'${process.execPath}' ${words} ${suffix}`], {
		encoding: 'utf8',
		env: {
			PATH: process.env.PATH,
			HOME: home,
			ASYNCIO_COURSE_HOME: home,
			ASYNCIO_COURSE_PYTHON: python,
			...environment,
		},
	});
	expect(output).toContain('конец');
	expect(output).not.toContain('\u001B[?1049h');
});
