import { textWidth } from '../../text/width.js';
import { type LintRule, problemIn } from './rule.js';

/** Columns of the longest line of code (PEP 8). */
const widest = 79;

export const codeWidth: LintRule = ({ lines, say }) =>
	lines
		.filter(({ kind, text }) => kind === 'code' && textWidth(text) > widest)
		.map((line) =>
			problemIn('wide-code', line, widest, say['wide-code'](textWidth(line.text), widest), say['wide-code-cure']),
		);
