import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { Chapter, Example, ExampleId } from '../model/course.js';
import type { Problem } from '../model/problem.js';

interface Connected {
	/** The chapters with every `after` expanded and complete. */
	readonly chapters: readonly Chapter[];
	readonly problems: readonly Problem[];
}

/** The line of the fence, above the first line of the source. */
const fenceLine = (example: Example): number => example.line - 1;

/**
 * Joins the examples of all chapters: each gets all that runs before it, in order and each once, and what cannot be joined is a
 * problem: two examples with one name, `after` that names nobody, a program or a circle, a timeline of nobody.
 * @param chapters as parsed: `after` holds only what an example names itself
 */
export const connectExamples = (chapters: readonly Chapter[], language: Language): Connected => {
	const say = courseText(language);
	const problems: Problem[] = [];
	const add = (code: string, { file, line }: { file: string; line: number }, message: string, cure: string) =>
		problems.push({ code, file, line, column: null, message, cure, excerpt: null });

	const byId = new Map<ExampleId, Example>();
	for (const example of chapters.flatMap((chapter) => chapter.examples)) {
		const first = byId.get(example.id);
		const place = { file: example.file, line: fenceLine(example) };
		if (first === undefined) byId.set(example.id, example);
		else {
			const message = say['repeated-example'](example.id, `${first.file}:${fenceLine(first)}`);
			add('repeated-example', place, message, say['repeated-example-cure']);
		}
	}

	const expanded = new Map<ExampleId, readonly ExampleId[]>();
	/** Examples that are being expanded, from the outermost in. */
	const path: ExampleId[] = [];
	const expand = (example: Example): readonly ExampleId[] => {
		const known = expanded.get(example.id);
		if (known !== undefined) return known;
		const place = { file: example.file, line: fenceLine(example) };
		path.push(example.id);
		const before = new Set<ExampleId>();
		for (const id of example.after) {
			const other = byId.get(id);
			if (other === undefined) {
				add('unknown-after', place, say['unknown-after'](id), say['unknown-after-cure']);
			} else if (other.mode === 'script') {
				add('after-script', place, say['after-script'](id), say['after-script-cure']);
			} else if (path.includes(id)) {
				const circle = [...path.slice(path.indexOf(id)), id].join(' → ');
				add('after-itself', place, say['after-itself'](circle), say['after-itself-cure']);
			} else {
				for (const name of [...expand(other), id]) before.add(name);
			}
		}
		path.pop();
		const after = [...before];
		expanded.set(example.id, after);
		return after;
	};

	const connected = chapters.map((chapter) => ({
		...chapter,
		examples: chapter.examples.map((example) => ({ ...example, after: expand(example) })),
	}));
	for (const { file, blocks } of chapters) {
		for (const block of blocks) {
			if (block.kind !== 'timeline' || byId.has(block.example)) continue;
			add(
				'unknown-timeline',
				{ file, line: block.line },
				say['unknown-timeline'](block.example),
				say['unknown-timeline-cure'],
			);
		}
	}
	return { chapters: connected, problems };
};
