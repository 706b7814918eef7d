import { problemReporter } from '../course/recordings/fixture-problem.js';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../model/problem.js';
import type { ExampleFixture } from '../model/recording.js';
import { Bindings } from './bindings.js';
import { compileRecording } from './compile/compile-recording.js';
import { matchOutputs } from './match/match-outputs.js';
import { sampleOutputs } from './sample.js';

/**
 * What is wrong with the rules of a fixture: text that is not there, lines beyond the end, rules that overlap, that change
 * nothing, or under which the recording itself would not pass.
 */
export const checkRules = (fixture: ExampleFixture, language: Language): readonly Problem[] => {
	const problem = problemReporter(fixture.file, language);
	return fixture.recordings.flatMap((recording) => {
		const { pattern, faults } = compileRecording(recording);
		if (faults.length > 0) return faults.map(({ rule, code, detail }) => problem(code, rule.line, rule.kind, detail));
		const bindings = new Bindings({ clock: 'real', lessonTasks: new Set() });
		if (matchOutputs(pattern, sampleOutputs(pattern), bindings)) return [];
		return [problem('recording-fails', fixture.line, fixture.example)];
	});
};
