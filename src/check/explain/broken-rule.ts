import type { BrokenRule } from '../../model/verdict.js';
import type { Bindings } from '../bindings.js';
import type { Part, PartList } from '../pattern.js';
import { arrangeSet, setIn } from './arrange-set.js';

type Step = { readonly at: number } | { readonly broken: BrokenRule | null };

const take = (part: Part, found: string, at: number, bindings: Bindings): Step => {
	if (part.kind === 'literal')
		return found.startsWith(part.text, at) ? { at: at + part.text.length } : { broken: null };
	if (part.kind === 'hole') {
		const { hole } = part;
		const end = hole.end(found, at);
		const known = hole.expected(bindings);
		if (end >= 0 && hole.accepts(found.slice(at, end), bindings, at)) return { at: end };
		return { broken: { kind: hole.rule, reason: hole.reason, asks: known ?? hole.asks } };
	}
	const set = setIn(found, at);
	if (set === undefined || set.members.length !== part.members.length) return { broken: null };
	const members = set.members.map(({ from, to }) => found.slice(from, to));
	for (const pair of arrangeSet(part, members, bindings)) {
		const broken = pair.found === null ? null : brokenRule(pair.member, pair.found, bindings);
		if (broken !== null) return { broken };
	}
	return { at: set.to };
};

/** The rule that a line of a run breaks, when all before it is right; null when a literal differs first, or nothing does. */
export const brokenRule = (list: PartList, found: string, bindings: Bindings): BrokenRule | null => {
	const mark = bindings.mark();
	let at = 0;
	let broken: BrokenRule | null = null;
	for (const part of list.parts) {
		const step = take(part, found, at, bindings);
		if ('broken' in step) {
			broken = step.broken;
			break;
		}
		at = step.at;
	}
	bindings.undo(mark);
	return broken;
};
