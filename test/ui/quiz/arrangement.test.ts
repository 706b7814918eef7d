import { expect, it } from 'vitest';
import { type Arrangement, moveBy, putIn, takeOut, toggleHeld } from '../../../src/ui/quiz/arrangement.js';

const first: Arrangement = { inside: ['a', 'b', 'c'], outside: [], at: 0, isHeld: false };

it('moves the pointer alone, and a held line with it', () => {
	expect(moveBy(first, 1)).toEqual({ ...first, at: 1 });
	expect(moveBy(toggleHeld(first), 1)).toEqual({ inside: ['b', 'a', 'c'], outside: [], at: 1, isHeld: true });
	expect(moveBy(first, -1)).toBe(first);
});

it('takes lines out and puts them back at the end', () => {
	const out = takeOut(first);
	expect(out).toEqual({ inside: ['b', 'c'], outside: ['a'], at: 0, isHeld: false });
	expect(putIn({ ...out, at: 2 })).toEqual({ inside: ['b', 'c', 'a'], outside: [], at: 2, isHeld: false });
});

it('keeps a held line among those that belong', () => {
	const held: Arrangement = { inside: ['a', 'b'], outside: ['c'], at: 1, isHeld: true };
	expect(moveBy(held, 1)).toBe(held);
	expect(toggleHeld({ ...held, at: 2, isHeld: false }).isHeld).toBe(false);
});

it('never takes out the last line', () => {
	const last: Arrangement = { inside: ['a'], outside: ['b'], at: 0, isHeld: false };
	expect(takeOut(last)).toBe(last);
});
