import { type LintRule, problemAt } from './rule.js';

/** Every example has a recording, every recording its example, in the file of its chapter. */
export const recordingsMatch: LintRule = ({ loaded, say }) => {
	const examples = loaded.course.chapters.flatMap((chapter) => chapter.examples);
	const ids = new Set(examples.map(({ id }) => id));
	const fileOf = (chapter: number | string) => `fixtures/${String(chapter).padStart(2, '0')}.yaml`;
	return [
		...examples
			.filter(({ id }) => !loaded.fixtures.has(id))
			.map(({ id, file, line, chapter }) => {
				const cure = say['no-recording-cure'](id, fileOf(chapter));
				return problemAt('no-recording', file, line - 1, say['no-recording'](id), cure);
			}),
		...[...loaded.fixtures.values()].flatMap(({ example, file, line }) => {
			if (!ids.has(example)) {
				const cure = say['orphan-recording-cure'];
				return [problemAt('orphan-recording', file, line, say['orphan-recording'](example), cure)];
			}
			const expected = fileOf(/^\d+/.exec(example)?.[0] ?? '');
			if (file === expected) return [];
			return [
				problemAt(
					'misplaced-recording',
					file,
					line,
					say['misplaced-recording'](example),
					say['misplaced-recording-cure'](expected),
				),
			];
		}),
	];
};
