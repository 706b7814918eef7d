import type { Language } from '../../i18n/language.js';
import { uiText } from '../../i18n/ui.js';
import type { Outcome } from '../../model/run.js';
import type { ExampleResult, SkipReason } from '../../model/verdict.js';
import type { Style } from '../theme.js';

export interface Sentence {
	readonly style: Style;
	readonly text: string;
}

const skipSentence = (reason: SkipReason | null, language: Language): string => {
	const text = uiText(language);
	switch (reason?.kind) {
		case 'needs-python':
			return text.skippedPython(reason.requires, reason.found);
		case 'needs-posix':
			return text.skippedPosix;
		case 'no-recording-for-python':
			return text.skippedRecording(reason.found);
		case undefined:
			return text.skipped;
	}
};

/** How a run ended, for the ends that are no matter of comparing. */
const endSentence = ({ end }: Outcome, language: Language): string | null => {
	const text = uiText(language);
	switch (end.status) {
		case 'completed':
			return null;
		case 'timed-out':
			return text.timedOut(end.seconds);
		case 'interrupted':
			return text.interrupted;
		case 'output-limit':
			return text.outputLimit(end.bytes);
		case 'memory-limit':
			return text.memoryLimit(end.bytes);
		case 'virtual-limit':
			return text.virtualLimit(end.seconds);
		case 'died':
			return end.signal === null ? text.diedCode(end.code ?? 0) : text.diedSignal(end.signal);
		case 'lost':
			return text.lost(end.detail);
	}
};

/** What became of a run, in one sentence that says what to do next. @param isOwn the learner's own version ran */
export const verdictSentence = (result: ExampleResult, isOwn: boolean, language: Language): Sentence => {
	const text = uiText(language);
	const { verdict, outcome } = result;
	if (verdict.status === 'skipped') return { style: 'warning', text: skipSentence(verdict.skip, language) };
	const end = outcome === null ? null : endSentence(outcome, language);
	if (end !== null) return { style: verdict.status === 'interrupted' ? 'warning' : 'bad', text: end };
	if (outcome !== null && outcome.endedIn !== result.example)
		return { style: 'bad', text: text.failedBefore(outcome.endedIn) };
	if (verdict.status === 'ok') {
		if (isOwn) return { style: 'good', text: text.ownOk };
		const { free } = verdict;
		return { style: 'good', text: free.length > 0 ? text.okFree(free.length) : text.ok };
	}
	if (verdict.status === 'deadlock') return { style: 'bad', text: text.deadlock };
	const error = outcome?.outputs.find((output) => output.kind === 'error');
	if (verdict.status === 'error' && error !== undefined)
		return { style: 'bad', text: text.error(error.text.split('\n', 1)[0] ?? '') };
	if (isOwn) return { style: 'warning', text: text.ownMismatch };
	const line = verdict.differences[0]?.line;
	return { style: 'bad', text: line === undefined ? text.mismatchMore : text.mismatch(line) };
};
