import { fnv1a } from '../text/fnv1a.js';

/**
 * Part `index` (from 1) of `of` parts. The part of an example or a question depends on its id alone, so a new one moves no
 * other to another machine.
 */
export const chooseShard = <Item extends { readonly id: string }>(
	items: readonly Item[],
	index: number,
	of: number,
): readonly Item[] => items.filter(({ id }) => fnv1a(id) % of === index - 1);
