import { expect, test } from 'vitest';
import { courseOf, example, lesson } from './course-builder.js';

const lessons = (...bodies: readonly string[]) =>
	courseOf(
		Object.fromEntries(
			bodies.map((body, index) => [`lessons/0${index + 1}-a.md`, lesson(index + 1, 'Глава', body)] as const),
		),
	);
const problemsOf = (...bodies: readonly string[]) =>
	lessons(...bodies).problems.map(({ code, file, line, message }) => ({ code, place: `${file}:${line}`, message }));

test('what runs before what runs before comes along, in order and once, across chapters', () => {
	const { course, problems } = lessons(
		[example('name="1-1"'), example('name="1-2" after="1-1"'), example('name="1-3" after="1-1"')].join('\n'),
		example('name="2-1" after="1-3 1-2"'),
	);
	expect(problems).toEqual([]);
	expect(course.chapters[1]?.examples[0]?.after).toEqual(['1-1', '1-3', '1-2']);
	expect(course.chapters[0]?.examples[1]?.after).toEqual(['1-1']);
});

test('an example may run after one of a later chapter', () => {
	const { course } = lessons(example('name="1-1" after="2-1"'), example('name="2-1"'));
	expect(course.chapters[0]?.examples[0]?.after).toEqual(['2-1']);
});

test('two examples of one name', () => {
	expect(problemsOf([example('name="1-1"'), example('name="1-1"')].join('\n'))).toEqual([
		{ code: 'repeated-example', place: 'lessons/01-a.md:11', message: 'Пример 1-1 уже есть: lessons/01-a.md:8.' },
	]);
});

test('after names nobody', () => {
	expect(problemsOf(example('name="1-1" after="9-9"'))).toMatchObject([
		{ code: 'unknown-after', place: 'lessons/01-a.md:8' },
	]);
});

test('after names a program', () => {
	expect(problemsOf([example('name="1-1" mode="script"'), example('name="1-2" after="1-1"')].join('\n'))).toMatchObject(
		[{ code: 'after-script', place: 'lessons/01-a.md:11' }],
	);
});

test.each([
	['itself', ['after="1-1"'], '1-1 → 1-1'],
	['each other', ['after="1-2"', 'after="1-1"'], '1-1 → 1-2 → 1-1'],
	['in a circle of three', ['after="1-2"', 'after="1-3"', 'after="1-1"'], '1-1 → 1-2 → 1-3 → 1-1'],
])('examples that run after %s', (_name, after, circle) => {
	const problems = problemsOf(
		after.map((attribute, index) => example(`name="1-${index + 1}" ${attribute}`)).join('\n'),
	);
	expect(problems).toHaveLength(1);
	expect(problems[0]).toMatchObject({ code: 'after-itself' });
	expect(problems[0]?.message).toContain(circle);
});

test('a timeline of nobody', () => {
	expect(problemsOf(`${example('name="1-1"')}\n\`\`\`timeline example="1-2"\n\`\`\``)).toMatchObject([
		{ code: 'unknown-timeline', place: 'lessons/01-a.md:11' },
	]);
});

test('a chapter that cannot be read does not make its examples missing elsewhere', () => {
	const { problems } = courseOf({
		'lessons/01-a.md': 'сломано',
		'lessons/02-b.md': lesson(2, 'Глава', example('name="2-1" after="1-1"')),
	});
	expect(problems.map(({ code }) => code)).toEqual(['no-front-matter']);
});

test('two files for one chapter', () => {
	const { problems } = courseOf({
		'lessons/01-a.md': lesson(1, 'Глава', 'а'),
		'lessons/01-b.md': lesson(1, 'Глава', 'б'),
	});
	expect(problems).toMatchObject([{ code: 'repeated-chapter', file: 'lessons/01-b.md' }]);
});
