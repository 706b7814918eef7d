import type { Hole } from '../pattern.js';

/** CPython writes addresses in lower case (Linux, macOS) or upper case (Windows). */
const shape = /0x(?:[0-9a-f]{6,16}|[0-9A-F]{6,16})(?![0-9a-fA-F])/y;

/**
 * The address of an object: free, but the same where the recording has the same and another where it has another.
 * @param copy tells apart the lines that a rule lets appear several times: each shows another object
 */
export const address = (recorded: string, copy = 0): Hole => ({
	rule: 'address',
	reason: null,
	recorded,
	sort: 'address',
	identity: `${recorded} ${copy}`,
	asks: null,
	end: (text, at) => {
		shape.lastIndex = at;
		return shape.test(text) ? shape.lastIndex : -1;
	},
	accepts: (found, bindings) => bindings.bind('address', `${recorded} ${copy}`, found),
	expected: (bindings) => bindings.get('address', `${recorded} ${copy}`) ?? null,
});
