import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAttributes } from '../../src/course/parse-attributes.js';

describe('parseAttributes', () => {
	test('reads strings, numbers and literals, each with its columns', () => {
		expect(parseAttributes(' name="7.2-1"  timeout=2.5 x=true y=null z=-3', 10)).toEqual({
			attributes: [
				{ name: 'name', value: '7.2-1', column: 11, valueColumn: 16 },
				{ name: 'timeout', value: 2.5, column: 25, valueColumn: 33 },
				{ name: 'x', value: true, column: 37, valueColumn: 39 },
				{ name: 'y', value: null, column: 44, valueColumn: 46 },
				{ name: 'z', value: -3, column: 51, valueColumn: 53 },
			],
			faults: [],
		});
	});

	test.each([
		['nothing', '', []],
		['an escaped quote', ' a="x\\"y"', []],
		['unquoted', ' name=7.2-1', [['unquoted-value', '7.2-1', 7]]],
		['single quotes', " name='x'", [['unquoted-value', "'x'", 7]]],
		['a bare word', ' name', [['missing-value', 'name', 2]]],
		['nothing after =', ' name=', [['missing-value', 'name', 7]]],
		[
			'a space before =',
			' name ="x"',
			[
				['missing-value', 'name', 2],
				['stray-character', '=', 7],
				['stray-character', '"', 8],
				['missing-value', 'x', 9],
				['stray-character', '"', 10],
			],
		],
		['an open quote', ' name="x', [['unclosed-quote', 'name', 7]]],
		['a bad escape', ' name="\\q"', [['bad-string', '"\\q"', 7]]],
		['repeated', ' a="1" a="2"', [['repeated-attribute', 'a', 8]]],
		[
			'repeated and bad',
			' a="1" a=x',
			[
				['unquoted-value', 'x', 10],
				['repeated-attribute', 'a', 8],
			],
		],
		['Pandoc braces', ' {.python}', [['stray-character', '{.python}', 2]]],
		[
			'two faults',
			' a=x b',
			[
				['unquoted-value', 'x', 4],
				['missing-value', 'b', 6],
			],
		],
	])('%s', (_name, text, faults) => {
		expect(parseAttributes(text, 1).faults.map(({ kind, text: about, column }) => [kind, about, column])).toEqual(
			faults,
		);
	});

	test('what follows a fault is still read', () => {
		expect(parseAttributes(' a=x name="1"', 1).attributes.map(({ name }) => name)).toEqual(['name']);
	});

	test('ends on any text, and every fault points into it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', '=', '"', '\\', ' ', '1', '-', '{', 'я', "'", 'true'), { maxLength: 20 }),
				(parts) => {
					const text = parts.join('');
					for (const { column } of parseAttributes(text, 1).faults) {
						expect(column).toBeGreaterThanOrEqual(1);
						expect(column).toBeLessThanOrEqual(text.length + 1);
					}
				},
			),
		);
	});
});
