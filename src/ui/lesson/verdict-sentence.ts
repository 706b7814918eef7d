import type { Language } from '../../i18n/language.js';
import { verdictText } from '../../i18n/verdict.js';
import type { Outcome } from '../../model/run.js';
import type { ExampleResult, SkipReason } from '../../model/verdict.js';
import type { ExampleRun } from '../state/example-run.js';
import type { Style } from '../theme.js';

export interface Sentence {
	readonly style: Style;
	readonly text: string;
	/** Where to read more: said beside an example, not in the report itself. */
	readonly more: string;
}

const skipSentence = (reason: SkipReason | null, language: Language): string => {
	const text = verdictText(language);
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
	const text = verdictText(language);
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

const sentence = (style: Style, text: string, more = ''): Sentence => ({ style, text, more });

/** Python's name for reading input that is not there. */
const isInputMissing = (message: string): boolean => message.startsWith('EOFError');

/** What became of a run, in one sentence. @param isOwn the learner's own version ran */
const sayResult = (result: ExampleResult, isOwn: boolean, language: Language): Sentence => {
	const text = verdictText(language);
	const { verdict, outcome } = result;
	if (verdict.status === 'skipped') return sentence('warning', skipSentence(verdict.skip, language));
	const end = outcome === null ? null : endSentence(outcome, language);
	if (end !== null) return sentence(verdict.status === 'interrupted' ? 'warning' : 'bad', end);
	if (outcome !== null && outcome.endedIn !== result.example)
		return sentence('bad', text.failedBefore(outcome.endedIn), text.moreDetails);
	if (verdict.status === 'ok') {
		if (isOwn) return sentence('good', text.ownOk);
		const { free, stale } = verdict;
		if (stale.length > 0) return sentence('good', text.okStale, text.moreStale);
		return free.length === 0 ? sentence('good', text.ok) : sentence('good', text.okFree(free.length), text.moreFree);
	}
	if (verdict.status === 'deadlock') return sentence('bad', text.deadlock, text.moreDeadlock);
	const error = outcome?.outputs.find((output) => output.kind === 'error');
	if (verdict.status === 'error' && error !== undefined) {
		const [message = ''] = error.text.split('\n', 1);
		const said = text.error(message);
		return sentence('bad', isInputMissing(message) ? `${said} ${text.noInput}` : said, text.moreDetails);
	}
	if (isOwn) return sentence('warning', text.ownMismatch, text.moreOwn);
	const line = verdict.differences[0]?.line;
	return sentence('bad', line === undefined ? text.mismatch : text.mismatchAt(line), text.moreDifference);
};

/** What became of a run, in one or two sentences that say what to do next. */
export const verdictSentence = (
	result: ExampleResult,
	{ source, clock, wasPaused }: Pick<ExampleRun, 'source' | 'clock' | 'wasPaused'>,
	language: Language,
): Sentence => {
	const said = sayResult(result, source !== null, language);
	const { status } = result.verdict;
	// A program on the real clock may have missed its moments meanwhile.
	const mayBePause = wasPaused && clock === 'real' && (status === 'mismatch' || status === 'timed-out');
	return mayBePause ? { ...said, text: `${said.text} ${verdictText(language).wasPaused}` } : said;
};
