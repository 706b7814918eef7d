import { describe, expect, it } from 'vitest';
import { stripStyles } from '../../../src/text/styled-text.js';
import { markMatches, matchingRows } from '../../../src/ui/lesson/matches.js';
import { createTheme } from '../../../src/ui/theme.js';

const theme = createTheme({ colour: 1, unicode: true, hyperlinks: false });
const documentOf = (...texts: string[]) => ({
	chapter: 1,
	width: 80,
	rows: texts.map((text) => ({ text, block: 0, anchor: null, example: null })),
});

describe('rows that match', () => {
	it('are found in what is seen, not in the styles', () => {
		const document = documentOf('\u001B[31mкрас\u001B[39mный', 'синий', 'КРАСНЫЙ', '31');
		expect(matchingRows(document, 'красный')).toEqual([0, 2]);
		expect(matchingRows(document, '31')).toEqual([3]);
	});

	it('are none for nothing', () => expect(matchingRows(documentOf('a', ''), '')).toEqual([]));

	it('make no difference between ё and е', () => {
		expect(matchingRows(documentOf('ещё', 'еще'), 'ещё')).toEqual([0, 1]);
		expect(matchingRows(documentOf('ещё', 'еще'), 'ЕЩЕ')).toEqual([0, 1]);
	});
});

it('marks each occurrence and keeps the text and its colours', () => {
	const marked = markMatches('\u001B[31mгаммагам\u001B[39m', 'гам', theme);
	expect(stripStyles(marked)).toBe('гаммагам');
	expect(marked.split('\u001B[7m')).toHaveLength(3);
	expect(marked).toContain('\u001B[31m');
	expect(markMatches('нет', 'гам', theme)).toBe('нет');
});
