import { diffArrays } from 'diff';

/** What stands beside each other in two sequences; null where one of them has nothing. */
export interface Aligned<One, Other> {
	readonly one: One | null;
	readonly other: Other | null;
}

/** Puts two sequences side by side, in their order, so that as many as can be stand beside one that fits. */
export const align = <One, Other>(
	ones: readonly One[],
	others: readonly Other[],
	fits: (one: One, other: Other) => boolean,
): Aligned<One, Other>[] => {
	// The library takes sequences of one type: it is given their indices.
	const changes = diffArrays([...ones.keys()], [...others.keys()], {
		comparator: (index, otherIndex) => {
			const [one, other] = [ones[index], others[otherIndex]];
			return one !== undefined && other !== undefined && fits(one, other);
		},
	});
	const [left, right] = [ones.values(), others.values()];
	return changes.flatMap(({ added, removed, count }) =>
		Array.from({ length: count }, () => ({
			one: added ? null : (left.next().value ?? null),
			other: removed ? null : (right.next().value ?? null),
		})),
	);
};
