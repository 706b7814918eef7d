import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PythonInfo } from '../../src/model/run.js';
import type { ExampleJson } from '../../src/reporters/json-shape.js';
import { startProgram } from '../cli/run-program.js';
import { defaultPython, installedPythons } from '../python/installed.js';
import { taggedBy, untilEmpty } from '../python/survivors.js';
import { type Fault, faults, usualSeconds } from './catalogue.js';
import { namesOf, writeFaultCourse } from './fault-course.js';
import { peakMemory } from './peak-memory.js';
import { printTable } from './print-table.js';
import { unsafeIn } from './unsafe-characters.js';

/** `FAULTS=full`: every fault on three Pythons; otherwise a selection on the one that a learner would get. */
const isFull = process.env.FAULTS === 'full';
const pythons = isFull ? await installedPythons(['3.9', '3.11', '3.13']) : [await defaultPython()];
const graceSeconds = 0.5;
const mostMegabytes = 150;

const base = mkdtempSync(join(tmpdir(), 'asyncio-course-test-'));
const course = join(base, 'course');
/** What came of each fault, by Python: for the table at the end. */
const rows = new Map<string, Map<string, string>>(faults.map(({ name }) => [name, new Map()]));

beforeAll(() => writeFaultCourse(course, faults));
afterAll(() => {
	rmSync(base, { recursive: true });
	if (isFull) printTable('fault', rows);
});

test('every program is in the catalogue, and every entry has its program', () => {
	const programs = readdirSync(new URL('programs/', import.meta.url));
	expect(faults.map(({ name }) => `${name}.py`).sort()).toEqual(programs.sort());
});

test('there is a Python to run them on', () => {
	expect(pythons.length).toBeGreaterThan(0);
	process.stdout.write(`faults on Python ${pythons.map(({ version }) => version).join(', ')}\n`);
});

const sayEnd = ({ end, status }: ExampleJson): string => {
	if (end?.status === 'died') return `died ${end.signal ?? end.code}`;
	return end === null || end.status === 'completed' ? `completed: ${status}` : end.status;
};

/** Runs a fault, and the example after it, through the built program, as a learner's CI job would. */
const verifyFault = async (fault: Fault, python: PythonInfo) => {
	const names = namesOf(faults.indexOf(fault));
	const place = mkdtempSync(join(base, `${fault.name}-`));
	const [temporary, folder] = [join(place, 'tmp'), join(place, 'mine')];
	for (const path of [temporary, folder]) mkdirSync(path);
	writeFileSync(join(folder, 'mine.txt'), 'mine');
	const clock = fault.virtualSeconds === undefined ? ['--real-time'] : ['--max-virtual', `${fault.virtualSeconds}`];
	const limits = ['--grace', `${graceSeconds}`, '--max-memory', '256', '--max-output', '16'];
	const words = ['verify', names.fault, names.after, '--course', course, '--trust', '--jobs', '1', '--json'];
	const { child, ended } = startProgram(
		join(place, 'home'),
		[...words, ...clock, ...limits, '--python', python.executable],
		{
			environment: { TMPDIR: temporary },
			folder,
		},
	);
	const [end, megabytes] = await Promise.all([ended, peakMemory(child)]);
	return { ...end, names, megabytes, owner: child.pid as number, temporary, folder };
};

describe.each(pythons.map((python) => ({ python, version: python.version })))('Python $version', ({ python }) => {
	const selection = isFull ? faults : faults.filter(({ isQuick }) => isQuick);
	test.concurrent.each(selection.map((fault) => ({ name: fault.name, fault })))('$name', async ({ fault }) => {
		const { code, stdout, stderr, names, megabytes, owner, temporary, folder } = await verifyFault(fault, python);
		await untilEmpty(() => taggedBy(owner));
		await untilEmpty(() => readdirSync(temporary));
		expect(readdirSync(folder)).toEqual(['mine.txt']);

		const report = JSON.parse(stdout);
		const [broken, after] = report.examples as readonly [ExampleJson, ExampleJson];
		expect([broken.id, after.id, after.judgement]).toEqual([names.fault, names.after, 'passed']);
		expect(fault.ends.map((end) => expect.objectContaining(end))).toContainEqual(broken.end);
		expect({ code, judgement: broken.judgement }).toEqual(
			fault.isHarmless === true ? { code: 0, judgement: 'passed' } : { code: 1, judgement: 'failed' },
		);
		expect(broken.message).not.toBe('');

		const printed = broken.outputs.flatMap(({ kind, text }) => (kind === 'stdout' || kind === 'stderr' ? [text] : []));
		if (typeof fault.prints === 'string') expect(printed.join('')).toBe(fault.prints);
		if (fault.prints instanceof RegExp) expect(printed.join('')).toMatch(fault.prints);
		if (fault.shows !== undefined) {
			const { kind, text } = fault.shows;
			const match = typeof text === 'string' ? text : expect.stringMatching(text);
			expect(broken.outputs).toContainEqual(expect.objectContaining({ kind, text: match }));
		}

		expect(stderr).toBe('');
		expect(unsafeIn([stdout, report])).toEqual([]);
		expect(megabytes).toBeGreaterThan(0);
		expect(megabytes).toBeLessThan(mostMegabytes);
		// The program's own clock: what else the machine does while Node starts is none of the fault's.
		expect(broken.seconds).toBeLessThan(fault.within ?? (fault.seconds ?? usualSeconds) + graceSeconds + 1);
		rows
			.get(fault.name)
			?.set(python.minor, `${sayEnd(broken)}, ${broken.seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MiB`);
	});
});
