import { expect, it } from 'vitest';
import { remember } from '../../src/ui/remember.js';

it('computes once for the same arguments, and keeps only the last ones', () => {
	const seen: string[] = [];
	const join = remember(2, (one: string, other: number) => {
		seen.push(`${one}${other}`);
		return { one, other };
	});
	const first = join('a', 1);
	expect(join('a', 1)).toBe(first);
	join('a', 2);
	expect(join('a', 1)).toBe(first);
	join('b', 1);
	expect(seen).toEqual(['a1', 'a2', 'b1']);
	// `a 2` was used longest ago.
	join('a', 1);
	join('a', 2);
	expect(seen).toEqual(['a1', 'a2', 'b1', 'a2']);
});

it('compares objects by identity', () => {
	let count = 0;
	const of = remember(3, (_: object) => ++count);
	const key = {};
	of(key);
	of(key);
	of({});
	expect(count).toBe(2);
});
