import { highlightPython } from '../../markdown/highlight.js';
import { cleanOutput } from '../../text/clean-output.js';
import { cutStyled, type Range } from '../../text/cut-styled.js';
import { parseStyled } from '../../text/styled-text.js';
import { textWidth } from '../../text/width.js';
import { chopText } from '../../text/wrap.js';
import type { Theme } from '../theme.js';

/**
 * Where a line of code is best broken: behind the last blank, else the last comma or bracket, if that fills a third of the
 * room; else wherever the room ends.
 */
const breakBefore = (plain: string, start: number, room: number): number => {
	const [fitting = ''] = chopText(plain.slice(start), room);
	if (start + fitting.length >= plain.length) return plain.length;
	const places = [/^.* /, /^.*[,([{]/].map((behind) => behind.exec(fitting)?.[0].length ?? 0);
	// Never nothing, however little room there is: the rest would not get shorter.
	return start + (places.find((length) => length > Math.max(0, room / 3)) ?? fitting.length);
};

/** The parts of a line that are shown below each other. */
const partsOf = (plain: string, room: number, roomBelow: number): Range[] => {
	const parts: Range[] = [];
	for (let start = 0; start < plain.length; ) {
		const end = breakBefore(plain, start, parts.length === 0 ? room : roomBelow);
		parts.push([start, end]);
		start = end;
	}
	return parts;
};

/**
 * Highlighted code with line numbers, as the rows of each line. A line that is too long goes on below, behind a mark and its
 * own indentation.
 */
export const codeRows = (source: string, width: number, theme: Theme): string[][] => {
	const lines = highlightPython(cleanOutput(source, { colour: false }), theme.colour);
	const digits = Math.max(2, String(lines.length).length);
	const room = width - digits - 2;
	return lines.map((line, index) => {
		const number = theme.paint('faint', String(index + 1).padStart(digits));
		if (textWidth(line) <= room) return [`${number}  ${line}`];
		const styled = parseStyled(line);
		const indentation = (/^ */.exec(styled.plain)?.[0] ?? '').slice(0, Math.floor(room / 2));
		const mark = `${indentation}${theme.symbols.wrapped} `;
		const [first = '', ...rest] = cutStyled(styled, partsOf(styled.plain, room, room - mark.length));
		const below = `${' '.repeat(digits)}  ${theme.paint('faint', mark)}`;
		return [`${number}  ${first}`, ...rest.map((part) => below + part)];
	});
};

/** The same from top to bottom. */
export const codeLines = (source: string, width: number, theme: Theme): string[] =>
	codeRows(source, width, theme).flat();
