import { expect, test } from 'vitest';
import type { TraceEvent } from '../../src/model/trace.js';
import { textWidth } from '../../src/text/width.js';
import { buildTimeline } from '../../src/timeline/build-timeline.js';
import { type DrawOptions, drawTimeline } from '../../src/timeline/draw-timeline.js';
import { asciiSymbols, plainPaint, unicodeSymbols } from '../../src/timeline/style.js';

const at = (line: number) => ({ cell: '1-1', line });
const options: DrawOptions = { width: 64, symbols: asciiSymbols, paint: plainPaint, language: 'ru' };
const draw = (trace: readonly TraceEvent[], changes: Partial<DrawOptions> = {}) =>
	drawTimeline(buildTimeline(trace), { ...options, ...changes });

/** A task that sleeps for so long and ends. */
const sleeper = (task: number, seconds: number): TraceEvent[] => [
	{ t: 0, kind: 'step-started', task },
	{ t: 0, kind: 'step-finished', task, seconds: 0, at: at(3), wait: { on: 'sleep', until: seconds } },
	{ t: seconds, kind: 'step-started', task },
	{ t: seconds, kind: 'output', task, stream: 'stdout', text: `${task}\n` },
	{ t: seconds, kind: 'step-finished', task, seconds: 0, at: null, wait: null },
	{ t: seconds, kind: 'task-finished', task, how: 'returned', value: `${seconds}` },
];
const created = (task: number): TraceEvent => ({
	t: 0,
	kind: 'task-created',
	task,
	name: `Task-${task + 1}`,
	coroutine: 'work',
	parent: 0,
	at: at(9),
});
const gathered = (count: number): TraceEvent[] => {
	const tasks = Array.from({ length: count }, (_, index) => index + 1);
	const sleeping = tasks.flatMap((task) => sleeper(task, task / 2));
	return [
		{ t: 0, kind: 'step-started', task: 0 },
		...tasks.map(created),
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: at(10), wait: { on: 'tasks', tasks } },
		...sleeping.sort((one, other) => one.t - other.t),
		{ t: count / 2, kind: 'step-started', task: 0 },
		{ t: count / 2, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: null },
		{ t: count / 2, kind: 'task-finished', task: 0, how: 'returned', value: null },
	];
};

test('draws lanes, output and a time axis', () => {
	expect(draw(gathered(4), { bare: true }).join('\n')).toMatchInlineSnapshot(`
		"время, с     0,0       0,5        1,0       1,5       2,0
		             :---------:----------:---------:---------: конец, с
		ячейка      |#- Task-2...5 ---------------------------#|v 2
		Task-2 work |#- сон ---#                               |v 0,5
		Task-3 work |#- сон --------------#                    |v 1
		Task-4 work |#- сон ------------------------#          |v 1,5
		Task-5 work |#- сон ----------------------------------#|v 2
		вывод                  *          *         *         *"
	`);
});

test('a word that has no room for blanks around it stands close, and is left out only where it does not fit at all', () => {
	const lane = (seconds: number) => {
		const picture = draw([created(1), ...sleeper(1, seconds), created(2), ...sleeper(2, 4)], { bare: true });
		return picture.find((line) => line.startsWith('Task-2 work')) ?? '';
	};
	expect(lane(0.8)).toContain('|#- сон -#');
	expect(lane(0.5)).toContain('|#-сон#');
	expect(lane(0.3)).toContain('|#--#');
});

test('a request that no task made right after an exception is told as coming after it, any other as of the loop', () => {
	const failure = (until: number): TraceEvent[] => [
		...[1, 2].flatMap((task) => [created(task), ...sleeper(task, 9).slice(0, 2)]),
		{ t: 1, kind: 'step-started', task: 1 },
		{ t: 1, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
		{ t: 1, kind: 'task-finished', task: 1, how: 'raised', value: 'ValueError()' },
		{ t: until, kind: 'cancel-requested', task: 2, by: null },
	];
	expect(draw(failure(1)).join('\n')).toContain('после исключения Task-2 просьба отмениться: Task-3 (1 с)');
	expect(draw(failure(2)).join('\n')).toContain('цикл событий просит отмениться Task-3 (2 с)');
});

test('who gives up waiting for a task and asks it to cancel is told so', () => {
	const picture = draw([
		{ t: 0, kind: 'step-started', task: 0 },
		created(1),
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: at(10), wait: { on: 'task', task: 1 } },
		...sleeper(1, 9).slice(0, 2),
		{ t: 1, kind: 'step-started', task: 0 },
		{ t: 1, kind: 'cancel-requested', task: 1, by: 0 },
	]);
	expect(picture.join('\n')).toContain('ячейка больше не ждёт Task-2 и просит её отмениться (1 с)');
});

test('groups of alike tasks are summed up, and can be unfolded', () => {
	const folded = draw(gathered(40), { bare: true });
	expect(folded.some((line) => line.includes('... ещё 36 work, концы 2–19,5 с'))).toBe(true);
	expect(folded.length).toBeLessThan(12);
	expect(draw(gathered(40), { bare: true, unfolded: true }).length).toBeGreaterThan(40);
});

test('no line is wider than asked, at any width, in words as in pictures', () => {
	for (let width = 20; width <= 140; width += 7)
		for (const symbols of [asciiSymbols, unicodeSymbols])
			for (const line of draw(gathered(14), { width, symbols })) expect(textWidth(line)).toBeLessThanOrEqual(width);
});

test('below sixty columns it is a list', () => {
	expect(draw(gathered(1), { width: 50 }).join('\n')).toMatchInlineSnapshot(`
		"Для картинки нужно 60 столбцов.
		ячейка
		  0-0,5 вернула
		    0-0,5 ждёт 1 задачу
		Task-2 work
		  0-0,5 вернула 0.5
		    0-0,5 спит до 0,5 с
		ячейка создала Task-2"
	`);
});

test('a cancelled, a failed and a blocking task look different without colour', () => {
	const trace: TraceEvent[] = [
		{ t: 0, kind: 'step-started', task: 0 },
		created(1),
		created(2),
		{ t: 1, kind: 'loop-blocked', task: 0, seconds: 1 },
		{ t: 1, kind: 'step-finished', task: 0, seconds: 1, at: at(1), wait: { on: 'sleep', until: 2 } },
		{ t: 1, kind: 'step-started', task: 1 },
		{ t: 1, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'sleep', until: 9 } },
		{ t: 1, kind: 'step-started', task: 2 },
		{ t: 1, kind: 'step-finished', task: 2, seconds: 0, at: null, wait: null },
		{ t: 1, kind: 'task-finished', task: 2, how: 'raised', value: "ValueError('x')" },
		{ t: 2, kind: 'step-started', task: 0 },
		{ t: 2, kind: 'cancel-requested', task: 1, by: 0 },
		{ t: 2, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: null },
		{ t: 2, kind: 'task-finished', task: 0, how: 'returned', value: null },
		{ t: 2, kind: 'step-started', task: 1 },
		{ t: 2, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
		{ t: 2, kind: 'task-finished', task: 1, how: 'cancelled', value: null },
	];
	expect(draw(trace).join('\n')).toMatchInlineSnapshot(`
		"время, с     0,0      0,5      1,0     1,5      2,0
		             :--------:--------:-------:--------: конец, с
		ячейка      |@@@@@@@@@@@@@@@@@@@- сон ----------#|v 2
		Task-2 work |..................#- сон до 9 -----x|x 2
		Task-3 work |..................!                 |! 1 ValueError

		# работает   - ждёт   . готова   @ держит цикл   v конец
		x отменена   ! исключение   ячейка: сам код примера
		ячейка создала Task-2, Task-3
		ячейка просит отмениться Task-2 (2 с)"
	`);
});

test('a request to cancel looks different from the end that it leads to', () => {
	const trace: TraceEvent[] = [
		{ t: 0, kind: 'step-started', task: 0 },
		created(1),
		created(2),
		{ t: 0, kind: 'step-finished', task: 0, seconds: 0, at: at(1), wait: { on: 'sleep', until: 2 } },
		{ t: 0, kind: 'step-started', task: 1 },
		{ t: 0, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'event' } },
		{ t: 0, kind: 'step-started', task: 2 },
		{ t: 0, kind: 'step-finished', task: 2, seconds: 0, at: at(2), wait: { on: 'queue-get' } },
		{ t: 1, kind: 'cancel-requested', task: 1, by: 2 },
		{ t: 1, kind: 'cancel-requested', task: 2, by: null },
		{ t: 1, kind: 'step-started', task: 1 },
		{ t: 1, kind: 'step-finished', task: 1, seconds: 0, at: at(2), wait: { on: 'sleep', until: 2 } },
		{ t: 1, kind: 'step-started', task: 2 },
		{ t: 1, kind: 'step-finished', task: 2, seconds: 0, at: null, wait: null },
		{ t: 1, kind: 'task-finished', task: 2, how: 'cancelled', value: null },
		{ t: 2, kind: 'step-started', task: 1 },
		{ t: 2, kind: 'step-finished', task: 1, seconds: 0, at: null, wait: null },
		{ t: 2, kind: 'task-finished', task: 1, how: 'returned', value: null },
	];
	expect(draw(trace, { symbols: unicodeSymbols }).join('\n')).toMatchInlineSnapshot(`
		"время, с     0,0       0,5        1,0       1,5       2,0
		             ┬─────────┬──────────┬─────────┬─────────┬ конец, с
		ячейка      │█─ сон ───────────────────────────────────│→ 2
		Task-2 work │█─ Event ────────────↓─ сон ─────────────█│✔ 2
		Task-3 work │█─ get() ────────────✗                    │✗ 1

		█ работает   ─ ждёт   ↓ просьба отмениться   ✔ конец
		✗ отменена   → не закончила   ячейка: сам код примера
		ячейка создала Task-2, Task-3
		Task-3 просит отмениться Task-2 (1 с); цикл событий просит
		отмениться Task-3 (1 с)"
	`);
	expect(draw(trace, { symbols: unicodeSymbols, language: 'en' }).join('\n')).toMatchInlineSnapshot(`
		"time, s      0.0        0.5        1.0       1.5        2.0
		             ┬──────────┬──────────┬─────────┬──────────┬ end, s
		cell        │█─ sleep ───────────────────────────────────│→ 2
		Task-2 work │█─ Event ─────────────↓─ sleep ────────────█│✔ 2
		Task-3 work │█─ get() ─────────────✗                     │✗ 1

		█ runs   ─ waits   ↓ asked to cancel   ✔ end   ✗ cancelled
		→ unfinished   cell: the example’s own code
		cell created Task-2, Task-3
		Task-3 asks Task-2 to cancel (1 s); the event loop asks Task-3
		to cancel (1 s)"
	`);
});

test('the legend explains what is drawn and nothing else', () => {
	const words = (trace: readonly TraceEvent[]) => draw(trace, { width: 300 }).at(-2);
	expect(words(gathered(1))).toBe('# работает   - ждёт   v конец   * вывод   ячейка: сам код примера');
	const prints = (count: number): TraceEvent[] =>
		Array.from({ length: count }, () => ({ t: 0, kind: 'output', task: 1, stream: 'stdout', text: 'x\n' }));
	expect(words([...prints(3), ...gathered(1)])).toContain('* вывод   3 столько сразу   ячейка');
	expect(words([...prints(12), ...gathered(1)])).toContain('* вывод   + больше 9   ячейка');
});

test('every sign has a shape of its own, also in ASCII', () => {
	for (const symbols of [asciiSymbols, unicodeSymbols])
		expect(new Set(Object.values(symbols)).size).toBe(Object.keys(symbols).length);
});

test('a bar never holds a word with wide letters, which would move what stands behind it', () => {
	const [begin, task, ...rest] = gathered(1);
	if (begin === undefined || task?.kind !== 'task-created') throw new Error('a task is created second');
	const text = draw([begin, { ...task, name: '任务' }, ...rest], { bare: true }).join('\n');
	expect(text).toContain('ячейка    |#- 1 задача ---');
});

test('a trace without tasks says so, a cut one says how much is missing', () => {
	expect(draw([])).toEqual(['Здесь нечего рисовать: программа не создала ни одной задачи.']);
	expect(draw([...gathered(1), { t: 1, kind: 'trace-truncated', dropped: 5 }]).at(-1)).toContain('5 событий');
});
