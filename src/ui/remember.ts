/**
 * Remembers the results for the last `limit` different lists of arguments, compared one by one with `Object.is`: what is
 * laid out need not be laid out again for the next frame.
 */
export const remember = <Arguments extends readonly unknown[], Result>(
	limit: number,
	compute: (...values: Arguments) => Result,
): ((...values: Arguments) => Result) => {
	const known: { readonly values: Arguments; readonly result: Result }[] = [];
	return (...values) => {
		const index = known.findIndex((entry) =>
			entry.values.every((value, position) => Object.is(value, values[position])),
		);
		const [entry = { values, result: compute(...values) }] = index < 0 ? [] : known.splice(index, 1);
		known.push(entry);
		if (known.length > limit) known.shift();
		return entry.result;
	};
};
