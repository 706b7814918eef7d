import type { Bindings } from '../bindings.js';
import type { Part, PartList, SetPart } from '../pattern.js';

/** What goes on after a part has matched up to `end`; false when it cannot, so that another way is tried. */
export type Next = (end: number) => boolean;

const separator = ', ';

const matchMembers = (
	set: SetPart,
	left: readonly PartList[],
	text: string,
	at: number,
	bindings: Bindings,
	next: Next,
): boolean => {
	if (left.length === 0) return next(at);
	const tried = new Set<string>();
	for (const member of left) {
		if (tried.has(member.key)) continue;
		tried.add(member.key);
		if (!bindings.mayChoose()) return false;
		const rest = left.filter((other) => other !== member);
		const goOn = (end: number) => {
			if (rest.length === 0) return next(end);
			return text.startsWith(separator, end) && matchMembers(set, rest, text, end + separator.length, bindings, next);
		};
		if (matchParts(member.parts, text, at, bindings, goOn)) return true;
	}
	return false;
};

/**
 * Reads a text from `at` on as these parts say. Only a set offers a choice; all else either matches in one way or not at all.
 * Whatever was learned on a way that led nowhere is forgotten.
 */
export const matchParts = (
	parts: readonly Part[],
	text: string,
	start: number,
	bindings: Bindings,
	next: Next,
): boolean => {
	const mark = bindings.mark();
	let at = start;
	for (const [index, part] of parts.entries()) {
		if (part.kind === 'literal') {
			if (!text.startsWith(part.text, at)) return bindings.undo(mark);
			at += part.text.length;
		} else if (part.kind === 'hole') {
			const end = part.hole.end(text, at);
			if (end < 0) return bindings.undo(mark);
			const found = text.slice(at, end);
			if (!part.hole.accepts(found, bindings, at)) return bindings.undo(mark);
			bindings.capture(part.freedom, found);
			at = end;
		} else {
			const begin = at;
			const afterSet = (end: number) => {
				bindings.capture(part.freedom, text.slice(begin, end));
				return matchParts(parts.slice(index + 1), text, end, bindings, next);
			};
			return matchMembers(part, part.members, text, at, bindings, afterSet) || bindings.undo(mark);
		}
	}
	return next(at) || bindings.undo(mark);
};

/** Whether a whole text is as the parts say; `next` decides whether that leads on. */
export const matchWhole = (list: PartList, text: string, bindings: Bindings, next: () => boolean): boolean =>
	matchParts(list.parts, text, 0, bindings, (end) => end === text.length && next());
