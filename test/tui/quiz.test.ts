import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPython } from './find-python.js';
import { PseudoTerminal, type SpawnOptions } from './pseudo-terminal.js';

/** Questions and timelines in the built program, with a real Python. */

const program = fileURLToPath(new URL('../../bin/asyncio-course.js', import.meta.url));
const course = fileURLToPath(new URL('./quiz-course', import.meta.url));
const python = findPython();

let home = '';
const opened: PseudoTerminal[] = [];
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'course-quiz-'));
});
afterEach(() => {
	for (const terminal of opened.splice(0)) terminal.close();
	rmSync(home, { recursive: true, force: true });
});

const start = (words: readonly string[], options: SpawnOptions = {}): PseudoTerminal => {
	const terminal = new PseudoTerminal(process.execPath, [program, '--course', course, '--trust', ...words], {
		...options,
		environment: { ASYNCIO_COURSE_HOME: home, ASYNCIO_COURSE_PYTHON: python, ...options.environment },
	});
	opened.push(terminal);
	return terminal;
};

const down = '\u001B[B';

it('asks, runs the program that decides, shows its timeline, counts, and asks again only what was missed', async () => {
	const first = start(['quiz']);
	const question = await first.waitFor('1-order');
	first.press(/\b1 {2}А/.test(question) ? '1\r' : '2\r');
	await first.waitFor('Быстрая заканчивает раньше.');
	first.press('G');
	await first.waitFor(/Task-\d+ work +│█─ сон ─+█│/);
	first.press('t');
	await first.waitFor('Шкала вопроса 1-order');
	first.press('\u001B');
	await first.waitFor('Вопросы. 1.');
	first.press('s');
	await first.waitFor('1.1. Что такое asyncio');
	first.press('\u001B');
	await first.waitFor('Вопросы. 1.');
	first.press('\r');
	await first.waitFor('1-seconds');
	first.press('2\r');
	await first.waitFor('✔ Верно.');
	first.press('G');
	await first.waitFor('Прошло 2 с виртуального времени.');
	first.press('\r');
	await first.waitFor('1-word');
	first.press('\t\t\t');
	await first.waitFor('Подсказка 3 из 3, ответ');
	first.press('await\r');
	await first.waitFor('ответ подсказан');
	first.press('\r');
	const result = await first.waitFor('Что получилось');
	expect(result).toContain('1 из 3 вопросов');
	expect(result).toMatch(/✗ 1-order {2}неверно[\s\S]*✗ 1-word {2}подсказан ответ/);
	first.press('q');
	expect((await first.waitForEnd()).code).toBe(0);

	const second = start(['quiz', '--review']);
	expect(await second.waitFor('1-order')).toContain('1 из 2');
	second.press('й');
	expect((await second.waitForEnd()).code).toBe(0);
});

it('keeps what was answered when it is left in the middle', async () => {
	const terminal = start(['quiz', '1', '--seed', 'x']);
	await terminal.waitFor('1 из 3');
	terminal.press('\u0003');
	expect((await terminal.waitForEnd()).code).toBe(130);
	const again = start(['quiz', '1']);
	await again.waitFor('1-order');
	again.press('1\r');
	await again.waitFor('Ваш ответ:');
	again.press('\u001B');
	await again.waitFor('Без ответа: 2');
	again.press('\u001B');
	await again.waitForEnd();
	expect(JSON.parse(readProgress()).answers['1-order']).toMatchObject({ attempts: 1, hints: 0 });
});

it('asks at the end of a chapter, on forty columns, without colour and in ASCII, too', async () => {
	const terminal = start(['start', '1'], { columns: 40, rows: 15, environment: { LANG: 'C', NO_COLOR: '1' } });
	await terminal.waitFor('Короткое вступление');
	terminal.press('G');
	await terminal.waitFor('Вопросы по главе: z');
	terminal.press('z');
	await terminal.waitFor('1-order');
	terminal.press(`${down}\r`);
	await terminal.waitFor('Ваш ответ:');
	terminal.press('\u001B\u001B');
	// The timeline above may have come meanwhile, and the end is further down.
	await terminal.waitFor(/1\. Первая глава +§ 1\.1/);
	terminal.press('G');
	await terminal.waitFor('Вопросы по главе: верно');
	for (const row of terminal.screen.split('\n')) expect(row.length).toBeLessThanOrEqual(40);
	expect(terminal.sent).not.toMatch(/[─│┃▸✔✗○●▶…↑↓→·█]/);
});

it('draws the timeline of a lesson from a quiet run, and walks through a run of the learner', async () => {
	const terminal = start(['start', '1.1-1'], { columns: 120, rows: 40 });
	await terminal.waitFor(/Шкала примера 1\.1-1[\s\S]*Task-\d+ work +│█─ сон ─+█│✔ 2/);
	terminal.press('cr');
	await terminal.waitFor('Совпало с записью.');
	terminal.press('t');
	await terminal.waitFor('шаг 1 из');
	terminal.press('G');
	const end = await terminal.waitFor(/ячейка: закончилась/);
	expect(end).toMatch(/│ всё/);
	// The last step of the first task: it wakes on the line of its sleep, and prints on another one.
	terminal.press('jpp');
	expect(await terminal.waitFor(/Task-\d+ work: печатает/)).toMatch(/│ · +5 +await asyncio.sleep/);
	terminal.press('p');
	expect(await terminal.waitFor(/отсюда продолжает Task-\d+/)).toMatch(/│ ▸ +5 +await asyncio.sleep/);
	terminal.press('g ');
	await terminal.waitFor('идёт, скорость 1×');
	await terminal.waitFor(/▸ +ячейка +вернула/);
});

it('draws the timeline of a lesson in plain text, from the run above it', () => {
	const words = [program, '--course', course, '--trust', 'start', '1'];
	const environment = { PATH: process.env.PATH, HOME: home, ASYNCIO_COURSE_HOME: home, ASYNCIO_COURSE_PYTHON: python };
	const text = execFileSync(process.execPath, words, { encoding: 'utf8', env: environment });
	expect(text).toMatch(/Так идёт время:[\s\S]*Шкала примера 1\.1-1[\s\S]*Task-\d+ work [\s\S]*Конец раздела/);
});

it('opens questions from the contents, and names the mistake in a file that cannot be read', async () => {
	const broken = join(home, 'broken');
	cpSync(course, broken, { recursive: true });
	const [file = ''] = readdirSync(join(broken, 'lessons')).filter((name) => name.endsWith('.quiz.yaml'));
	const terminal = start(['start']);
	await terminal.waitFor('z вопросы');
	terminal.press('z');
	await terminal.waitFor('1-order');
	terminal.press('\u001B');
	await terminal.waitFor('z вопросы');
	terminal.press('q');
	await terminal.waitForEnd();

	appendFileSync(join(broken, 'lessons', file), '\nextra: 1\n');
	const line = readFileSync(join(broken, 'lessons', file), 'utf8')
		.trimEnd()
		.split('\n').length;
	const second = start(['--course', broken, 'start', '1']);
	await second.waitFor('Короткое вступление');
	second.press('z');
	expect(await second.waitFor(`В ${file}:${line} ошибка. Какая: asyncio-course lint`)).toContain('q выход');
});

const readProgress = (): string => {
	const folder = join(home, 'courses');
	const [name] = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return readFileSync(join(folder, name ?? ''), 'utf8');
};
