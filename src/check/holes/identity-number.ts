import type { Hole } from '../pattern.js';

const shape = /[1-9]\d{0,19}(?!\d)/y;

/** The largest numbers that systems give out. */
const limits = {
	/** Windows counts processes in 32 bits, Linux to 2²². */
	pid: [1, 2 ** 32 - 1],
	/** Ports below 1024 are never given out for the asking. */
	'random-port': [1024, 65_535],
	'thread-id': [1, 2 ** 64],
} as const;

/** A number that the system gave out: free, but the same where the recording has the same and another where it has another. */
export const identityNumber = (rule: keyof typeof limits, recorded: string, reason: string): Hole => {
	const [least, most] = limits[rule];
	return {
		rule,
		reason,
		recorded,
		sort: rule,
		identity: recorded,
		asks: `${least}…${most}`,
		end: (text, at) => {
			shape.lastIndex = at;
			if (!shape.test(text)) return -1;
			const value = Number(text.slice(at, shape.lastIndex));
			return value >= least && value <= most ? shape.lastIndex : -1;
		},
		accepts: (found, bindings) => bindings.bind(rule, recorded, found),
		expected: (bindings) => bindings.get(rule, recorded) ?? null,
	};
};
