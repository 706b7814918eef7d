import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/text/width.js';
import { chopText, foldText, wrapText } from '../../src/text/wrap.js';
import { seenCells } from './seen-cells.js';
import { styledLines, styledText } from './styled-arbitraries.js';

describe('wrapping', () => {
	test.each<[string, number, string[]]>([
		['', 10, ['']],
		['раз два три', 7, ['раз два', 'три']],
		['раз   два', 5, ['раз', 'два']],
		['  отступ и слово', 10, ['  отступ и', 'слово']],
		['слишкомдлинное слово', 6, ['слишко', 'мдлинн', 'ое', 'слово']],
		['первая\n\nвторая', 10, ['первая', '', 'вторая']],
		['не\u00A0рвётся тут', 10, ['не\u00A0рвётся', 'тут']],
		['漢字漢字', 5, ['漢字', '漢字']],
		['хвост   ', 10, ['хвост']],
		['   ', 10, ['']],
	])('%j at %d', (text, width, lines) => {
		expect(wrapText(text, width)).toEqual(lines);
	});

	test('two styles and a link go on over the break', () => {
		const text = '\u001B[1mжирный \u001B[33mкод и ещё\u001B[39m жирный\u001B[22m';
		expect(wrapText(text, 12)).toEqual([
			'\u001B[1mжирный \u001B[33mкод и\u001B[39m\u001B[22m',
			'\u001B[1m\u001B[33mещё\u001B[39m жирный\u001B[22m',
		]);
		expect(wrapText('\u001B]8;;http://a\u0007раз два\u001B]8;;\u0007', 4)).toEqual([
			'\u001B]8;;http://a\u0007раз\u001B]8;;\u0007',
			'\u001B]8;;http://a\u0007два\u001B]8;;\u0007',
		]);
	});

	test('chopping keeps every space', () => {
		expect(chopText('  a = [1, 2]', 6)).toEqual(['  a = ', '[1, 2]']);
	});

	test('folding breaks behind blanks, keeps them all, and never makes a line too wide', () => {
		expect(foldText('раз два три', 9)).toEqual(['раз два ', 'три']);
		expect(foldText('a bcdefghijk', 8)).toEqual(['a bcdefg', 'hijk']);
		fc.assert(
			fc.property(fc.stringMatching(/^[ аb漢]{0,60}$/), fc.integer({ min: 2, max: 20 }), (text, width) => {
				const lines = foldText(text, width);
				expect(lines.join('')).toBe(text);
				for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
			}),
		);
	});
});

describe.each([
	['wrapText', wrapText],
	['chopText', chopText],
])('%s', (_name, breakText) => {
	test('no line is too wide, every line is self-contained', () => {
		fc.assert(
			fc.property(styledLines, fc.integer({ min: 2, max: 20 }), (text, width) => {
				for (const line of breakText(text, width)) {
					expect(textWidth(line)).toBeLessThanOrEqual(width);
					expect(seenCells(line).open).toBe(false);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test('every character stays, with its styles, and in its place', () => {
		const seen = (text: string) => seenCells(text).cells.filter(({ character }) => character !== ' ');
		fc.assert(
			fc.property(styledText, fc.integer({ min: 2, max: 20 }), (text, width) => {
				expect(breakText(text, width).flatMap(seen)).toEqual(seen(text));
			}),
			{ numRuns: 1000 },
		);
	});

	test('wrapping again changes nothing', () => {
		fc.assert(
			fc.property(styledText, fc.integer({ min: 2, max: 20 }), (text, width) => {
				const lines = breakText(text, width);
				expect(lines.flatMap((line) => breakText(line, width)).map((line) => seenCells(line).cells)).toEqual(
					lines.map((line) => seenCells(line).cells),
				);
			}),
			{ numRuns: 500 },
		);
	});
});

test('a line of 256 KB is wrapped in a moment', () => {
	expect(wrapText('слово '.repeat(40_000), 80).length).toBeGreaterThan(3000);
	expect(chopText('я'.repeat(256 * 1024), 80)).toHaveLength(Math.ceil((256 * 1024) / 80));
});
