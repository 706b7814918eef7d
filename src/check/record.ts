import { problemReporter } from '../course/recordings/fixture-problem.js';
import { parseFixtures } from '../course/recordings/parse-fixtures.js';
import { holdsFor } from '../course/recordings/python-condition.js';
import type { Language } from '../i18n/language.js';
import type { PythonVersion } from '../model/course.js';
import type { Problem } from '../model/problem.js';
import type { ExampleFixture } from '../model/recording.js';
import type { Outcome } from '../model/run.js';
import type { Difference } from '../model/verdict.js';
import { checkRules } from './check-rules.js';
import { compare } from './compare.js';
import { normaliseOutputs } from './normalise-outputs.js';
import { addOutputs, replaceOutputs } from './record/write-outputs.js';

export interface Rerecording {
	/** The new text of the fixture file; the old one when there are problems or nothing changed. */
	readonly text: string;
	/** What changes, against the recording so far; empty when the outcome passes and nothing is written. */
	readonly difference: readonly Difference[];
	/** Why nothing was written. */
	readonly problems: readonly Problem[];
	/** Rules that no longer fit what was written, for the author to mend. */
	readonly rulesToMend: readonly Problem[];
}

/** Which of an example's recordings holds for a run, as a path in the file. */
const pathOf = (fixture: ExampleFixture, version: PythonVersion): readonly (string | number)[] | null => {
	const index = fixture.recordings.findIndex(({ python }) => holdsFor(python, version));
	if (index < 0) return null;
	const path = ['examples', fixture.example];
	return fixture.recordings.length === 1 ? path : [...path, 'variants', index];
};

/**
 * Writes what a run showed into the text of a fixture file as the course's own recording of an example; everything else in
 * the file stays as it is, byte for byte. A notebook recording is never touched. An entry that is missing is added.
 * @param text the file so far; empty when there is none
 * @param file path from the course root, for messages
 */
export const rerecord = (text: string, file: string, outcome: Outcome, language: Language): Rerecording => {
	const { example } = outcome;
	const problem = problemReporter(file, language);
	const refuse = (...problems: Problem[]): Rerecording => ({ text, difference: [], problems, rulesToMend: [] });

	const before = text.trim() === '' ? { fixtures: [], problems: [] } : parseFixtures(text, file, language);
	if (before.problems.length > 0) return refuse(...before.problems);
	const fixture = before.fixtures.find((one) => one.example === example);
	const line = fixture?.line ?? 1;
	if (outcome.end.status !== 'completed' || outcome.endedIn !== example)
		return refuse(problem('run-incomplete', line, example));

	const outputs = normaliseOutputs(outcome.outputs);
	const version = outcome.python.split('.').slice(0, 2).join('.') as PythonVersion;
	const path = fixture === undefined ? null : pathOf(fixture, version);
	if (fixture !== undefined) {
		if (fixture.recordings.some(({ from }) => from === 'notebook'))
			return refuse(problem('notebook-recording', line, example));
		if (path === null) return refuse(problem('no-variant', line, example, version));
	}

	const blank = { example, from: 'course', python: null, outputs: [], rules: [] } as const;
	const verdict = compare(
		fixture ?? { example, file, line, recordings: [blank], muchIsFree: null, files: [] },
		outcome,
	);
	if (fixture !== undefined && verdict.status === 'ok') return refuse();
	const written = path === null ? addOutputs(text, example, outputs) : replaceOutputs(text, path, outputs);

	const after = parseFixtures(written, file, language);
	const recorded = after.fixtures.find((one) => one.example === example);
	return {
		text: after.problems.length > 0 ? text : written,
		difference: verdict.differences,
		problems: after.problems,
		rulesToMend: recorded === undefined ? [] : checkRules(recorded, language),
	};
};
