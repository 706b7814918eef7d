import type { Bindings } from '../bindings.js';
import type { PartList } from '../pattern.js';
import { arrangeSet, setIn } from './arrange-set.js';

/** So much of a literal's end tells where in the run's line it ends. */
const tellingLength = 12;

/** Where in `found` a literal that was expected at `at` ends; where it does not stand there, where its last letters end; or -1. */
const follow = (found: string, literal: string, at: number, searchFrom: number): number => {
	if (at >= 0 && found.startsWith(literal, at)) return at + literal.length;
	const tail = literal.slice(-tellingLength);
	const place = found.indexOf(tail, searchFrom);
	return place < 0 ? -1 : place + tail.length;
};

/**
 * What a line should have been: literals as recorded, and in the free parts what the run shows there if that is right, else
 * what is known to be right, else what is recorded. So it differs from the run's line in nothing that may differ.
 * @param found the run's line, or null when there is none to compare with
 */
export const fill = (list: PartList, found: string | null, bindings: Bindings): string => {
	const mark = bindings.mark();
	let text = '';
	let at = found === null ? -1 : 0;
	let passed = 0;
	for (const part of list.parts) {
		passed = Math.max(passed, at);
		if (part.kind === 'literal') {
			text += part.text;
			at = found === null ? -1 : follow(found, part.text, at, passed);
		} else if (part.kind === 'hole') {
			const end = found === null || at < 0 ? -1 : part.hole.end(found, at);
			const value = found === null || end < 0 ? null : found.slice(at, end);
			const isRight = value !== null && part.hole.accepts(value, bindings, at);
			text += isRight ? value : (part.hole.expected(bindings) ?? part.hole.recorded);
			at = end;
		} else {
			const set = found === null ? undefined : setIn(found, at);
			const members = set?.members.map(({ from, to }) => found?.slice(from, to) ?? '') ?? [];
			text += arrangeSet(part, members, bindings)
				.map((pair) => fill(pair.member, pair.found, bindings))
				.join(', ');
			at = set?.to ?? -1;
		}
	}
	bindings.undo(mark);
	return text;
};
