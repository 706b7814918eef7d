import { expect, test } from 'vitest';
import { findTarget } from '../../src/course/find.js';
import { courseOf, example, lesson } from './course-builder.js';

const { course } = courseOf({
	'lessons/07-tasks.md': lesson(
		7,
		'Создание и запуск asyncio-задач',
		`## 7.1. Что такое\n\n${example('name="7.1-1"')}\n\n## 7.2. Как\n\n${example('name="7.2-1"')}\n\n${example('name="7.2-2"')}`,
	),
	'lessons/09-all-tasks.md': lesson(9, 'Текущие и выполняющиеся задачи', example('name="9-1"')),
	'lessons/10-gather.md': lesson(
		10,
		'Конкурентный запуск нескольких корутин',
		'## 10.1. Функция gather\n\n## 10.3. Пример',
	),
	'lessons/11-wait.md': lesson(11, 'Ожидание', 'текст'),
});

const found = (text: string): string => {
	const target = findTarget(course, text);
	switch (target.kind) {
		case 'chapter':
			return `chapter ${target.chapter.number}`;
		case 'section':
			return `section ${target.section.id} of ${target.chapter.number}`;
		case 'example':
			return `example ${target.example.id} of ${target.chapter.number}`;
		case 'unknown':
			return `unknown: ${target.nearest.join(' ')}`;
	}
};

test.each([
	['10', 'chapter 10'],
	['010', 'chapter 10'],
	[' 7 ', 'chapter 7'],
	['10.3', 'section 10.3 of 10'],
	['07.02', 'section 7.2 of 7'],
	['7.2-1', 'example 7.2-1 of 7'],
	['09-1', 'example 9-1 of 9'],
	['gather', 'chapter 10'],
	['Конкурентный', 'chapter 10'],
	['ЗАПУСК корутин', 'chapter 10'],
	['all-tasks', 'chapter 9'],
	['запуск', 'unknown: 7 10'],
	['8', 'unknown: 7 9 10'],
	['99', 'unknown: 11 10 9'],
	['10.2', 'unknown: 10.1 10.3'],
	['11.1', 'unknown: 11'],
	['7.2-9', 'unknown: 7.2-2 7.2-1'],
	['7.5-1', 'unknown: 7.1-1 7.2-1 7.2-2'],
	['11-1', 'unknown: 11'],
	['55-1', 'unknown: 11 10 9'],
	['gatehr', 'unknown: 10'],
	['ожидане', 'unknown: 11'],
	['квантовый', 'unknown: '],
	['', 'unknown: '],
	['--', 'unknown: '],
	['10.3.1', 'unknown: 10'],
	['1e1', 'unknown: '],
])('%j is %s', (text, expected) => {
	expect(found(text)).toBe(expected);
});
