import type { Outcome } from '../model/run.js';

/**
 * What a learner would say that a program printed: its output, results and the last line of an error, in their order.
 * Warnings (stderr) are not part of it.
 */
export const printedText = (outcome: Pick<Outcome, 'outputs'>): string =>
	outcome.outputs
		.filter((output) => output.kind !== 'stderr')
		.map(({ kind, text }) => (kind === 'stdout' || text.endsWith('\n') ? text : `${text}\n`))
		.join('');
