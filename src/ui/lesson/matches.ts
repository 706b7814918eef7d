import { cutStyled, type Range } from '../../text/cut-styled.js';
import { parseStyled, stripStyles } from '../../text/styled-text.js';
import type { Theme } from '../theme.js';
import type { LessonDocument } from './document.js';

/** Case and ё/е do not matter; offsets stay as they are. */
const normalise = (text: string): string => {
	const folded = text.toLowerCase().replaceAll('ё', 'е');
	return folded.length === text.length ? folded : text;
};

/** Rows that hold the query, ascending. */
export const matchingRows = ({ rows }: LessonDocument, query: string): readonly number[] => {
	const wanted = normalise(query);
	if (wanted === '') return [];
	return rows.flatMap(({ text }, row) => (normalise(stripStyles(text)).includes(wanted) ? [row] : []));
};

/** A styled line with each occurrence of the query marked. */
export const markMatches = (line: string, query: string, theme: Theme): string => {
	const wanted = normalise(query);
	const styled = parseStyled(line);
	const plain = normalise(styled.plain);
	if (wanted === '' || !plain.includes(wanted)) return line;
	const ranges: Range[] = [];
	let end = 0;
	for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, end)) {
		ranges.push([end, at], [at, at + wanted.length]);
		end = at + wanted.length;
	}
	ranges.push([end, plain.length]);
	return cutStyled(styled, ranges)
		.map((part, index) => (index % 2 === 1 ? theme.paint('match', part) : part))
		.join('');
};
