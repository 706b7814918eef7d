import type { Language } from '../i18n/language.js';
import type { Outcome, RunEnd } from '../model/run.js';
import type { Difference } from '../model/verdict.js';
import { cleanOutput } from '../text/clean-output.js';
import { failuresOf, judgeExample } from '../usecases/judge-example.js';
import type { CheckedExample } from '../usecases/verify-event.js';
import type { DifferenceJson, ExampleJson, OutputJson } from './json-shape.js';
import { sayVerdict } from './say-verdict.js';

const clean = (text: string): string => cleanOutput(text, { colour: false });

const cleanEnd = (end: RunEnd): RunEnd => (end.status === 'lost' ? { ...end, detail: clean(end.detail) } : end);

const differenceJson = ({ lines, ...difference }: Difference): DifferenceJson => ({
	...difference,
	lines: lines.map(({ kind, text }) => ({ kind, text: clean(text) })),
});

const outputsJson = (outcome: Outcome | null): readonly OutputJson[] =>
	(outcome?.outputs ?? []).map(({ kind, text }) => ({ kind, text: clean(text) }));

/** An example of a report as data; null when it has no result at all. */
export const exampleJson = (checked: CheckedExample, language: Language): ExampleJson | null => {
	const { example, results } = checked;
	const failures = failuresOf(checked);
	const told = failures[0] ?? results[0];
	if (told === undefined) return null;
	const { verdict, outcome } = told;
	return {
		id: example.id,
		chapter: example.chapter,
		file: example.file,
		line: example.line,
		judgement: judgeExample(checked),
		status: verdict.status,
		message: sayVerdict(told, language),
		runs: results.filter((result) => result.outcome !== null).length,
		failures: failures.length,
		seconds: results.reduce((sum, result) => sum + (result.outcome?.seconds ?? 0), 0),
		skip: verdict.skip,
		end: outcome === null ? null : cleanEnd(outcome.end),
		outputs: outputsJson(outcome),
		differences: verdict.differences.map(differenceJson),
		pending: (outcome?.pending ?? []).map(clean),
		dropped: outcome?.dropped ?? { stdout: 0, stderr: 0 },
	};
};
