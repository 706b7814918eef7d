import type { DifferenceLine } from '../../model/verdict.js';
import type { Bindings } from '../bindings.js';
import type { Expected, Found } from './ended-lines.js';
import { fill } from './fill.js';
import { cutLine } from './shorten.js';
import { makeVisible } from './visible.js';

const newline = '↵';

const firstDifferent = (one: string, other: string): number => {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at += 1;
	return at;
};

/** A line that should have been and the one that was, in words that show where they differ. */
const contrast = (expected: Expected, found: Found, bindings: Bindings): readonly [string, string] => {
	const wanted = fill(expected.pattern, found.text, bindings);
	if (wanted !== found.text || expected.isEnded === found.isEnded) return makeVisible(wanted, found.text);
	return [wanted + (expected.isEnded ? newline : ''), found.text + (found.isEnded ? newline : '')];
};

/** What is expected and what was found in one place, ready to be read; null where one of them is missing. */
export const showPair = (
	expected: Expected | null,
	found: Found | null,
	bindings: Bindings,
): { readonly expected: DifferenceLine | null; readonly found: DifferenceLine | null } => {
	const [wanted, shown] =
		expected === null || found === null
			? [expected === null ? null : fill(expected.pattern, null, bindings), found?.text ?? null]
			: contrast(expected, found, bindings);
	const at = firstDifferent(wanted ?? '', shown ?? '');
	return {
		expected: wanted === null ? null : { kind: 'expected', text: cutLine(wanted, at) },
		found: shown === null ? null : { kind: 'found', text: cutLine(shown, at) },
	};
};
