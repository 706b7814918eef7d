import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Term } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import { ProblemList } from './problem-list.js';
import { scanLesson } from './scan-lesson.js';

/** `корутина (coroutine)` */
const termHeading = /^(.+?)\s+\(([^()]+)\)$/;

/** How terms are compared: without regard to case, to ё and е, to backticks. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll('`', '').trim();

/**
 * Parses the glossary: a first-level heading, perhaps a word about it, then for each term a heading `## корутина (coroutine)`
 * and the Markdown that explains it.
 */
export const parseGlossary = (
	text: string,
	file: string,
	language: Language,
): { terms: readonly Term[]; problems: readonly Problem[] } => {
	const say = courseText(language);
	const { lines, pieces } = scanLesson(text);
	const problems = new ProblemList(file, lines);
	const headings = pieces.flatMap((piece) => (piece.kind === 'heading' && piece.level <= 2 ? [piece] : []));
	const terms: Term[] = [];

	headings.forEach((heading, index) => {
		if (heading.level === 1) return;
		const { line } = heading;
		const [, term, english] = termHeading.exec(heading.text) ?? [];
		if (term === undefined || english === undefined) {
			problems.add({ code: 'term-form', line, column: 4, message: say['term-form'], cure: say['term-form-cure'] });
			return;
		}
		const next = headings[index + 1]?.line ?? lines.length + 1;
		const definition = lines
			.slice(line, next - 1)
			.join('\n')
			.trim();
		if (definition === '') {
			const message = say['term-empty'](term);
			problems.add({ code: 'term-empty', line, column: 4, message, cure: say['term-empty-cure'] });
		}
		if (terms.some((other) => folded(other.term) === folded(term))) {
			const message = say['repeated-term'](term);
			problems.add({ code: 'repeated-term', line, column: 4, message, cure: say['repeated-term-cure'] });
		}
		terms.push({ term, english, definition, line });
	});
	return { terms, problems: problems.all };
};

/**
 * The terms that a text may mean, best first: those it names exactly (in either language), then those that begin with it, then
 * those that hold it. Case, ё and backticks do not matter.
 */
export const findTerms = (glossary: readonly Term[], text: string): readonly Term[] => {
	const wanted = folded(text);
	if (wanted === '') return [];
	const rank = ({ term, english }: Term): number => {
		const names = [folded(term), folded(english)];
		if (names.includes(wanted)) return 0;
		if (names.some((name) => name.startsWith(wanted))) return 1;
		return names.some((name) => name.includes(wanted)) ? 2 : 3;
	};
	return glossary.filter((term) => rank(term) < 3).toSorted((one, other) => rank(one) - rank(other));
};
