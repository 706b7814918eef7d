import { afterAll, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/run.js';
import { openPool, type SessionPool } from '../../src/python/session-pool.js';
import { defaultPython } from '../python/installed.js';
import { cell, runProgram } from '../python/run-program.js';

/** More runs at a time than there are processors, so that every process has to wait for its turn. */
const atOnce = 8;
const runs = 10;
const cellsEach = 100;

let pool: SessionPool;

afterAll(() => pool.close());

/** Writes in every way there is; all of it names the cell. The last is long, so that the cell ends while it is still read. */
const sourceOf = (id: string): string =>
	[
		'import os, subprocess, sys',
		`print("${id} out")`,
		`sys.stderr.write("${id} err\\n")`,
		`os.write(1, b"${id} raw\\n")`,
		...(id.endsWith('0') ? [`subprocess.run(["echo", "${id} child"])`] : []),
		`print("${id} unfinished", end="", flush=True)`,
		`os.write(2, b"${id} err\\n" * 2000)`,
		`os.write(1, b" ${id} raw" * 2000)`,
	].join('\n');

const expected = (id: string): string =>
	[`${id} out`, `${id} raw`, ...(id.endsWith('0') ? [`${id} child`] : []), `${id} unfinished`].join('\n') +
	` ${id} raw`.repeat(2000);

const printedIn = (events: readonly RunEvent[], id: string, stream: 'stdout' | 'stderr'): string =>
	events
		.map((event) => (event.type === 'output' && event.cell === id && event.stream === stream ? event.text : ''))
		.join('');

test(`of ${runs * cellsEach} cells under load, no output is lost or filed under another cell`, async () => {
	pool = openPool(await defaultPython(), atOnce);
	const ids = Array.from({ length: cellsEach }, (_, index) => `1-${index}`);
	const cells = ids.map((id) => cell(sourceOf(id), id));
	const reports = await Promise.all(
		Array.from({ length: runs }, () =>
			pool.withSession((session) => runProgram(session, { cells, limits: { seconds: 60 } })),
		),
	);
	for (const { events, end } of reports) {
		expect(end).toEqual({ status: 'completed' });
		for (const id of ids) {
			expect(printedIn(events, id, 'stdout')).toBe(expected(id));
			expect(printedIn(events, id, 'stderr')).toBe(`${id} err\n`.repeat(2001));
		}
	}
});
