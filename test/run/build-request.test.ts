import { describe, expect, it } from 'vitest';
import type { Course, Example } from '../../src/model/course.js';
import { buildRequest } from '../../src/run/build-request.js';
import { defaultLimits } from '../../src/run/limits.js';

const example = (id: string, more: Partial<Example> = {}): Example => ({
	id,
	chapter: Number.parseInt(id, 10),
	section: null,
	file: 'lessons/05.md',
	line: 1,
	source: `print("${id}")`,
	mode: 'cell',
	after: [],
	requires: null,
	platform: 'any',
	timeout: null,
	...more,
});

const last = example('7.2-1', { after: ['5.1-1', '5.2-2'], timeout: 20 });
const course: Course = {
	root: '/course',
	glossary: [],
	chapters: [
		{ number: 5, title: '', file: '', sections: [], blocks: [], examples: [example('5.2-2'), example('5.1-1')] },
		{ number: 7, title: '', file: '', sections: [], blocks: [], examples: [last] },
	],
};
const wishes = { clock: 'virtual', limits: {}, source: null } as const;

describe('buildRequest', () => {
	it('runs what the example comes after, in the stated order, then the example', () => {
		const request = buildRequest(last, course, null, wishes);
		expect(request.cells.map((cell) => cell.id)).toEqual(['5.1-1', '5.2-2', '7.2-1']);
		expect(request.cells.at(-1)?.source).toBe('print("7.2-1")');
		expect(request.files).toEqual([]);
	});

	it('takes a wished limit before the example’s own, and that before the default', () => {
		expect(buildRequest(last, course, null, { ...wishes, limits: { seconds: 3 } }).limits.seconds).toBe(3);
		expect(buildRequest(last, course, null, wishes).limits.seconds).toBe(20);
		expect(buildRequest(example('5.1-1'), course, null, wishes).limits).toEqual(defaultLimits);
	});

	it('replaces only the example itself by the learner’s source', () => {
		const request = buildRequest(last, course, null, { ...wishes, source: 'print("mine")' });
		expect(request.cells.map((cell) => cell.source)).toEqual(['print("5.1-1")', 'print("5.2-2")', 'print("mine")']);
	});

	it('refuses an example that the course does not hold', () => {
		expect(() => buildRequest(example('8-1', { after: ['1-1'] }), course, null, wishes)).toThrow(RangeError);
	});
});
