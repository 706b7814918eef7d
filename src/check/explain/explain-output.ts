import { diffArrays } from 'diff';
import type { Difference, DifferenceLine } from '../../model/verdict.js';
import type { Bindings } from '../bindings.js';
import { matchWhole } from '../match/match-parts.js';
import type { Form, OutputPattern } from '../pattern.js';
import { arrangeLines, type ExpectedLine, hasShape } from './arrange-lines.js';
import { brokenRule } from './broken-rule.js';
import { fill } from './fill.js';
import { cutLine, shortenLines } from './shorten.js';
import { makeVisible } from './visible.js';

/** More lines than these beyond the expected ones tell nothing new and take long to compare. */
const maxExtraLines = 200;
const newline = '↵';

interface Expected extends ExpectedLine {
	readonly side: 'expected';
	/** Whether a newline follows. */
	readonly isEnded: boolean;
}

interface Found {
	readonly side: 'found';
	readonly text: string;
	readonly index: number;
	readonly isEnded: boolean;
}

/** Lines without the empty one that a final newline makes; instead each knows whether a newline follows. */
const endLines = <Line>(
	lines: readonly Line[],
	isEmpty: (line: Line) => boolean,
): { line: Line; isEnded: boolean }[] => {
	const last = lines.at(-1);
	const real = last !== undefined && isEmpty(last) ? lines.slice(0, -1) : lines;
	return real.map((line, index) => ({ line, isEnded: index < real.length - 1 || real.length < lines.length }));
};

const expectedLines = (form: Form, found: readonly string[], bindings: Bindings): Expected[] =>
	endLines(arrangeLines(form, found, bindings), ({ pattern }) => pattern.text === '').map(({ line, isEnded }) => ({
		...line,
		side: 'expected',
		isEnded,
	}));

const foundLines = (text: string, limit: number): Found[] =>
	endLines(text.split('\n'), (line) => line === '')
		.slice(0, limit)
		.map(({ line, isEnded }, index) => ({ side: 'found', text: line, index, isEnded }));

const firstDifferent = (one: string, other: string): number => {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at += 1;
	return at;
};

/** What is expected and what was found in one place, ready to be read; null where one of them is missing. */
const showPair = (expected: Expected | null, found: Found | null, bindings: Bindings): (DifferenceLine | null)[] => {
	let wanted = expected === null ? null : fill(expected.pattern, found?.text ?? null, bindings);
	let shown = found?.text ?? null;
	if (wanted !== null && shown !== null) {
		if (wanted === shown && expected?.isEnded !== found?.isEnded) {
			wanted += expected?.isEnded ? newline : '';
			shown += found?.isEnded ? newline : '';
		} else [wanted, shown] = makeVisible(wanted, shown);
	}
	const at = firstDifferent(wanted ?? '', shown ?? '');
	return [
		wanted === null ? null : { kind: 'expected', text: cutLine(wanted, at) },
		shown === null ? null : { kind: 'found', text: cutLine(shown, at) },
	];
};

interface Explanation {
	readonly difference: Difference | null;
	/** Lines that differ; a smaller number is a closer form. */
	readonly weight: number;
}

const explainForm = (output: OutputPattern, form: Form, text: string, bindings: Bindings): Explanation => {
	const limit = form.text.split('\n').length + maxExtraLines;
	const found = foundLines(text, limit);
	const expected = expectedLines(
		form,
		found.map((line) => line.text),
		bindings,
	);
	const changes = diffArrays<Expected | Found>(expected, found, {
		comparator: (one, other) => {
			if (one.side !== 'expected' || other.side !== 'found' || one.isEnded !== other.isEnded) return false;
			return one.isUnordered ? one.partner === other.index : hasShape(one.pattern, other.text, bindings);
		},
	});

	const lines: DifferenceLine[] = [];
	let first: { line: number; rule: Difference['rule'] } | null = null;
	let missing: Expected[] = [];
	let extra: Found[] = [];
	let lastNumber = 0;
	const flush = () => {
		const pairs = Array.from({ length: Math.max(missing.length, extra.length) }, (_, index) => {
			const [one = null, other = null] = [missing[index], extra[index]];
			first ??= {
				line: one?.pattern.number ?? lastNumber + 1,
				rule: one && other ? brokenRule(one.pattern, other.text, bindings) : null,
			};
			return showPair(one, other, bindings);
		});
		for (const side of [0, 1]) lines.push(...pairs.flatMap((pair) => pair[side] ?? []));
		missing = [];
		extra = [];
	};
	let expectedAt = 0;
	let foundAt = 0;
	for (const { added, removed, count } of changes) {
		for (let step = 0; step < count; step++) {
			const one = added ? undefined : expected[expectedAt++];
			const other = removed ? undefined : found[foundAt++];
			if (one && other && matchWhole(one.pattern, other.text, bindings, () => true)) {
				flush();
				lines.push({ kind: 'same', text: cutLine(other.text, 0) });
			} else {
				if (one) missing.push(one);
				if (other) extra.push(other);
			}
			lastNumber = one?.pattern.number ?? lastNumber;
		}
	}
	flush();
	if (first === null) return { difference: null, weight: 0 };
	const { line, rule }: { line: number; rule: Difference['rule'] } = first;
	return {
		weight: lines.filter((one) => one.kind !== 'same').length,
		difference: {
			output: output.number,
			expectedKind: output.kind,
			foundKind: output.kind,
			line,
			lines: shortenLines(lines),
			rule,
		},
	};
};

/**
 * Says how the text of a run differs from the recorded one, or null when by itself it does not. What the lines that are right
 * say is learned, for the outputs that follow.
 */
export const explainOutput = (output: OutputPattern, text: string, bindings: Bindings): Difference | null => {
	const mark = bindings.mark();
	const explained = output.forms.map((form) => {
		const explanation = explainForm(output, form, text, bindings);
		bindings.undo(mark);
		return { form, explanation };
	});
	const closest = explained.reduce((one, other) => (other.explanation.weight < one.explanation.weight ? other : one));
	return explainForm(output, closest.form, text, bindings).difference;
};
