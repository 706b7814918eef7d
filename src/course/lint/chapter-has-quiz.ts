import { type LintRule, problemAt } from './rule.js';

/** Once there are quizzes every chapter has one, beside it and of the same name. */
export const chapterHasQuiz: LintRule = ({ loaded, say }) => {
	if (loaded.quizFiles.length === 0) return [];
	const { chapters } = loaded.course;
	const quizOf = (lesson: string) => lesson.replace(/\.md$/, '.quiz.yaml');
	const expected = new Set(chapters.map(({ file }) => quizOf(file)));
	return [
		...chapters
			.filter(({ file }) => !loaded.quizFiles.includes(quizOf(file)))
			.map(({ number, file }) =>
				problemAt('no-quiz', file, 1, say['no-quiz'](number), say['no-quiz-cure'](quizOf(file))),
			),
		...loaded.quizFiles
			.filter((file) => !expected.has(file))
			.map((file) => problemAt('orphan-quiz', file, 1, say['orphan-quiz'], say['orphan-quiz-cure'])),
	];
};
