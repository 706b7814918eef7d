import type { ExampleResult } from '../model/verdict.js';
import type { CheckedExample, Judgement } from './verify-event.js';

const isFailure = ({ verdict: { status } }: ExampleResult): boolean => status !== 'ok' && status !== 'skipped';

/** The runs of an example that failed. */
export const failuresOf = ({ results }: CheckedExample): readonly ExampleResult[] => results.filter(isFailure);

/** One failed run fails the example; a skipped one neither passes nor fails. */
export const judgeExample = (checked: CheckedExample): Judgement => {
	if (failuresOf(checked).length > 0) return 'failed';
	return checked.results.some(({ verdict }) => verdict.status === 'ok') ? 'passed' : 'skipped';
};
