import { describe, expect, it } from 'vitest';
import type { ExampleEvent } from '../../src/model/example-event.js';
import type { ExampleFixture, RecordedOutput } from '../../src/model/recording.js';
import { openSession } from '../../src/python/session.js';
import { type RunOptions, runExample } from '../../src/usecases/run-example.js';
import { defaultPython } from '../python/installed.js';
import { courseOf, example } from '../reporters/made-up.js';

const recorded = (...outputs: readonly RecordedOutput[]): ExampleFixture => ({
	example: '1-2',
	file: 'fixtures/01.yaml',
	line: 1,
	recordings: [{ example: '1-2', from: 'course', python: null, outputs, rules: [] }],
	muchIsFree: null,
	files: [],
});

const options = (): RunOptions => ({
	clock: 'virtual',
	limits: {},
	source: null,
	platform: process.platform,
	signal: new AbortController().signal,
});

/** Runs an example that runs after another one, on the default Python. */
const run = async (
	source: string,
	fixture: ExampleFixture | null,
	wishes: Partial<RunOptions> = {},
	requires: '3.99' | null = null,
) => {
	const first = { ...example('1-1'), source: 'name = "Ada"\nprint("first")' };
	const second = { ...example('1-2'), source, after: ['1-1'], requires };
	const session = await openSession(await defaultPython());
	try {
		const fixtures = new Map(fixture === null ? [] : [['1-2', fixture] as const]);
		const course = { course: courseOf([first, second]), fixtures };
		const events: ExampleEvent[] = [];
		for await (const event of runExample(second, course, session, { ...options(), ...wishes })) events.push(event);
		const last = events.at(-1);
		if (last?.type !== 'finished') throw new Error('the last event is another one');
		return { events, ...last.result };
	} finally {
		await session.close();
	}
};

describe('runExample', () => {
	it('runs what comes before, compares only the example itself', async () => {
		const { verdict, outcome } = await run('print(name)', recorded({ kind: 'stdout', text: 'Ada\n' }));
		expect(verdict.status).toBe('ok');
		expect(outcome?.outputs).toEqual([{ kind: 'stdout', text: 'Ada\n' }]);
	});

	it('never passes what has no recording', async () => {
		const { verdict } = await run('print(name)', null);
		expect(verdict.status).toBe('mismatch');
		expect(verdict.differences[0]?.lines).toEqual([{ kind: 'found', text: 'Ada' }]);
		expect((await run('pass', null)).verdict.status).toBe('mismatch');
	});

	it('skips without starting anything', async () => {
		const { events, verdict, outcome } = await run('print(1)', recorded(), {}, '3.99');
		expect(events).toHaveLength(1);
		expect(verdict).toMatchObject({ status: 'skipped', skip: { kind: 'needs-python', requires: '3.99' } });
		expect(outcome).toBeNull();
	});

	it('ends with its last event when it is aborted', async () => {
		const controller = new AbortController();
		controller.abort();
		const { verdict } = await run('await __import__("asyncio").sleep(60)', recorded(), {
			clock: 'real',
			signal: controller.signal,
		});
		expect(verdict.status).toBe('interrupted');
	});

	it('runs the learner’s own source instead', async () => {
		const { verdict, outcome } = await run('print(name)', recorded({ kind: 'stdout', text: 'Ada\n' }), {
			source: 'print("mine")',
		});
		expect(verdict.status).toBe('mismatch');
		expect(outcome?.outputs).toEqual([{ kind: 'stdout', text: 'mine\n' }]);
	});
});
