import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/model/run.js';
import type { TraceEvent } from '../../../src/model/trace.js';
import { textWidth } from '../../../src/text/width.js';
import { buildTimeline } from '../../../src/timeline/build-timeline.js';
import { timelineSvg } from '../../../src/timeline/svg/timeline-svg.js';

const subject = { title: '1-1', python: '3.13.0', clock: 'virtual' as Clock };
const draw = (trace: readonly TraceEvent[], title = '1-1'): string =>
	timelineSvg(buildTimeline(trace), { ...subject, title }, 'en');

/** One element as a real XML parser sees it. */
interface Parsed {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
	readonly children: readonly Parsed[];
}

/** Python's parser (expat) reads the documents; it refuses what is not well-formed. */
const parse = (documents: readonly string[]): Parsed[] => {
	const program = [
		'import json, sys, xml.etree.ElementTree as tree',
		'def plain(e):',
		'    return {"tag": e.tag.split("}")[-1], "attributes": e.attrib, "text": e.text or "", "children": [plain(c) for c in e]}',
		'json.dump([plain(tree.fromstring(text)) for text in json.load(sys.stdin)], sys.stdout)',
	].join('\n');
	const input = JSON.stringify(documents);
	return JSON.parse(
		execFileSync('python3', ['-X', 'utf8', '-c', program], { input, encoding: 'utf8', maxBuffer: 1e8 }),
	);
};
const read = (svg: string): Parsed => {
	const [root] = parse([svg]);
	if (root === undefined) throw new Error('no document');
	return root;
};

const all = (root: Parsed, tag: string): Parsed[] => [
	...(root.tag === tag ? [root] : []),
	...root.children.flatMap((child) => all(child, tag)),
];
const texts = (root: Parsed): string[] => all(root, 'text').map(({ text }) => text);
const number = (element: Parsed, name: string): number => Number(element.attributes[name]);

/** A task that runs at 0, sleeps, and ends as told. */
const task = (
	number: number,
	name: string,
	coroutine: string,
	to: number,
	how: 'returned' | 'raised' | 'cancelled' = 'returned',
	value: string | null = null,
): TraceEvent[] => [
	{ t: 0, kind: 'task-created', task: number, name, coroutine, parent: 0, at: null },
	{ t: 0, kind: 'step-started', task: number },
	{
		t: 0,
		kind: 'step-finished',
		task: number,
		seconds: 0,
		at: { cell: '1-1', line: 6 },
		wait: { on: 'sleep', until: to },
	},
	{ t: to, kind: 'step-started', task: number },
	{ t: to, kind: 'step-finished', task: number, seconds: 0, at: null, wait: null },
	{ t: to, kind: 'task-finished', task: number, how, value },
];
const cell: TraceEvent[] = [{ t: 0, kind: 'step-started', task: 0 }];
const ordered = (events: readonly TraceEvent[]): TraceEvent[] => [...events].sort((one, other) => one.t - other.t);

const hostile: TraceEvent[] = [
	...cell,
	{ t: 0, kind: 'task-created', task: 1, name: 'Task-<2>', coroutine: 'a&b', parent: 0, at: null },
	{ t: 0, kind: 'output', task: 0, stream: 'stdout', text: '</svg>\u001B[31m"' },
	{ t: 1, kind: 'step-finished', task: 0, seconds: 1, at: null, wait: { on: 'task', task: 1 } },
	{ t: 1, kind: 'loop-blocked', task: 0, seconds: 1 },
	{ t: 1, kind: 'step-started', task: 1 },
	{ t: 1, kind: 'task-finished', task: 1, how: 'raised', value: "ValueError('<x>')" },
];

describe('stands alone', () => {
	test('no script, no address of anything outside', () => {
		const svg = draw(hostile);
		expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
		expect(svg).not.toMatch(/<script|href=|url\(|@import/);
	});
	test('names, values and output cannot break out of it', () => {
		const root = read(draw(hostile, '1-1 <title>'));
		expect(texts(root)[0]).toBe('1-1 <title> · Python 3.13.0 · virtual time');
		expect(texts(root)).toContain('Task-<2> a&b');
		expect(texts(root)).toContain("1 s ValueError('<x>')");
	});
	test('well-formed whatever the names, values and output are', () => {
		const edge = fc.constantFrom(
			...'<>&"\'=/ \n\t\r\0\u001B\u202E\uD83D\uFFFF',
			']]>',
			'<!--',
			'&amp;',
			'👍',
			'я',
			'漢',
		);
		const name = fc.oneof(
			fc.array(edge, { maxLength: 12 }).map((parts) => parts.join('')),
			fc.string({ unit: 'binary' }),
		);
		const samples = fc.sample(fc.tuple(name, name, name, name), { numRuns: 300, seed: 7 });
		const documents = samples.map(([title, taskName, value, printed]) =>
			draw(
				[
					...cell,
					{ t: 0, kind: 'output', task: 0, stream: 'stdout', text: printed },
					{ t: 0, kind: 'child-started', child: 1, command: value, task: 0 },
					...task(1, taskName, title, 1, 'raised', value),
				],
				title,
			),
		);
		expect(parse(documents)).toHaveLength(300);
	});
	test('light, and dark for who prefers that', () => {
		const [style] = all(read(draw(hostile)), 'style');
		expect(style?.text).toMatch(
			/\.fill-paper\{fill:#ffffff\}.*@media \(prefers-color-scheme:dark\)\{\.fill-paper\{fill:#0d1117\}/,
		);
	});
});

describe('can be read', () => {
	test.each([0.001, 0.7, 3.6, 12, 100, 3600])(
		'the axis of %d s: labels 60 px apart or more, round, with a unit',
		(to) => {
			const labels = all(read(draw([...cell, ...task(1, 'Task-2', 'work', to)])), 'text').filter(
				({ attributes }) => attributes['text-anchor'] === 'middle',
			);
			expect(labels.length).toBeGreaterThan(2);
			labels.forEach((label, index) => {
				expect(label.text).toMatch(/^\d+(\.\d+)? s$/);
				const before = labels[index - 1];
				if (before !== undefined) expect(number(label, 'x') - number(before, 'x')).toBeGreaterThanOrEqual(60);
			});
			const step = Number.parseFloat(labels[1]?.text ?? '');
			expect(['1', '2', '5']).toContain(step.toExponential(0)[0]);
		},
	);
	test('no text lies on a bar or leaves the picture', () => {
		const long = 'a_coroutine_with_a_name_that_is_much_too_long_for_any_margin';
		const value = `ValueError('${'недоступен '.repeat(12)}')`;
		const root = read(
			draw(ordered([...cell, ...task(1, 'Task-2', long, 1), ...task(2, 'Task-3', long, 2, 'raised', value)])),
		);
		const width = number(root, 'width');
		const bars = all(root, 'g').flatMap((row) => all(row, 'rect'));
		const left = Math.min(...bars.map((bar) => number(bar, 'x')));
		for (const label of all(root, 'text')) {
			const size = Number(label.attributes['font-size'] ?? 12);
			const wide = textWidth(label.text) * 0.6 * size;
			const from = number(label, 'x') - (label.attributes['text-anchor'] === 'middle' ? wide / 2 : 0);
			expect(from + wide).toBeLessThanOrEqual(width);
			if (label.text.startsWith('Task-')) expect(from + wide).toBeLessThan(left);
		}
		expect(texts(root).some((text) => text.startsWith("2 s ValueError('") && text.endsWith('…'))).toBe(true);
		// The tooltip has all of it.
		expect(all(root, 'title').some(({ text }) => text.includes(value) && text.includes(long))).toBe(true);
	});
	test('a tooltip says what a bar is, from when to when, where', () => {
		const root = read(draw([...cell, ...task(1, 'Task-2', 'work', 1.5)]));
		expect(all(root, 'title').map(({ text }) => text)).toContain('sleeps until 1.5 s\n0–1.5 s\n1-1, line 6');
	});
	test('ends differ by the shape of their mark; the legend explains what occurs and nothing else', () => {
		const root = read(
			draw(
				ordered([
					...cell,
					...task(1, 'Task-2', 'work', 1),
					...task(2, 'Task-3', 'work', 1, 'raised', "ValueError('x')"),
					...task(3, 'Task-4', 'work', 1, 'cancelled'),
				]),
			),
		);
		const marks = all(root, 'path').filter(({ attributes }) => attributes['stroke-linecap'] === 'round');
		// Four lanes (the cell is unfinished), each with a mark, and four in the legend.
		expect(marks).toHaveLength(8);
		expect(new Set(marks.map(({ attributes }) => attributes.d)).size).toBe(4);
		const words = [
			'running',
			'runs',
			'waits',
			'returned',
			'raised',
			'cancelled',
			'unfinished',
			'thread',
			'process',
			'output',
		];
		expect(words.filter((word) => texts(root).includes(word))).toEqual([
			'runs',
			'waits',
			'returned',
			'raised',
			'cancelled',
			'unfinished',
		]);
	});
	test('a request to cancel is drawn over the bars, and told apart from the end', () => {
		const [created, started, waits] = task(1, 'Task-2', 'work', 2);
		const trace = [...cell, created, started, waits].filter((event) => event !== undefined);
		const asked = read(draw([...trace, { t: 1, kind: 'cancel-requested', task: 1, by: 0 }]));
		const row = all(asked, 'g').at(-1);
		const drawn = row?.children.map(({ tag, attributes }) => attributes.class ?? tag) ?? [];
		const request = drawn.indexOf('fill-cancelled line-paper');
		expect(request).toBeGreaterThan(drawn.indexOf('fill-running'));
		expect(texts(asked)).toContain('asked to cancel');
		expect(texts(asked)).not.toContain('cancelled');
	});
	test('what a task waits for is cancelled: another mark, and other words', () => {
		const [created, started, waits] = task(1, 'Task-2', 'work', 2);
		const trace = [...cell, created, started, waits].filter((event) => event !== undefined);
		const root = read(draw([...trace, { t: 1, kind: 'future-cancelled', task: 1, by: 0 }]));
		const marks = all(root, 'path').filter(({ attributes }) => attributes.class === 'fill-paper line-cancelled');
		expect(marks).toHaveLength(2);
		expect(texts(root)).toContain('what it waits for is cancelled');
		expect(texts(root)).not.toContain('asked to cancel');
	});
});

describe('of any size', () => {
	const naps = (count: number): TraceEvent[] =>
		ordered([
			...cell,
			...Array.from({ length: count }, (_, index) => index + 1).flatMap((index) =>
				task(index, `Task-${index + 1}`, 'nap', 0.2 + index / 1000),
			),
		]);
	test('a thousand alike tasks are a few rows; the folded ones are summed up', () => {
		const root = read(draw(naps(1000)));
		expect(texts(root)).toContain('… 996 more nap, ends 0.2–1.2 s');
		expect(number(root, 'height')).toBeLessThan(400);
	});
	test('a single cell, an empty trace and a truncated one', () => {
		expect(texts(read(draw(cell)))).toContain('cell');
		expect(texts(read(draw([])))).toContain('Nothing to draw: the program created no task.');
		expect(texts(read(draw([...cell, { t: 1, kind: 'trace-truncated', dropped: 7 }])))).toContain(
			'The trace was cut: 7 events not kept. --max-trace sets the limit.',
		);
	});
	test('steps that fall onto the same pixel are drawn once', () => {
		const steps = Array.from({ length: 10_000 }, (_, index): TraceEvent[] => [
			{ t: index / 1000, kind: 'step-started', task: 0 },
			{ t: index / 1000, kind: 'step-finished', task: 0, seconds: 0, at: null, wait: { on: 'ready' } },
			{ t: index / 1000, kind: 'output', task: 0, stream: 'stdout', text: '.\n' },
		]).flat();
		expect(draw(steps).length).toBeLessThan(400_000);
	});
});
