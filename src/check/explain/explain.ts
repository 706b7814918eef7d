import type { Difference, DifferenceLine } from '../../model/verdict.js';
import type { Bindings } from '../bindings.js';
import type { FoundOutput } from '../match/match-outputs.js';
import type { OutputPattern, Pattern } from '../pattern.js';
import { align } from './align.js';
import { explainOutput } from './explain-output.js';
import { fill } from './fill.js';
import { cutLine, shortenLines } from './shorten.js';

/** All lines of an output; the empty one that a final newline makes is none. */
const showAll = (kind: 'expected' | 'found', lines: readonly string[]): DifferenceLine[] =>
	shortenLines(
		lines
			.filter((text, index) => text !== '' || index < lines.length - 1 || index === 0)
			.map((text) => ({ kind, text: cutLine(text, 0) })),
	);

const missingOutput = (output: OutputPattern, bindings: Bindings): Difference => ({
	output: output.number,
	expectedKind: output.kind,
	foundKind: null,
	line: 1,
	lines: showAll(
		'expected',
		(output.forms[0]?.blocks ?? [])
			.flatMap((block) => (block.kind === 'line' ? [block.line] : block.lines))
			.map((line) => fill(line, null, bindings)),
	),
	rule: null,
});

const unexpectedOutput = (found: FoundOutput): Difference => ({
	output: null,
	expectedKind: null,
	foundKind: found.kind,
	line: 1,
	lines: showAll('found', found.text.split('\n', 200)),
	rule: null,
});

/**
 * Says how a run that does not match its recording differs from it, output by output. Free parts are filled in with what the
 * run shows, so that only real differences are left. What is right is learned in `bindings`.
 */
export const explain = (pattern: Pattern, found: readonly FoundOutput[], bindings: Bindings): Difference[] => {
	const pairs = align(pattern.outputs, found, (output, { kind }) => output.kind === kind);
	return pairs.flatMap(({ one, other }) => {
		if (one === null) return other === null ? [] : unexpectedOutput(other);
		if (other === null) return missingOutput(one, bindings);
		return explainOutput(one, other.text, bindings) ?? [];
	});
};
