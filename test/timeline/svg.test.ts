import { expect, test } from 'vitest';
import type { TraceEvent } from '../../src/model/trace.js';
import { buildTimeline } from '../../src/timeline/build-timeline.js';
import { timelineSvg } from '../../src/timeline/svg.js';

const trace: TraceEvent[] = [
	{ t: 0, kind: 'step-started', task: 0 },
	{ t: 0, kind: 'task-created', task: 1, name: 'Task-<2>', coroutine: 'a&b', parent: 0, at: null },
	{ t: 0, kind: 'output', task: 0, stream: 'stdout', text: '</svg>\u001B[31m"' },
	{ t: 1, kind: 'step-finished', task: 0, seconds: 1, at: null, wait: { on: 'task', task: 1 } },
	{ t: 1, kind: 'loop-blocked', task: 0, seconds: 1 },
	{ t: 1, kind: 'step-started', task: 1 },
	{ t: 1, kind: 'task-finished', task: 1, how: 'raised', value: "ValueError('<x>')" },
];

test('a picture that stands alone: one root, no script, no reference to anything outside', () => {
	const svg = timelineSvg(buildTimeline(trace), '1-1 <title>', 'ru');
	expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
	expect(svg.trimEnd().endsWith('</svg>')).toBe(true);
	expect(svg.match(/<\/svg>/g)).toHaveLength(1);
	expect(svg).not.toMatch(/<script|href=|url\(|@import/);
});

test('names, values and output cannot break out of it', () => {
	const svg = timelineSvg(buildTimeline(trace), '1-1 <title>', 'ru');
	expect(svg).toContain('1-1 &lt;title&gt;');
	expect(svg).toContain('Task-&lt;2&gt; a&amp;b');
	expect(svg).not.toContain('\u001B');
	const opened = svg.match(/<(svg|text|rect|line|circle|title)\b/g)?.length ?? 0;
	const closed = (svg.match(/<\/(svg|text|circle|title)>/g)?.length ?? 0) + (svg.match(/\/>/g)?.length ?? 0);
	expect(opened).toBe(closed);
});
