import type { Rule } from '../../model/recording.js';
import type { Hole } from '../pattern.js';
import { addSpan, type DraftLine, type RuleFault } from './draft.js';

type PieceRule = Extract<Rule, { texts: readonly string[] }>;

/** Where (from 0) a text stands in a line as a word or number of its own. */
const placesOf = (piece: string, after: string | null, line: string): number[] => {
	const places: number[] = [];
	for (let at = line.indexOf(piece); at >= 0; at = line.indexOf(piece, at + 1)) {
		const before = line.slice(0, at);
		const behind = line.slice(at + piece.length);
		const isApart = after === null ? !/[\w.]$/.test(before) : before.endsWith(after);
		if (isApart && !/^(?:\w|\.\d)/.test(behind)) places.push(at);
	}
	return places;
};

/** Frees the pieces that a rule names, wherever they stand in these lines. */
export const applyPieces = (
	rule: PieceRule,
	lines: readonly DraftLine[],
	holeFor: (recorded: string) => Hole,
): Omit<RuleFault, 'rule'> | null => {
	for (const piece of rule.texts) {
		const found = lines.flatMap((line) => placesOf(piece, rule.after, line.text).map((from) => ({ line, from })));
		if (found.length === 0) return { code: 'rule-text-missing', detail: piece };
		for (const { line, from } of found) {
			const hole = holeFor(piece);
			if (hole.end(line.text, from) !== from + piece.length) return { code: 'rule-value', detail: piece };
			if (!addSpan(line, from, hole)) return { code: 'rule-overlap', detail: piece };
		}
	}
	return null;
};
