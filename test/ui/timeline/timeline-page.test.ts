import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/model/trace.js';
import { stripStyles } from '../../../src/text/styled-text.js';
import { textWidth } from '../../../src/text/width.js';
import type { TimelineScreen } from '../../../src/ui/state/state.js';
import { timelinePage } from '../../../src/ui/timeline/timeline-page.js';
import { MadeUpReader, madeUpBook } from '../made-up-book.js';
import { crowdedTrace, madeUpTrace } from './made-up-trace.js';

const source = 'await sleep(1)\nawait sleep(2)\ncreate()\nawait gather()';
const lesson = new MadeUpReader({ chapter: 1, anchor: 'top' }).lesson;

const show = (at: number, width: number, height: number, trace = madeUpTrace, code = source): string[] => {
	const screen: TimelineScreen = {
		kind: 'timeline',
		subject: { kind: 'example', example: '1.1-1' },
		at,
		row: 1,
		isUnfolded: false,
		playing: null,
		speed: 0,
		under: lesson,
	};
	const book = madeUpBook();
	const traced = { trace, isLive: false, cell: '1.1-1', sourceOf: () => code };
	return timelinePage(book, book.timeline(trace), traced, screen, { width, height, now: 0 }).map(stripStyles);
};

/** The moment at which the first task falls asleep. */
const asleep = 7;

describe.each([
	[76, 20],
	[116, 36],
	[38, 12],
	[156, 90],
	[56, 12],
])('in %i columns and %i rows', (width, height) => {
	it.each([0, asleep, 15, 99])('fits at step %i, and points at the line where the task stands', (at) => {
		const rows = show(at, width, height);
		expect(rows.length).toBeLessThanOrEqual(height);
		for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(width);
	});

	it('says what each task does, where it stands, and what was printed', () => {
		const text = show(asleep, width, height).join('\n');
		expect(text).toMatch(/▸ Task-2 first\s+спит до 1 с/);
		expect(text).toMatch(/▸ +1 +await sleep\(1\)/);
		expect(text).toContain('│ первая');
	});

	it('fits with a hundred tasks', () => {
		const rows = show(50, width, height, crowdedTrace);
		expect(rows.length).toBeLessThanOrEqual(height);
		for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(width);
	});
});

it('draws a picture on terminals from 60 columns on, and has the code beside it from 110 on', () => {
	expect(show(asleep, 55, 20).join('\n')).not.toContain('█');
	expect(show(asleep, 56, 20).join('\n')).toContain('█');
	expect(show(asleep, 110, 30)[0]).toMatch(/│ ▸ здесь стоит Task-2/);
});

it('marks the time of the cursor in the picture', () => {
	const rows = show(10, 80, 24);
	const column = rows[1]?.indexOf('▼') ?? -1;
	expect(column).toBeGreaterThan(20);
	expect(rows[2]?.length).toBeGreaterThan(column);
});

describe('what a step says, and the line it marks', () => {
	const code = [
		'async def sleeper():',
		'    await sleep(1)',
		"    print('done')",
		'',
		'task = create_task(sleeper())',
		'await sleep(0.5)',
		'task.cancel()',
	].join('\n');
	const place = (line: number) => ({ cell: '1.1-1', line });
	const trace: readonly TraceEvent[] = [
		{ t: 0, kind: 'step-started', task: 0 },
		{ t: 0, kind: 'task-created', task: 1, name: 'Task-2', coroutine: 'sleeper', parent: 0, at: place(5) },
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: place(6), wait: { on: 'sleep', until: 0.5 } },
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'output', task: 1, stream: 'stdout', text: 'one\n' },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: place(2), wait: { on: 'job', job: 1 } },
		{ t: 0, kind: 'job-started', job: 1, function: 'read', task: 1 },
		{ t: 0.5, kind: 'step-started', task: 0 },
		{ t: 0.5, kind: 'cancel-requested', task: 1, by: 0 },
		{ t: 0.5, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: null },
		{ t: 0.5, kind: 'task-finished', task: 0, how: 'returned', value: null },
		{ t: 0.5, kind: 'cancel-requested', task: 1, by: null },
		{ t: 0.5, kind: 'step-started', task: 1 },
		{ t: 0.5, kind: 'output', task: 1, stream: 'stdout', text: 'two\n' },
		{ t: 0.5, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
		{ t: 0.5, kind: 'task-finished', task: 1, how: 'cancelled', value: null },
	];
	/** The words of a step, and the marked line with its caption. */
	const at = (step: number): string[] => {
		const rows = show(step, 100, 40, trace, code);
		const said = rows.find((row) => /^0(,5)? с/.test(row)) ?? '';
		const marked = rows.filter((row) => /^[▸·] +(\d|здесь|отсюда|последняя)/.test(row));
		return [said.replace(/^.*?\) +/, ''), ...marked];
	};

	it.each([
		[0, ['ячейка: началась']],
		[1, ['ячейка: работает']],
		[2, ['ячейка создала Task-2 sleeper', '▸ здесь ячейка создала Task-2', '▸  5  task = create_task(sleeper())']],
		[3, ['ячейка: отдаёт управление, спит до 0,5 с', '▸ здесь стоит ячейка', '▸  6  await sleep(0.5)']],
		[4, ['Task-2 sleeper: работает', '▸ отсюда начинается Task-2', '▸  1  async def sleeper():']],
		[5, ['Task-2 sleeper: печатает', '▸ отсюда начинается Task-2', '▸  1  async def sleeper():']],
		[6, ['Task-2 sleeper: отдаёт управление, ждёт поток', '▸ здесь стоит Task-2', '▸  2      await sleep(1)']],
		[7, ['Task-2 sleeper запустила поток read', '▸ здесь стоит Task-2', '▸  2      await sleep(1)']],
		[8, ['ячейка: работает', '▸ отсюда продолжает ячейка', '▸  6  await sleep(0.5)']],
		[9, ['ячейка просит Task-2 sleeper отмениться', '· последняя остановка ячейка', '·  6  await sleep(0.5)']],
		[10, ['ячейка: закончилась', '· последняя остановка ячейка', '·  6  await sleep(0.5)']],
		[11, ['цикл событий просит Task-2 sleeper отмениться', '▸ здесь стоит Task-2', '▸  2      await sleep(1)']],
		[12, ['Task-2 sleeper: работает', '▸ отсюда продолжает Task-2', '▸  2      await sleep(1)']],
		[13, ['Task-2 sleeper: печатает', '· последняя остановка Task-2', '·  2      await sleep(1)']],
		[14, ['Task-2 sleeper: закончилась', '· последняя остановка Task-2', '·  2      await sleep(1)']],
	])('step %i', (step, wanted) => {
		expect(at(step)).toEqual(wanted);
	});

	it('begins with the first lines of the code while no line is known', () => {
		const rows = show(0, 80, 24, trace, code);
		expect(rows.some((row) => /^ +1 {2}async def/.test(row))).toBe(true);
	});

	it('says which of the steps of one instant it is, shorter where there is little room', () => {
		expect(show(3, 80, 24, trace, code).join('\n')).toContain('0 с (шаг 4 из 8 этого мгновения)  ячейка');
		expect(show(3, 50, 24, trace, code).join('\n')).toContain('0 с (4/8)  ячейка');
	});

	it('shows first what the step is about, who did it, and who comes next', () => {
		const rows = show(9, 76, 20, crowdedTrace);
		const states = rows.filter((row) => /^[▸ ] (Task-\d+ worker|ячейка) {2,}(готова|работает|ещё|ждёт)/.test(row));
		expect(states.map((row) => /Task-\d+|ячейка/.exec(row)?.[0]).slice(0, 3)).toEqual(['Task-9', 'ячейка', 'Task-10']);
	});

	it('no line of a task that runs, or has ended, stands for where it is', () => {
		const rows = show(13, 100, 40, trace, code);
		expect(rows.filter((row) => row.includes('строка'))).toEqual([]);
	});
});

it('says at which width there is a picture', () => {
	expect(show(asleep, 48, 20)[0]).toBe('Для картинки нужно 60 столбцов.');
	expect(show(asleep, 76, 20).join('\n')).not.toContain('нужно 60');
});
