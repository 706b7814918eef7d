import { expect, it } from 'vitest';
import { editField, emptyField, type TextField } from '../../../src/ui/quiz/text-field.js';
import { keysOf } from '../made-up-book.js';

const type = (input: string, isMultiline = false, from: TextField = emptyField): TextField =>
	keysOf(input).reduce((field, key) => editField(field, key, isMultiline) ?? field, from);

const left = '\u001B[D';
const up = '\u001B[A';
const down = '\u001B[B';

it('types, moves and erases by what a reader counts as characters', () => {
	const family = '👨‍👩‍👧';
	expect(type(`a${family}e\u0301`).text).toBe(`a${family}e\u0301`);
	expect(type(`a${family}e\u0301\u007F\u007F`)).toEqual({ text: 'a', cursor: 1 });
	expect(type(`a${family}${left}x`).text).toBe(`ax${family}`);
	expect(type(`a${family}${left}\u001B[3~`).text).toBe('a');
});

it('keeps letters, digits and spaces as they are', () => {
	expect(type('й q 1,5').text).toBe('й q 1,5');
});

it('has lines only where several are wanted', () => {
	expect(type('а\rб').text).toBe('аб');
	expect(type('а\rб', true).text).toBe('а\nб');
	expect(type('\u001B[200~а\r\nб\u001B[201~').text).toBe('а б');
	expect(type('\u001B[200~а\r\nб\u001B[201~', true).text).toBe('а\nб');
});

it('moves between lines in the same column', () => {
	expect(type(`abc\rde\rfgh${up}x${up}y`, true).text).toBe('abcy\ndex\nfgh');
	expect(type(`abc\rd${up}${up}x${down}y`, true).text).toBe('xabc\ndy');
});

it('takes no control character from a paste', () => {
	expect(type('\u001B[200~a\u0007b\u001B[201~').text).not.toContain('\u0007');
});

it('ends at its limit', () => {
	expect(type(`\u001B[200~${'x'.repeat(5000)}\u001B[201~y`).text).toHaveLength(4000);
});
