import { assembleChapters } from '../../src/course/assemble-chapters.js';
import { assembleFixtures } from '../../src/course/assemble-fixtures.js';
import { assembleQuiz, type LoadedQuiz } from '../../src/course/assemble-quiz.js';
import type { LoadedCourse } from '../../src/course/loaded-course.js';

/** A lesson with its front matter and title; the body begins on line 8. */
export const lesson = (number: number, title: string, body: string): string =>
	['---', `chapter: ${number}`, `title: ${title}`, '---', '', `# ${number}. ${title}`, '', body, ''].join('\n');

/** A fence that runs. */
export const example = (attributes: string, source = 'print(1)'): string =>
	`\`\`\`python ${attributes}\n${source}\n\`\`\``;

/** A course of texts: `files` by path from the root, as they would stand on disk. */
export const courseOf = (files: Readonly<Record<string, string>>): LoadedCourse => {
	const of = (pattern: RegExp) =>
		Object.entries(files).flatMap(([file, text]) => (pattern.test(file) ? [{ file, text }] : []));
	const lessons = of(/^lessons\/\d.*\.md$/);
	const { course, problems } = assembleChapters(
		{ root: '/course', lessons, glossary: of(/glossary\.md$/)[0] ?? null },
		'ru',
	);
	const recorded = assembleFixtures(of(/^fixtures\//), 'ru');
	const quizFiles = Object.keys(files).filter((file) => file.endsWith('.quiz.yaml'));
	return { course, fixtures: recorded.fixtures, quizFiles, problems: [...problems, ...recorded.problems] };
};

/** The questions of a course of texts. */
export const quizOf = (files: Readonly<Record<string, string>>, { course }: LoadedCourse): LoadedQuiz => {
	const sources = Object.entries(files).flatMap(([file, text]) =>
		file.endsWith('.quiz.yaml') ? [{ file, text }] : [],
	);
	return assembleQuiz(course, sources, 'ru');
};
