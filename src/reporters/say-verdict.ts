import type { Language } from '../i18n/language.js';
import { reportText } from '../i18n/reporters.js';
import type { Outcome } from '../model/run.js';
import type { ExampleResult, SkipReason } from '../model/verdict.js';
import { cleanOutput } from '../text/clean-output.js';
import { truncateEnd } from '../text/truncate.js';

const megabyte = 1024 * 1024;

const saySkip = (skip: SkipReason, language: Language): string => {
	const text = reportText(language);
	switch (skip.kind) {
		case 'needs-python':
			return text.needsPython(skip.requires, skip.found);
		case 'needs-posix':
			return text.needsPosix;
		case 'no-recording-for-python':
			return text.noRecordingForPython(skip.found);
	}
};

/** Columns of what a program said, on the one line that a report has for it. */
const widest = 200;

/** The last line of what a program says is its point. */
const oneLine = (text: string): string =>
	truncateEnd(cleanOutput(text, { colour: false }).trim().split('\n').at(-1) ?? '', widest);

const sayEnd = ({ end }: Outcome, language: Language): string => {
	const text = reportText(language);
	switch (end.status) {
		case 'completed':
			return text.mismatch;
		case 'timed-out':
			return text.timedOut(end.seconds);
		case 'interrupted':
			return text.interrupted;
		case 'output-limit':
			return text.outputLimit(end.bytes / megabyte);
		case 'memory-limit':
			return text.memoryLimit(end.bytes / megabyte);
		case 'virtual-limit':
			return text.virtualLimit(end.seconds);
		case 'died':
			return end.signal === null ? text.diedByCode(end.code ?? 0) : text.diedBySignal(end.signal);
		case 'lost':
			return text.lost(oneLine(end.detail));
	}
};

const sayStatus = ({ example, verdict, outcome }: ExampleResult, language: Language): string => {
	const { status, skip, isUnrecorded } = verdict;
	const text = reportText(language);
	if (skip !== null) return saySkip(skip, language);
	if (isUnrecorded && status === 'mismatch') return text.unrecorded(example);
	if (status === 'ok') return text.ok;
	if (status === 'deadlock') return text.deadlock;
	if (outcome === null) return text.mismatch;
	const error = outcome.outputs.findLast(({ kind }) => kind === 'error' || kind === 'task-error');
	if (status === 'error' && error !== undefined) return text.error(oneLine(error.text));
	return sayEnd(outcome, language);
};

/** One line on how a run went, why, and which flag changes a limit that it ran into. */
export const sayVerdict = (result: ExampleResult, language: Language): string => {
	const { example, verdict, outcome } = result;
	const said = sayStatus(result, language);
	const isElsewhere = verdict.status !== 'ok' && outcome !== null && outcome.endedIn !== example;
	return isElsewhere ? `${said}; ${reportText(language).endedBefore(outcome.endedIn)}` : said;
};
