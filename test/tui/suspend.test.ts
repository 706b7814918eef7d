import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { buildProgram } from '../build-program.js';
import { PseudoTerminal } from './pseudo-terminal.js';

let stage: Awaited<ReturnType<typeof buildProgram>>;
let terminal: PseudoTerminal | null = null;
beforeAll(async () => {
	stage = await buildProgram('tui/made-up-program');
});
afterAll(() => stage.remove());
afterEach(() => terminal?.close());

it('gives the terminal to the shell on Ctrl+Z and takes it again on fg, at the same place', async () => {
	terminal = new PseudoTerminal('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: 'shell$ ' } });
	await terminal.waitFor('shell$');
	terminal.press(`'${process.execPath}' '${stage.file}'; echo "code $?."\r`);
	await terminal.waitFor('Последняя глава');
	terminal.press('\rjjj');
	const before = await terminal.waitFor(
		(screen) => screen.includes('1. Первые шаги') && screen.includes('§ 1.1') === false,
	);
	for (let time = 0; time < 3; time++) {
		terminal.press('\u001A');
		await terminal.waitFor((screen) => /Stopped/.test(screen) && /shell\$$/.test(screen.trimEnd()));
		expect(terminal.modes.isAlternate).toBe(false);
		expect(terminal.modes.isCursorVisible).toBe(true);
		terminal.press(`echo $((6 * 7))${time}\r`);
		await terminal.waitFor(`42${time}`);
		terminal.press('fg\r');
		await terminal.waitFor((screen) => screen === before);
		expect(terminal.modes.isAlternate).toBe(true);
	}
	terminal.press('q');
	await terminal.waitFor('ended: quit');
});

it('has the size that the window got while a shell had it', async () => {
	terminal = new PseudoTerminal('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: 'shell$ ' } });
	await terminal.waitFor('shell$');
	terminal.press(`'${process.execPath}' '${stage.file}'\r`);
	await terminal.waitFor('Последняя глава');
	for (const [columns, rows] of [
		[100, 30],
		[40, 15],
	] as const) {
		terminal.press('\u001A');
		await terminal.waitFor((screen) => /Stopped/.test(screen) && /shell\$$/.test(screen.trimEnd()));
		terminal.resize(columns, rows);
		terminal.press('fg\r');
		await terminal.waitFor((screen) => /q выход/.test(screen.split('\n')[rows - 1] ?? ''));
	}
	terminal.press('q');
});

it('goes on at once where no shell could continue it', async () => {
	terminal = new PseudoTerminal(process.execPath, [stage.file]);
	await terminal.waitFor('Последняя глава');
	terminal.press('\u001A');
	terminal.press('\u001A');
	terminal.press('?');
	await terminal.waitFor('Клавиши');
	terminal.press('q');
	expect(await terminal.waitForEnd()).toEqual({ code: 0, signal: 0 });
});
