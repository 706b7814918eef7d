import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../src/course/load-course.js';
import { keepRow } from '../../src/markdown/keep-row.js';
import { type LessonLine, layoutLesson } from '../../src/markdown/layout-lesson.js';
import type { Chapter } from '../../src/model/course.js';
import { packageRoot } from '../../src/paths.js';
import { expectGoodLines, seen } from './lines.js';

const chapter: Chapter = {
	number: 7,
	title: 'Задачи',
	file: 'lessons/07-tasks.md',
	sections: [{ id: '7.2', title: 'Раздел', line: 9 }],
	examples: [],
	blocks: [
		{ kind: 'heading', level: 1, text: '7. Задачи', section: null, line: 1 },
		{ kind: 'prose', markdown: 'Слова и **ещё** слова.', line: 3 },
		{ kind: 'example', example: '7-1', line: 5 },
		{ kind: 'heading', level: 2, text: '7.2. `Раздел`', section: '7.2', line: 9 },
		{ kind: 'timeline', example: '7-1', line: 11 },
		{ kind: 'prose', markdown: '<!-- ничего не видно -->', line: 13 },
	],
};
const look = { colour: 0, hyperlinks: false, unicode: true } as const;

test('blocks become rows with an empty one between them; examples and timelines are one row each', () => {
	expect(layoutLesson(chapter, { ...look, width: 40 })).toEqual([
		{ block: 0, anchor: 'top', kind: 'text', text: '7. Задачи' },
		{ block: 0, anchor: null, kind: 'text', text: '═════════' },
		{ block: 0, anchor: null, kind: 'text', text: '' },
		{ block: 1, anchor: null, kind: 'text', text: 'Слова и ещё слова.' },
		{ block: 1, anchor: null, kind: 'text', text: '' },
		{ block: 2, anchor: 'example:7-1', kind: 'example', example: '7-1' },
		{ block: 2, anchor: null, kind: 'text', text: '' },
		{ block: 3, anchor: 'section:7.2', kind: 'text', text: '7.2. `Раздел`' },
		{ block: 3, anchor: null, kind: 'text', text: '─────────────' },
		{ block: 3, anchor: null, kind: 'text', text: '' },
		{ block: 4, anchor: null, kind: 'timeline', example: '7-1' },
	]);
});

test('an empty lesson has no rows', () => {
	expect(layoutLesson({ ...chapter, blocks: [] }, { ...look, width: 40 })).toEqual([]);
});

describe('the place in a lesson of the course', async () => {
	const { course } = await loadCourse(packageRoot, 'ru');
	const layouts = course.chapters.map((lesson) =>
		[100, 80, 60, 40, 30].map((width) => ({ width, lines: layoutLesson(lesson, { ...look, colour: 1, width }) })),
	);
	const textOf = (line: LessonLine | undefined) => (line?.kind === 'text' ? seen(line.text) : (line?.example ?? ''));

	test('every row of every chapter is good at every width', () => {
		for (const { width, lines } of layouts.flat()) {
			expectGoodLines(
				lines.map((line) => (line.kind === 'text' ? line.text : '')),
				width,
			);
		}
	});

	test('every example, every timeline and every section is where an anchor says', () => {
		course.chapters.forEach((lesson, index) => {
			for (const { lines } of layouts[index] ?? []) {
				const anchors = lines.flatMap(({ anchor }) => anchor ?? []);
				expect(anchors).toEqual([
					'top',
					...lesson.blocks.flatMap((block) => {
						if (block.kind === 'example') return `example:${block.example}`;
						return block.kind === 'heading' && block.section !== null ? `section:${block.section}` : [];
					}),
				]);
			}
		});
	});

	test('a row keeps its block, and the words at its beginning stay on the row', () => {
		const width = fc.nat({ max: 4 });
		fc.assert(
			fc.property(fc.nat(), width, width, fc.nat(), (chapterNumber, from, to, number) => {
				const lesson = layouts[chapterNumber % layouts.length];
				const [before, after] = [lesson?.[from]?.lines ?? [], lesson?.[to]?.lines ?? []];
				const row = number % before.length;
				const kept = keepRow(before, row, after);
				expect(after[kept]?.block).toBe(before[row]?.block);
				if (before === after) expect(textOf(after[kept]).trim()).toBe(textOf(before[row]).trim());
			}),
			{ numRuns: 2000 },
		);
	});

	test('prose that is wrapped anew begins with a word of the kept row', () => {
		const paragraph = Array.from({ length: 200 }, (_, index) => `слово${index}`);
		const lesson: Chapter = { ...chapter, blocks: [{ kind: 'prose', markdown: paragraph.join(' '), line: 1 }] };
		const wide = layoutLesson(lesson, { ...look, width: 80 });
		const narrow = layoutLesson(lesson, { ...look, width: 30 });
		wide.forEach((line, row) => {
			const first = textOf(line).split(' ')[0] ?? '';
			expect(textOf(narrow[keepRow(wide, row, narrow)]).split(' ')).toContain(first);
		});
	});
});
