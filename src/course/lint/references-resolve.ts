import { findTarget } from '../find.js';
import { proseOnly } from './course-lines.js';
import { type LintRule, problemIn } from './rule.js';

/** `примере 10.3-1`, `главой 7`, `раздела 10.3`; also in English. «Пример 200 раз повторим» names nothing. */
const reference = new RegExp(
	[
		'(?<!\\p{L})(?:пример|example)\\p{L}*[ \u00A0](\\d+(?:\\.\\d+)?-\\d+)',
		'(?<!\\p{L})(?:глав|chapter)\\p{L}*[ \u00A0](\\d+)(?![\\d-])',
		'(?<!\\p{L})(?:раздел|section)\\p{L}*[ \u00A0](\\d+\\.\\d+)(?![\\d-])',
	].join('|'),
	'giu',
);

/** Every chapter, section and example that the prose names exists. */
export const referencesResolve: LintRule = ({ loaded, lines, quizLines, say }) =>
	[...lines, ...quizLines]
		.filter(({ kind }) => kind === 'prose')
		.flatMap((line) =>
			[...proseOnly(line.text).matchAll(reference)].flatMap(
				({ 0: phrase, 1: example, 2: chapter, 3: section, index }) => {
					const target = findTarget(loaded.course, example ?? chapter ?? section ?? '');
					if (target.kind !== 'unknown') return [];
					return [
						problemIn(
							'dead-reference',
							line,
							index,
							say['dead-reference'](phrase),
							say['dead-reference-cure'](target.nearest.join(', ')),
						),
					];
				},
			),
		);
