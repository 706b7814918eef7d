import { type LintRule, problemAt } from './rule.js';

/** A course that proves what it says has something to run in every chapter. */
export const chapterHasExample: LintRule = ({ loaded, say }) =>
	loaded.course.chapters
		.filter(({ examples }) => examples.length === 0)
		.map(({ number, file }) =>
			problemAt('no-example', file, 1, say['no-example'](number), say['no-example-cure'](number)),
		);
