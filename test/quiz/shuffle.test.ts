import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scramble, shuffle } from '../../src/quiz/shuffle.js';

test('the order depends on the seed alone', () => {
	expect(shuffle(['a', 'b', 'c', 'd', 'e'], 'question')).toEqual(shuffle(['a', 'b', 'c', 'd', 'e'], 'question'));
	const orders = new Set(Array.from({ length: 50 }, (_, seed) => shuffle(['a', 'b', 'c'], `${seed}`).join('')));
	expect(orders.size).toBe(6);
});

test('nothing is lost and nothing is added', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
			expect(shuffle(items, seed).sort()).toEqual([...items].sort());
		}),
	);
});

test('a scrambled puzzle is never given solved', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 6 }), fc.string(), (items, seed) => {
			expect(scramble(items, seed)).not.toEqual(items);
		}),
	);
});
