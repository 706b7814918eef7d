import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startProgram, temporaryFolder } from '../cli/run-program.js';
import { processesOf, taggedBy, untilEmpty } from '../python/survivors.js';
import { namesOf, writeFaultCourse } from './fault-course.js';

const base = temporaryFolder();
const course = join(base, 'course');
const payloads = ['ignored-signals', 'one-long-call', 'leave-own-group', 'asyncio-child-left'];

// Long enough that only our own end can end them.
beforeAll(() =>
	writeFaultCourse(
		course,
		payloads.map((name) => ({ name, ends: [], seconds: 600 })),
	),
);

/** What is seen of the program's end from outside. */
const ends: Readonly<Record<string, { readonly code: number | null; readonly signal: NodeJS.Signals | null }>> = {
	SIGINT: { code: 130, signal: null },
	SIGTERM: { code: 130, signal: null },
	SIGHUP: { code: 130, signal: null },
	SIGQUIT: { code: null, signal: 'SIGQUIT' },
	SIGKILL: { code: null, signal: 'SIGKILL' },
};

describe.each(Object.keys(ends) as NodeJS.Signals[])('verify, ended by %s', (signal) => {
	it.each(payloads)('leaves nothing of %s', async (payload) => {
		const temporary = mkdtempSync(join(base, 'tmp-'));
		mkdirSync(join(temporary, 'home'));
		const { fault } = namesOf(payloads.indexOf(payload));
		const words = ['verify', fault, '--course', course, '--trust', '--real-time', '--grace', '0.2'];
		const { child, ended } = startProgram(join(temporary, 'home'), words, { environment: { TMPDIR: temporary } });
		const owner = child.pid as number;
		await vi.waitFor(() => expect(processesOf(owner).length).toBeGreaterThan(0), { timeout: 20_000, interval: 10 });
		child.kill(signal);
		expect(await ended).toMatchObject(ends[signal] ?? {});
		await untilEmpty(() => taggedBy(owner));
		await untilEmpty(() => readdirSync(temporary).filter((name) => name !== 'home'));
	});
});
