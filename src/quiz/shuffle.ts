import { fnv1a } from '../text/fnv1a.js';

/** mulberry32: a small generator of numbers in [0, 1) whose sequence depends on the seed alone. */
const generator = (seed: number) => {
	let state = seed;
	return (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
};

/**
 * The items in an order that depends on the seed alone (Fisher–Yates).
 * @param seed any text: the same text gives the same order on every machine
 */
export const shuffle = <Item>(items: readonly Item[], seed: string): Item[] => {
	const random = generator(fnv1a(seed));
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last--) {
		const pick = Math.floor(random() * (last + 1));
		[shuffled[last], shuffled[pick]] = [shuffled[pick] as Item, shuffled[last] as Item];
	}
	return shuffled;
};

/**
 * As {@link shuffle}, but never in the given order: a puzzle must not come solved. Fewer than two items cannot be shuffled.
 */
export const scramble = <Item>(items: readonly Item[], seed: string): Item[] => {
	for (let attempt = 0; ; attempt++) {
		const shuffled = shuffle(items, `${seed}#${attempt}`);
		if (items.length < 2 || shuffled.some((item, index) => item !== items[index])) return shuffled;
	}
};
