import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { expandTabs } from '../../src/text/expand-tabs.js';
import { pad } from '../../src/text/pad.js';
import { stripStyles } from '../../src/text/styled-text.js';
import { truncateEnd, truncateMiddle, truncateStart } from '../../src/text/truncate.js';
import { isSimple, textWidth } from '../../src/text/width.js';
import { styledText } from './styled-arbitraries.js';

describe('textWidth', () => {
	test('agrees with string-width about every character that it takes for simple, alone and between others', () => {
		const wrong: string[] = [];
		for (let code = 0x20; code < 0x10000; code++) {
			const character = String.fromCharCode(code);
			if (isSimple(character) && (stringWidth(character) !== 1 || stringWidth(`я${character}я`) !== 3))
				wrong.push(character);
		}
		expect(wrong).toEqual([]);
	});

	test.each([
		['Привет, мир — «да»', 18],
		['漢字', 4],
		['e\u0301', 1],
		['👍', 2],
		['\u001B[31mтекст\u001B[39m', 5],
		['\u001B]8;;https://example.com/a+b(c)\u0007ссылка\u001B]8;;\u0007', 6],
	])('%j takes %d columns', (text, width) => {
		expect(textWidth(text)).toBe(width);
	});
});

describe('truncating', () => {
	test.each([
		['коротко', 10, 'коротко'],
		['длинная строка', 8, 'длинная…'],
		['\u001B[1mдлинная строка\u001B[22m', 8, '\u001B[1mдлинная\u001B[22m…'],
		['漢字漢字', 4, '漢…'],
		['абв', 0, ''],
	])('%j to %d columns', (text, width, expected) => {
		expect(truncateEnd(text, width)).toBe(expected);
	});

	test('keeps both ends of a path', () => {
		expect(truncateMiddle('/usr/local/lib/python3', 11)).toBe('/usr/…thon3');
		expect(truncateMiddle('кратко', 11)).toBe('кратко');
		expect(truncateStart('начало и конец', 6)).toBe('…конец');
		expect(truncateStart('кратко', 6)).toBe('кратко');
	});

	test('never exceeds the width and leaves no style on', () => {
		fc.assert(
			fc.property(styledText, fc.integer({ min: 0, max: 20 }), (text, width) => {
				for (const cut of [truncateEnd(text, width), truncateMiddle(text, width), truncateStart(text, width)]) {
					expect(textWidth(cut)).toBeLessThanOrEqual(width);
				}
			}),
		);
	});
});

test('padding fills to the width on the side that is asked for', () => {
	expect(pad('я', 4)).toBe('я   ');
	expect(pad('я', 4, 'right')).toBe('   я');
	expect(pad('я', 4, 'center')).toBe(' я  ');
	expect(pad('слово', 3)).toBe('слово');
	expect(pad('\u001B[1mя\u001B[22m', 3)).toBe('\u001B[1mя\u001B[22m  ');
});

test('tabs become spaces up to the next stop', () => {
	expect(expandTabs('a\tб\t\tв', 4)).toBe('a   б       в');
	expect(expandTabs('\u001B[1ma\u001B[22m\tb', 4)).toBe('\u001B[1ma\u001B[22m   b');
	expect(expandTabs('без них')).toBe('без них');
});

test('stripping leaves what is seen', () => {
	expect(stripStyles('\u001B[1;38;5;208mа\u001B[0mб\u001B]8;;x\u001B\\в\u001B]8;;\u001B\\')).toBe('абв');
});
