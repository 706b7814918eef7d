import { cutStyled, type Range } from './cut-styled.js';
import { graphemesOf } from './graphemes.js';
import { parseStyled } from './styled-text.js';
import { textWidth } from './width.js';

/** Where a line without spaces must be broken so that no part is wider than `width`. */
const breakAnywhere = (plain: string, from: number, to: number, width: number): Range[] => {
	const ranges: Range[] = [];
	let start = from;
	let at = from;
	let used = 0;
	for (const grapheme of graphemesOf(plain.slice(from, to))) {
		if (used + grapheme.width > width && at > start) {
			ranges.push([start, at]);
			start = at;
			used = 0;
		}
		at += grapheme.text.length;
		used += grapheme.width;
	}
	ranges.push([start, to]);
	return ranges;
};

/** Breaks one line at its spaces, and words that are too long anywhere. Spaces at a break are dropped. */
const breakAtSpaces = (plain: string, from: number, to: number, width: number): Range[] => {
	const ranges: Range[] = [];
	let line = null as { start: number; end: number; width: number } | null;
	for (const { 0: word, index } of plain.slice(from, to).matchAll(/[^ ]+/g)) {
		const start = from + index;
		const end = start + word.length;
		const wordWidth = textWidth(word);
		const widthWithWord = line === null ? index + wordWidth : line.width + (start - line.end) + wordWidth;
		if (widthWithWord <= width) {
			// The first word keeps the spaces before it: they are indentation.
			line = { start: line?.start ?? from, end, width: widthWithWord };
			continue;
		}
		if (line !== null) ranges.push([line.start, line.end]);
		const parts = breakAnywhere(plain, start, end, width);
		const [lastStart, lastEnd] = parts.pop() ?? [start, end];
		ranges.push(...parts);
		line = { start: lastStart, end: lastEnd, width: textWidth(plain.slice(lastStart, lastEnd)) };
	}
	ranges.push(line === null ? [from, from] : [line.start, line.end]);
	return ranges;
};

/** Breaks one line behind its last blank that fits, if that fills a third of the width, else anywhere. Nothing is dropped. */
const breakBehindBlanks = (plain: string, from: number, to: number, width: number): Range[] => {
	const ranges: Range[] = [];
	let start = from;
	let at = from;
	let used = 0;
	let blank = null as { readonly at: number; readonly used: number } | null;
	for (const grapheme of graphemesOf(plain.slice(from, to))) {
		while (used + grapheme.width > width && at > start) {
			const end = blank !== null && blank.used > width / 3 ? blank : { at, used };
			ranges.push([start, end.at]);
			start = end.at;
			used -= end.used;
			blank = null;
		}
		at += grapheme.text.length;
		used += grapheme.width;
		if (grapheme.text === ' ') blank = { at, used };
	}
	ranges.push([start, to]);
	return ranges;
};

const wrapWith =
	(breakLine: typeof breakAtSpaces) =>
	(text: string, width: number): string[] => {
		const styled = parseStyled(text);
		const { plain } = styled;
		const ranges: Range[] = [];
		let from = 0;
		for (const line of plain.split('\n')) {
			const to = from + line.length;
			// The least width at which something can be shown at all: one character of two columns.
			ranges.push(...breakLine(plain, from, to, Math.max(2, width)));
			from = to + 1;
		}
		return cutStyled(styled, ranges);
	};

/**
 * Wraps prose to lines of at most `width` columns, at spaces where it can. Each line is self-contained: styles and links that run
 * across a break are ended and begun again. Non-breaking spaces hold.
 */
export const wrapText = wrapWith(breakAtSpaces);

/** Cuts lines into parts of at most `width` columns, anywhere: for code, where each space counts. */
export const chopText = wrapWith(breakAnywhere);

/** Folds lines into parts of at most `width` columns, behind blanks where that is possible: for what a program printed. */
export const foldText = wrapWith(breakBehindBlanks);
