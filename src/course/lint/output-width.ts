import { textWidth } from '../../text/width.js';
import { type LintRule, problemAt } from './rule.js';

/** Columns of the narrowest usual terminal. */
const columns = 80;
/** Rows that one line may take when it is wrapped. */
const mostRows = 3;

/**
 * A long line can still be read when it is a sentence or the repr of a task, which breaks at its spaces: at most three rows and no
 * word wider than the screen. A line with columns of its own (two spaces in a row) falls apart.
 */
const wrapsLegibly = (line: string): boolean =>
	textWidth(line) <= columns * mostRows &&
	!/\S {2,}\S/.test(line) &&
	line.split(' ').every((word) => textWidth(word) <= columns);

/** What the course's own examples print can be read at 80 columns. Recordings of the notebook are as they are. */
export const outputWidth: LintRule = ({ loaded, say }) =>
	[...loaded.fixtures.values()].flatMap(({ example, file, line, recordings }) => {
		const own = recordings.filter(({ from }) => from === 'course').flatMap(({ outputs }) => outputs);
		const wide = own
			.flatMap(({ text }) => text.split('\n'))
			.filter((text) => textWidth(text) > columns && !wrapsLegibly(text));
		return [...new Set(wide)].map((text) =>
			problemAt(
				'wide-output',
				file,
				line,
				say['wide-output'](example, textWidth(text)),
				say['wide-output-cure'](columns),
			),
		);
	});
