import { agreedSpellings } from './agreed-spellings.js';
import { proseOnly } from './course-lines.js';
import { type LintRule, problemIn } from './rule.js';

/** Words that the course writes in one way only. Looked for in prose, quizzes among it, headings and the comments of code, not in inline code. */
export const spelling: LintRule = ({ lines, quizLines, say }) =>
	[...lines, ...quizLines].flatMap((line) => {
		const comment = /#.*$/.exec(line.text);
		const start = line.kind === 'code' ? (comment?.index ?? line.text.length) : 0;
		const text = ' '.repeat(start) + proseOnly(line.text.slice(start));
		return agreedSpellings.flatMap(({ wrong, right }) =>
			[...text.matchAll(wrong)].map(({ 0: found, index }) =>
				problemIn('spelling', line, index, say.spelling(found), say['spelling-cure'](right)),
			),
		);
	});
