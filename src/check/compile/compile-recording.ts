import type { Recording } from '../../model/recording.js';
import type { Pattern } from '../pattern.js';
import { countIdentities } from './build-parts.js';
import { buildOutput, draftOutput, staleLines } from './compile-output.js';
import type { RuleFault } from './draft.js';
import { lessonNames } from './lesson-names.js';

export interface CompiledRecording {
	readonly pattern: Pattern;
	/** Rules that could not be applied: what they speak of is compared literally. */
	readonly faults: readonly RuleFault[];
}

/** Reads a recording and its rules into the pattern that runs are compared with. */
export const compileRecording = (recording: Recording): CompiledRecording => {
	const { outputs, rules } = recording;
	const faults: RuleFault[] = rules
		.filter((rule) => rule.at.output > outputs.length)
		.map((rule) => ({ rule, code: 'rule-output', detail: String(rule.at.output) }));
	const lesson = lessonNames(recording);
	const drafts = outputs.map((output, index) => {
		const own = rules.filter((rule) => rule.at.output === index + 1);
		return draftOutput(output, index + 1, own, lesson, faults);
	});
	// A race has several forms of one output, of which a run shows one.
	const count = countIdentities(drafts.flatMap((draft) => draft.forms[0]?.lines ?? []));
	return {
		pattern: {
			outputs: drafts.map((draft) => buildOutput(draft, count)),
			stale: drafts.flatMap(staleLines),
		},
		faults,
	};
};
