import type { Difference, DifferenceLine } from '../../model/verdict.js';
import type { Bindings } from '../bindings.js';
import { matchWhole } from '../match/match-parts.js';
import type { Form, OutputPattern } from '../pattern.js';
import { align } from './align.js';
import { hasShape } from './arrange-lines.js';
import { brokenRule } from './broken-rule.js';
import { type Expected, expectedLines, type Found, foundLines } from './ended-lines.js';
import { cutLine, shortenLines } from './shorten.js';
import { showPair } from './show-pair.js';

/** More lines than these beyond the expected ones tell nothing new and take long to compare. */
const maxExtraLines = 200;

/** Lines that belong together: one that is right, or all that differ between two such. */
interface Stretch {
	readonly same: string | null;
	readonly missing: readonly Expected[];
	readonly extra: readonly Found[];
	/** Number (from 1) of the recorded line that comes before. */
	readonly after: number;
}

/** Puts the recorded lines beside those of the run. What the right ones say is learned. */
const stretchesOf = (form: Form, text: string, bindings: Bindings): Stretch[] => {
	const found = foundLines(text, form.text.split('\n').length + maxExtraLines);
	const fits = (one: Expected, other: Found): boolean => {
		if (one.isEnded !== other.isEnded) return false;
		return one.isUnordered ? one.partner === other.index : hasShape(one.pattern, other.text, bindings);
	};
	const stretches: Stretch[] = [];
	let after = 0;
	for (const { one, other } of align(expectedLines(form, found, bindings), found, fits)) {
		if (one !== null && other !== null && matchWhole(one.pattern, other.text, bindings, () => true)) {
			stretches.push({ same: other.text, missing: [], extra: [], after });
		} else {
			const last = stretches.at(-1);
			const open = last === undefined || last.same !== null ? { same: null, missing: [], extra: [], after } : last;
			if (open === last) stretches.pop();
			stretches.push({
				...open,
				missing: [...open.missing, ...(one === null ? [] : [one])],
				extra: [...open.extra, ...(other === null ? [] : [other])],
			});
		}
		after = one?.pattern.number ?? after;
	}
	return stretches;
};

const showStretch = ({ same, missing, extra }: Stretch, bindings: Bindings): DifferenceLine[] => {
	if (same !== null) return [{ kind: 'same', text: cutLine(same, 0) }];
	const pairs = Array.from({ length: Math.max(missing.length, extra.length) }, (_, index) =>
		showPair(missing[index] ?? null, extra[index] ?? null, bindings),
	);
	return [...pairs.flatMap(({ expected }) => expected ?? []), ...pairs.flatMap(({ found }) => found ?? [])];
};

/**
 * Says how the text of a run differs from the recorded one, or null when by itself it does not. What the lines that are right
 * say is learned, for the outputs that follow.
 */
export const explainOutput = (output: OutputPattern, text: string, bindings: Bindings): Difference | null => {
	const mark = bindings.mark();
	const attempts = output.forms.map((form) => {
		const stretches = stretchesOf(form, text, bindings);
		bindings.undo(mark);
		return { form, weight: stretches.reduce((sum, { missing, extra }) => sum + missing.length + extra.length, 0) };
	});
	const closest = attempts.reduce((one, other) => (other.weight < one.weight ? other : one));
	const stretches = stretchesOf(closest.form, text, bindings);
	const first = stretches.find(({ same }) => same === null);
	if (first === undefined) return null;
	const [missing] = first.missing;
	const [extra] = first.extra;
	return {
		output: output.number,
		expectedKind: output.kind,
		foundKind: output.kind,
		line: missing?.pattern.number ?? first.after + 1,
		lines: shortenLines(stretches.flatMap((stretch) => showStretch(stretch, bindings))),
		rule: missing && extra ? brokenRule(missing.pattern, extra.text, bindings) : null,
	};
};
