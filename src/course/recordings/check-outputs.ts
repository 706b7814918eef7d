import type { Problem } from '../../model/problem.js';
import type { RecordedOutput } from '../../model/recording.js';
import type { ReportProblem } from './fixture-problem.js';

const isStream = (output: RecordedOutput | undefined): boolean =>
	output?.kind === 'stdout' || output?.kind === 'stderr';

/**
 * Outputs as the comparison needs them: between two values shown at most one piece of each stream, stdout first.
 * @param lineOf the line of the file on which an output (from 0) stands
 */
export const checkOutputs = (
	outputs: readonly RecordedOutput[],
	lineOf: (index: number) => number,
	problem: ReportProblem,
): Problem[] =>
	outputs.flatMap((output, index) => {
		const before = outputs[index - 1];
		const isOutOfOrder =
			isStream(output) && isStream(before) && !(before?.kind === 'stdout' && output.kind === 'stderr');
		return [
			...(isOutOfOrder ? [problem('recording-order', lineOf(index))] : []),
			...(output.text.includes('\r\n') ? [problem('recording-crlf', lineOf(index))] : []),
		];
	});
