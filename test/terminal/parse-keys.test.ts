import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyParser } from '../../src/terminal/parse-keys.js';

const parse = (...chunks: string[]): string[] => {
	const parser = new KeyParser();
	return [...chunks.flatMap((chunk) => parser.push(chunk)), ...parser.flush()].map(({ id }) => id);
};

describe('keys of a chunk', () => {
	it.each([
		['jjj', ['j', 'j', 'j']],
		['йЙ', ['й', 'Й']],
		['a\rb', ['a', 'enter', 'b']],
		[' \t\u007F', ['space', 'tab', 'backspace']],
		['\u0003\u001A\f', ['ctrl+c', 'ctrl+z', 'ctrl+l']],
		['\u001B[A\u001BOB\u001B[C\u001B[D', ['up', 'down', 'right', 'left']],
		['\u001B[H\u001B[1~\u001B[7~\u001BOF', ['home', 'home', 'home', 'end']],
		['\u001B[5~\u001B[6~\u001B[3~\u001B[Z', ['page-up', 'page-down', 'delete', 'shift+tab']],
		['\u001B[1;5A', ['up']],
		['👍🏽é', ['👍🏽', 'é']],
		['\u001B', ['escape']],
		['\u001B\u001B', ['escape', 'escape']],
	])('%j', (chunk, keys) => expect(parse(chunk)).toEqual(keys));

	// Ink 6.8 crashes on Ctrl+F1.
	it.each([
		'\u001B[1;5P',
		'\u001B[15;5~',
		'\u001BOP',
		'\u001B[[A',
		'\u001B[I',
		'\u001B[?62;c',
		'\u001Bj',
		'\u0000',
		'\u0085',
	])('%j is no key of ours', (chunk) => expect(parse(`a${chunk}b`)).toEqual(['a', 'b']));

	it('gives a paste as one key, whatever it holds', () => {
		const parser = new KeyParser();
		const keys = parser.push('x\u001B[200~q\r\u001B[Aй\u001B[201~y');
		expect(keys).toEqual([
			{ id: 'x', text: 'x' },
			{ id: 'paste', text: 'q\r\u001B[Aй' },
			{ id: 'y', text: 'y' },
		]);
	});
});

it('does not depend on how the input is divided', () => {
	const parts = ['j', 'й', '\r', '\u001B[A', '\u001B[5~', '\u001BOB', '\u001B[200~q j\u001B[201~', '\u0003', ' '];
	const inputs = fc.array(fc.constantFrom(...parts), { maxLength: 12 });
	fc.assert(
		fc.property(inputs, fc.array(fc.nat(60), { maxLength: 8 }), (input, cuts) => {
			const text = input.join('');
			const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
			const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
			expect(parse(...chunks)).toEqual(parse(text));
		}),
	);
});

it('never throws, whatever arrives', () => {
	const pieces = fc.constantFrom(
		'\u001B',
		'[',
		'O',
		'~',
		';',
		'5',
		'200',
		'201',
		'a',
		'\u0000',
		'\uD800',
		'\u009B',
		'ж',
	);
	fc.assert(fc.property(fc.array(pieces), (input) => void parse(...input)));
});
