import { highlightPython } from '../../markdown/highlight.js';
import { cleanOutput } from '../../text/clean-output.js';
import { textWidth } from '../../text/width.js';
import { chopText } from '../../text/wrap.js';
import type { Theme } from '../theme.js';

/** Highlighted code with line numbers. A line that is too long goes on below, behind a mark instead of a number. */
export const codeLines = (source: string, width: number, theme: Theme): string[] => {
	const lines = highlightPython(cleanOutput(source, { colour: false }), theme.colour);
	const digits = Math.max(2, String(lines.length).length);
	const room = width - digits - 2;
	const mark = `${theme.symbols.wrapped} `;
	return lines.flatMap((line, index) => {
		const number = theme.paint('faint', String(index + 1).padStart(digits));
		if (textWidth(line) <= room) return [`${number}  ${line}`];
		const [first = '', ...rest] = chopText(line, room - mark.length);
		return [
			`${number}  ${first}`,
			...rest.map((part) => `${' '.repeat(digits)}  ${theme.paint('faint', mark)}${part}`),
		];
	});
};
