import type { Example, ExampleId } from '../../model/course.js';
import { type LintRule, problemAt } from './rule.js';

const minorOf = ({ requires }: Example): number => (requires === null ? 0 : Number(requires.split('.')[1]));

/** An example needs at least what those need that run before it: else it fails where it should be skipped. */
export const needsCoverAfter: LintRule = ({ loaded, say }) => {
	const examples = loaded.course.chapters.flatMap((chapter) => chapter.examples);
	const byId = new Map<ExampleId, Example>(examples.map((example) => [example.id, example]));
	return examples.flatMap((example) =>
		example.after.flatMap((id) => {
			const before = byId.get(id);
			if (before === undefined) return [];
			const at = (attribute: string, value: string) =>
				problemAt(
					'needs-less',
					example.file,
					example.line - 1,
					say['needs-less'](example.id, id),
					say['needs-less-cure'](attribute, value),
				);
			return [
				...(minorOf(before) > minorOf(example) ? [at('requires', before.requires ?? '')] : []),
				...(before.platform === 'posix' && example.platform === 'any' ? [at('platform', 'posix')] : []),
			];
		}),
	);
};
