import { describe, expect, test } from 'vitest';
import { requireCourse } from '../../src/course/require-course.js';
import type { PythonInfo } from '../../src/model/run.js';
import { packageRoot } from '../../src/paths.js';
import { openPool } from '../../src/python/session-pool.js';
import { defaultLimits } from '../../src/run/limits.js';
import { runExample } from '../../src/usecases/run-example.js';
import { defaultPython, installedPythons } from '../python/installed.js';

/** `FAULTS=full`: on every supported Python that the machine has; otherwise on the one that a learner would get. */
const isFull = process.env.FAULTS === 'full';
const pythons = isFull
	? await installedPythons(['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'])
	: [await defaultPython()];
process.stdout.write(`traced and untraced on Python ${pythons.map(({ version }) => version).join(', ')}\n`);

const recorded = await requireCourse(packageRoot, 'en');
const examples = recorded.course.chapters.flatMap((chapter) => chapter.examples);

interface Run {
	readonly id: string;
	/** `ok`: not one character outside the free parts of the recording differs. */
	readonly status: string;
	readonly events: number;
}

const runAll = async (python: PythonInfo, traceEvents: number): Promise<readonly Run[]> => {
	const pool = openPool(python, 2);
	const options = { clock: 'virtual', limits: { traceEvents }, source: null, platform: process.platform } as const;
	const runOne = (example: (typeof examples)[number]): Promise<Run> =>
		pool.withSession(async (session) => {
			for await (const event of runExample(example, recorded, session, { ...options, signal: AbortSignal.any([]) })) {
				if (event.type !== 'finished') continue;
				const { verdict, outcome } = event.result;
				return { id: example.id, status: verdict.status, events: outcome?.trace.length ?? 0 };
			}
			throw new Error(`${example.id} did not finish`);
		});
	try {
		return await Promise.all(examples.map(runOne));
	} finally {
		await pool.close();
	}
};

describe.each(pythons.map((python) => ({ version: python.version, python })))('Python $version', ({ python }) => {
	test('every example of the course shows the same, traced and untraced, and passes', async () => {
		const traced = await runAll(python, defaultLimits.traceEvents);
		const untraced = await runAll(python, 0);
		const ran = traced.filter(({ status }) => status !== 'skipped');
		expect(ran.length).toBeGreaterThan(0);
		expect(ran.filter(({ status }) => status !== 'ok')).toEqual([]);
		expect(ran.filter(({ events }) => events === 0)).toEqual([]);
		expect(untraced.map(({ id, status }) => [id, status])).toEqual(traced.map(({ id, status }) => [id, status]));
		expect(untraced.filter(({ events }) => events > 0)).toEqual([]);
	});
});
