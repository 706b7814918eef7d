import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { ExampleId } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { ExampleFixture } from '../model/recording.js';
import type { SourceFile } from './assemble-chapters.js';
import { parseFixtures } from './recordings/parse-fixtures.js';

/** Makes the recordings of a course of the texts of their files. Pure. */
export const assembleFixtures = (
	sources: readonly SourceFile[],
	language: Language,
): { readonly fixtures: ReadonlyMap<ExampleId, ExampleFixture>; readonly problems: readonly Problem[] } => {
	const say = courseText(language);
	const problems: Problem[] = [];
	const fixtures = new Map<ExampleId, ExampleFixture>();
	for (const { text, file } of sources) {
		const parsed = parseFixtures(text, file, language);
		problems.push(...parsed.problems);
		for (const fixture of parsed.fixtures) {
			const { example, line } = fixture;
			const first = fixtures.get(example);
			if (first === undefined) fixtures.set(example, fixture);
			else {
				const message = say['repeated-recording'](example, `${first.file}:${first.line}`);
				const cure = say['repeated-recording-cure'];
				problems.push({ code: 'repeated-recording', file, line, column: null, message, cure, excerpt: null });
			}
		}
	}
	return { fixtures, problems };
};
