import { describe, expect, it } from 'vitest';
import { stripStyles } from '../../../src/text/styled-text.js';
import { textWidth } from '../../../src/text/width.js';
import type { TimelineScreen } from '../../../src/ui/state/state.js';
import { timelinePage } from '../../../src/ui/timeline/timeline-page.js';
import { MadeUpReader, madeUpBook } from '../made-up-book.js';
import { crowdedTrace, madeUpTrace } from './made-up-trace.js';

const source = 'await sleep(1)\nawait sleep(2)\ncreate()\nawait gather()';
const lesson = new MadeUpReader({ chapter: 1, anchor: 'top' }).lesson;

const show = (at: number, width: number, height: number, trace = madeUpTrace): string[] => {
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
	const traced = { trace, isLive: false, cell: '1.1-1', sourceOf: () => source };
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
