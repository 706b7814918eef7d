import type { Output } from '../../model/run.js';
import type { Bindings } from '../bindings.js';
import type { OutputPattern, Pattern } from '../pattern.js';
import { matchBlocks } from './match-blocks.js';

/** An output of a run, ready to be compared. */
export interface FoundOutput {
	readonly kind: Output['kind'];
	readonly text: string;
}

const matchFrom = (
	outputs: readonly OutputPattern[],
	index: number,
	found: readonly (readonly string[])[],
	bindings: Bindings,
): boolean => {
	const output = outputs[index];
	const lines = found[index];
	if (output === undefined || lines === undefined) return true;
	const mark = bindings.mark();
	const isWhole = (end: number) => end === lines.length && matchFrom(outputs, index + 1, found, bindings);
	return output.forms.some((form) => {
		if (output.race !== null) bindings.capture(output.race, lines.join('\n'));
		return matchBlocks(form.blocks, lines, 0, bindings, isWhole) || bindings.undo(mark);
	});
};

/**
 * Whether a run showed what the recording asks for: the same kinds of output in the same order, each text equal but for its
 * free parts, and those in the relations that the recording has. If so, `bindings` says what stood in the free parts.
 */
export const matchOutputs = (pattern: Pattern, found: readonly FoundOutput[], bindings: Bindings): boolean =>
	pattern.outputs.length === found.length &&
	pattern.outputs.every((output, index) => output.kind === found[index]?.kind) &&
	matchFrom(
		pattern.outputs,
		0,
		found.map(({ text }) => text.split('\n')),
		bindings,
	);
