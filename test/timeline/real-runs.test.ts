import { afterAll, describe, expect, test } from 'vitest';
import type { Outcome, PythonInfo } from '../../src/model/run.js';
import { openSession, type PythonSession } from '../../src/python/session.js';
import { buildTimeline } from '../../src/timeline/build-timeline.js';
import { drawTimeline } from '../../src/timeline/draw-timeline.js';
import { asciiSymbols, plainPaint } from '../../src/timeline/style.js';
import { runProgram } from '../../src/usecases/run-program.js';
import { installedPythons } from '../python/installed.js';
import { programs } from './programs.js';

const { gather, shield, waitFor, toThread, nested, cancelled, shieldCancelled, queuedJob, blocked } = programs;

const pythons = await installedPythons(['3.9', '3.11', '3.12', '3.13']);
process.stdout.write(`timelines on Python ${pythons.map(({ version }) => version).join(', ')}\n`);
const sessions = new Map<PythonInfo, PythonSession>();
for (const python of pythons) sessions.set(python, await openSession(python));
afterAll(async () => {
	for (const session of sessions.values()) await session.close();
});

const run = async (python: PythonInfo, source: string): Promise<Outcome> => {
	const session = sessions.get(python);
	if (session === undefined) throw new Error(`no session for ${python.version}`);
	const outcome = await runProgram(session, { source, mode: 'cell', requires: null }, '1-1');
	expect(outcome.end).toEqual({ status: 'completed' });
	return outcome;
};

const plain = { width: 70, symbols: asciiSymbols, paint: plainPaint, language: 'en', bare: true } as const;

const draw = (outcome: Outcome): string => drawTimeline(buildTimeline(outcome.trace), plain).join('\n');

describe.each(pythons.map((python) => [python.version, python] as const))('on Python %s', (_version, python) => {
	test('gather', async () => {
		expect(draw(await run(python, gather))).toMatchInlineSnapshot(`
			"time, s      0               1                2               3
			             :---------------:----------------:---------------: end, s
			cell        |#- Task-2...4 -----------------------------------#|v 3
			Task-2 work |#- sleep -------#                                 |v 1
			Task-3 work |#- sleep ----------------------------------------#|v 3
			Task-4 work |#- sleep ------------------------#                |v 2
			output                       *                *               *"
		`);
	});
	test('to_thread', async () => {
		expect(draw(await run(python, toThread))).toMatchInlineSnapshot(`
			"time, s           0.0        0.5        1.0        1.5        2.0
			                  :----------:----------:----------:----------: end, s
			cell             |#- Task-2, Task-3 --------------------------#|v 2
			Task-2 to_thread |#- thread ----------------------------------#|v 2
			thread job       |=============================================|v 2
			Task-3 sleep     |#- sleep -------------#                      |v 1"
		`);
	});
	test('a shield that is cancelled, and who did it', async () => {
		const timeline = buildTimeline((await run(python, shieldCancelled)).trace);
		const picture = drawTimeline(timeline, { ...plain, bare: false });
		expect(picture.join('\n')).toMatchInlineSnapshot(`
			"time, s           0          1          2          3          4
			                  :----------:----------:----------:----------: end, s
			cell             |#- Task-2 ----------------------------------#|v 4
			Task-2 main      |#- shield -^- Task-3 -----------------------#|v 4
			Task-3 work      |#- sleep -----------------------------------#|v 4
			Task-4 impatient |#- sleep --#                                 |v 1

			# runs   - waits   ^ what it waits for is cancelled   v end
			cell: the example’s own code
			cell created Task-2; Task-2 created Task-3, Task-4
			Task-4 cancels the shield around Task-3, not Task-3 itself; Task-2
			waits for it (1 s)"
		`);
	});
	test('a job that waits for a thread', async () => {
		expect(draw(await run(python, queuedJob))).toMatchInlineSnapshot(`
			"time, s     0.0          0.5         1.0          1.5         2.0
			            :------------:-----------:------------:-----------: end, s
			cell       |#- future ----------------------------------------#|v 2
			thread job |==========================                         |v 1
			thread job |.........................==========================|v 2"
		`);
	});
	test('nested tasks', async () => {
		expect(draw(await run(python, nested))).toMatchInlineSnapshot(`
			"time, s        0.0      0.2       0.4      0.6       0.8      1.0
			               :--------:---------:--------:---------:--------: end, s
			cell          |#- Task-2 -------------------------------------#|v 1
			Task-2 root   |#- Task-3 -------------------------------------#|v 1
			Task-3 branch |#- Task-4, Task-5 -----------------------------#|v 1
			Task-4 leaf   |#- sleep --------------------------------------#|v 1
			Task-5 leaf   |#- sleep --------------------------------------#|v 1"
		`);
	});
	test('cancellation in a group', async () => {
		expect(draw(await run(python, cancelled))).toMatchInlineSnapshot(`
			"time, s      0.0       0.2       0.4      0.6       0.8       1.0
			             :---------:---------:--------:---------:---------: end, s
			cell        |#- sleep ----------------------------------------#|v 1
			Task-2 work |#- sleep to 9 -----------------------------------x|x 1
			Task-3 work |#- sleep to 9 -----------------------------------x|x 1"
		`);
	});
	test('a blocked loop', async () => {
		expect(draw(await run(python, blocked))).toMatchInlineSnapshot(`
			"time, s      0           1            2           3           4
			             :-----------:------------:-----------:-----------: end, s
			cell        |@@@@@@@@@@@@@@@@@@@@@@@@@@- Task-2 --------------#|v 4
			Task-2 tick |#- sleep ----............#- sleep ---#- sleep ---#|v 4"
		`);
	});
	test('shield: the task goes on when the wait for it is over', async () => {
		const { lanes } = buildTimeline((await run(python, shield)).trace);
		const work = lanes.find(({ coroutine }) => coroutine === 'work');
		expect([work?.end, work?.to]).toEqual(['returned', 2]);
	});
	test('wait_for makes a task of its own up to 3.11, and none from 3.12', async () => {
		const { lanes } = buildTimeline((await run(python, waitFor)).trace);
		const slow = lanes.filter(({ coroutine }) => coroutine === 'slow');
		const isOld = Number(python.minor.split('.')[1]) < 12;
		expect(slow.map(({ end, to }) => [end, to])).toEqual(isOld ? [['cancelled', 1]] : []);
	});

	test.each(Object.entries(programs))('%s: the sums hold', async (_name, source) => {
		const { trace } = await run(python, source);
		let running: number | null = null;
		for (const event of trace) {
			if (event.kind === 'step-started') {
				expect(running).toBeNull();
				running = event.task;
			}
			if (event.kind === 'step-finished') {
				expect(event.task).toBe(running);
				running = null;
			}
		}
		for (let index = 1; index < trace.length; index++)
			expect(trace[index]?.t).toBeGreaterThanOrEqual(trace[index - 1]?.t ?? 0);
		for (const lane of buildTimeline(trace).lanes) {
			const covered = lane.intervals.reduce((sum, { from, to }) => sum + to - from, 0);
			expect(covered).toBeCloseTo(lane.to - lane.from, 6);
		}
	});
});
