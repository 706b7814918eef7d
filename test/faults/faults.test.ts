import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Limits } from '../../src/model/run.js';
import { openSession, type PythonSession } from '../../src/python/session.js';
import { defaultPython, installedPythons } from '../python/installed.js';
import { cell, runProgram } from '../python/run-program.js';
import { processesOf, untilEmpty } from '../python/survivors.js';
import { type Fault, faults } from './catalogue.js';

/** `FAULTS=full`: every fault on three Pythons; otherwise a selection on the one that a learner would get. */
const isFull = process.env.FAULTS === 'full';
const pythons = isFull ? await installedPythons(['3.9', '3.11', '3.13']) : [await defaultPython()];
const selection = isFull ? faults : faults.filter(({ isQuick }) => isQuick);

const limits: Partial<Limits> = {
	seconds: 1,
	graceSeconds: 0.5,
	keptBytes: 100_000,
	outputBytes: 16 * 1024 ** 2,
	memoryBytes: 256 * 1024 ** 2,
};

const folder = new URL('programs/', import.meta.url);
const sourceOf = ({ name }: Fault): string => readFileSync(new URL(`${name}.py`, folder), 'utf8').trimEnd();

test('every program is in the catalogue, and every entry has its program', () => {
	expect(faults.map(({ name }) => `${name}.py`).sort()).toEqual(readdirSync(folder).sort());
});

test('there is a Python to run them on', () => {
	expect(pythons.length).toBeGreaterThan(0);
	process.stdout.write(`faults on Python ${pythons.map(({ version }) => version).join(', ')}\n`);
});

describe.each(pythons.map((python) => ({ python, version: python.version })))('Python $version', ({ python }) => {
	const temporary = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
	let session: PythonSession;

	beforeAll(async () => {
		process.env.TMPDIR = temporary;
		session = await openSession(python);
	});
	afterAll(async () => {
		await session.close();
		rmSync(temporary, { recursive: true });
	});

	test.each(selection.map((fault) => ({ name: fault.name, fault })))('$name', async ({ fault }) => {
		const report = await runProgram(session, {
			// What it does before it breaks must not depend on an import of ours.
			cells: [cell('import asyncio', '1-1'), cell(sourceOf(fault), '1-2')],
			clock: fault.clock ?? 'real',
			limits: { ...limits, ...fault.limits },
		});
		await untilEmpty(() => processesOf(process.pid));
		expect(readdirSync(temporary)).toEqual([]);

		expect(fault.ends.map((end) => expect.objectContaining(end))).toContainEqual(report.end);
		const { seconds = 0, graceSeconds = 0 } = { ...limits, ...fault.limits };
		expect(report.seconds).toBeLessThan(fault.within ?? seconds + graceSeconds + 1);
		if (typeof fault.prints === 'string') expect(report.printed).toBe(fault.prints);
		if (fault.prints instanceof RegExp) expect(report.printed).toMatch(fault.prints);
		if (fault.shows !== undefined) {
			const { kind, text } = fault.shows;
			const match = typeof text === 'string' ? text : expect.stringMatching(text);
			expect(report.outputs).toContainEqual(expect.objectContaining({ kind, text: match }));
		}

		const after = await runProgram(session, { cells: [cell('print("alive")')] });
		expect([after.end, after.printed]).toEqual([{ status: 'completed' }, 'alive\n']);
	});
});
