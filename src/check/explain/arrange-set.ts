import type { Bindings } from '../bindings.js';
import { findSets } from '../compile/find-sets.js';
import { matchWhole } from '../match/match-parts.js';
import type { PartList, SetPart } from '../pattern.js';

/** A member that the recording asks for, and what stands in the run for it: null when nothing does. */
export interface MemberPair {
	readonly member: PartList;
	readonly found: string | null;
}

/** The set that begins in a text at `at` or, where that is lost (-1), the first one. */
export const setIn = (text: string, at: number) => findSets(text).find(({ from }) => at < 0 || from === at);

/**
 * The members of a set in the order of the run: those that match stand where the run has them, and the others fill the places
 * that are left. What the matching ones say is learned.
 */
export const arrangeSet = (set: SetPart, members: readonly string[], bindings: Bindings): MemberPair[] => {
	const left = new Set(set.members);
	const places = members.map((found) => {
		for (const member of left) {
			if (!matchWhole(member, found, bindings, () => true)) continue;
			left.delete(member);
			return { member, found };
		}
		return { member: null, found };
	});
	const others = [...left];
	const pairs = places.flatMap(({ member, found }): MemberPair[] => {
		const one = member ?? others.shift();
		return one === undefined ? [] : [{ member: one, found }];
	});
	return [...pairs, ...others.map((member) => ({ member, found: null }))];
};
