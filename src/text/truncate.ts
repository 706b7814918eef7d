import { cutStyled } from './cut-styled.js';
import { graphemesOf } from './graphemes.js';
import { parseStyled } from './styled-text.js';
import { textWidth } from './width.js';

/** The offset up to which a plain text fits into `width` columns. */
const fittingLength = (plain: string, width: number): number => {
	let used = 0;
	let length = 0;
	for (const grapheme of graphemesOf(plain)) {
		used += grapheme.width;
		if (used > width) break;
		length += grapheme.text.length;
	}
	return length;
};

/** The offset from which the rest of a plain text fits into `width` columns. */
const fittingTail = (plain: string, width: number): number => {
	let used = 0;
	let start = plain.length;
	for (const grapheme of graphemesOf(plain).reverse()) {
		used += grapheme.width;
		if (used > width) break;
		start -= grapheme.text.length;
	}
	return start;
};

/** Cuts one line at the end so that it and the mark fit into `width` columns. Styles are ended properly. */
export const truncateEnd = (line: string, width: number, mark = '…'): string => {
	if (textWidth(line) <= width) return line;
	const styled = parseStyled(line);
	const [head = ''] = cutStyled(styled, [[0, fittingLength(styled.plain, width - textWidth(mark))]]);
	return width < textWidth(mark) ? '' : head + mark;
};

/** Cuts one line at the beginning so that it and the mark fit into `width` columns: where the end is being typed. */
export const truncateStart = (line: string, width: number, mark = '…'): string => {
	if (textWidth(line) <= width) return line;
	const room = width - textWidth(mark);
	if (room < 0) return '';
	const styled = parseStyled(line);
	const [tail = ''] = cutStyled(styled, [[fittingTail(styled.plain, room), styled.plain.length]]);
	return mark + tail;
};

/** Cuts one line in the middle: where beginning and end tell more, as in paths. Styles are ended properly. */
export const truncateMiddle = (line: string, width: number, mark = '…'): string => {
	if (textWidth(line) <= width) return line;
	const room = width - textWidth(mark);
	if (room < 0) return '';
	const styled = parseStyled(line);
	const head = fittingLength(styled.plain, Math.ceil(room / 2));
	const tail = fittingTail(styled.plain, room - textWidth(styled.plain.slice(0, head)));
	return cutStyled(styled, [
		[0, head],
		[tail, styled.plain.length],
	]).join(mark);
};
