import type { Piece } from '../../model/quiz.js';

/** Lines that are being put in order. Lines are named by the keys of their pieces. */
export interface Arrangement {
	readonly inside: readonly string[];
	/** Lines that the learner has taken out. */
	readonly outside: readonly string[];
	/** The line under the pointer: index in `inside` followed by `outside`. */
	readonly at: number;
	/** Whether moving the pointer moves the line. */
	readonly isHeld: boolean;
}

export const firstArrangement = (pieces: readonly Piece[]): Arrangement => ({
	inside: pieces.map(({ key }) => key),
	outside: [],
	at: 0,
	isHeld: false,
});

const swapped = (keys: readonly string[], one: number, other: number): readonly string[] =>
	keys.with(one, keys[other] ?? '').with(other, keys[one] ?? '');

/** Moves the pointer; a line that is held comes along, within the lines that belong. */
export const moveBy = (arrangement: Arrangement, step: 1 | -1): Arrangement => {
	const { inside, outside, at, isHeld } = arrangement;
	const target = at + step;
	if (target < 0 || target >= inside.length + outside.length) return arrangement;
	if (!isHeld) return { ...arrangement, at: target };
	if (target >= inside.length) return arrangement;
	return { ...arrangement, inside: swapped(inside, at, target), at: target };
};

export const pointAt = (arrangement: Arrangement, at: number): Arrangement => {
	const { inside, outside } = arrangement;
	return at < inside.length + outside.length ? { ...arrangement, at, isHeld: false } : arrangement;
};

/** Picks the line up, or puts it down. What has been taken out stays where it is. */
export const toggleHeld = (arrangement: Arrangement): Arrangement =>
	arrangement.at < arrangement.inside.length ? { ...arrangement, isHeld: !arrangement.isHeld } : arrangement;

/** Takes the line under the pointer out: it does not belong. The last one stays: nothing is no answer. */
export const takeOut = (arrangement: Arrangement): Arrangement => {
	const { inside, outside, at } = arrangement;
	const key = inside[at];
	if (key === undefined || inside.length === 1) return arrangement;
	const left = inside.toSpliced(at, 1);
	return { inside: left, outside: [...outside, key], at: Math.min(at, left.length - 1), isHeld: false };
};

/** Puts the line under the pointer back, as the last one. */
export const putIn = (arrangement: Arrangement): Arrangement => {
	const { inside, outside, at } = arrangement;
	const key = outside[at - inside.length];
	if (key === undefined) return arrangement;
	const others = outside.filter((each) => each !== key);
	return { inside: [...inside, key], outside: others, at: inside.length, isHeld: false };
};
