import { reportText } from '../i18n/reporters.js';
import type { Outcome } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';
import { cleanOutput } from '../text/clean-output.js';
import { formatDifference } from './format-difference.js';
import { protect, type Style } from './style.js';

/** What a program printed, as lines that can control neither a terminal nor a CI server. */
const printedLines = (text: string, style: Style): readonly string[] =>
	cleanOutput(text, { colour: false })
		.trimEnd()
		.split('\n')
		.map((line) => protect(line, style).trimEnd());

/** The traceback of the exception that ended a run; no lines where there was none. */
const formatTraceback = ({ outputs }: Outcome, style: Style): readonly string[] => {
	const error = outputs.findLast(({ kind }) => kind === 'error' || kind === 'task-error');
	return error !== undefined && 'traceback' in error ? printedLines(error.traceback, style) : [];
};

const formatPending = ({ pending }: Outcome, style: Style): readonly string[] =>
	pending.length === 0
		? []
		: [reportText(style.language).pending, ...pending.flatMap((task) => printedLines(task, style))];

const formatDropped = ({ dropped }: Outcome, { language }: Style): readonly string[] =>
	(['stdout', 'stderr'] as const)
		.filter((stream) => dropped[stream] > 0)
		.map((stream) => reportText(language).dropped(stream, dropped[stream]));

/** What a run left unfinished or unsaid: tasks that were still waiting, output that was dropped. */
export const formatRemains = (outcome: Outcome | null, style: Style): readonly string[] =>
	outcome === null ? [] : [...formatPending(outcome, style), ...formatDropped(outcome, style)];

/**
 * The differences but for an exception too many: the verdict names it, and its traceback says more. None where there is no
 * recording to differ from.
 */
export const formatDifferences = ({ verdict }: ExampleResult, style: Style): readonly string[] =>
	(verdict.isUnrecorded ? [] : verdict.differences)
		.filter(({ output, foundKind }) => output !== null || foundKind !== 'error')
		.flatMap((difference) => formatDifference(difference, style));

/** Recorded lines that were not compared, since they are known to be stale. */
export const formatStale = ({ verdict }: ExampleResult, style: Style): readonly string[] =>
	verdict.stale.map(({ text, reason }) =>
		style.paint.dim(protect(reportText(style.language).stale(text, reason), style)),
	);

/** What is to be said of a failed run beyond the verdict's line. */
export const formatFailure = (result: ExampleResult, style: Style): readonly string[] => {
	const { verdict, outcome } = result;
	return [
		...formatDifferences(result, style),
		...(outcome !== null && verdict.status === 'error' ? formatTraceback(outcome, style) : []),
		...formatRemains(outcome, style),
	];
};
