import type { Language } from '../../i18n/language.js';
import { reportScreenText } from '../../i18n/report-screen.js';
import { uiText } from '../../i18n/ui.js';
import type { Example } from '../../model/course.js';
import type { Outcome } from '../../model/run.js';
import type { ExampleResult } from '../../model/verdict.js';
import { type ShortenPaths, shortenOutput, shortenResult } from '../../run/short-paths.js';
import { cleanOutput } from '../../text/clean-output.js';
import { pad } from '../../text/pad.js';
import { truncateEnd } from '../../text/truncate.js';
import { textWidth } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import { type ExampleRun, isActive, type OwnVersion } from '../state/example-run.js';
import type { Theme } from '../theme.js';
import { codeLines } from './code-lines.js';
import { outputLines, tailOf } from './output-lines.js';
import { verdictSentence } from './verdict-sentence.js';

/** Everything that a card shows. */
export interface Card {
	readonly example: Example;
	readonly run: ExampleRun | null;
	readonly own: OwnVersion | null;
	readonly isPassed: boolean;
	readonly shorten: ShortenPaths;
	/** `State.now` while the example runs, else anything, ms. */
	readonly now: number;
}

/** Rows of output in a card; all of it is in the report. */
const outputRows = 14;

const statusOf = ({ example, run, own, isPassed, now }: Card, theme: Theme, language: Language): string => {
	const text = uiText(language);
	const { symbols, paint } = theme;
	if (run === null)
		// It was the example that passed, not the learner's version of it.
		return isPassed && !own?.isShown
			? `${paint('good', symbols.passed)} ${paint('faint', text.passedBefore)}`
			: paint('faint', `${symbols.idle} ${text.notRun}`);
	if (isActive(run)) {
		const elapsed = Math.max(0, now - run.startedAt) / 1000;
		const before = run.so.outcome.endedIn;
		const said =
			run.status === 'stopping'
				? text.stopping
				: before === example.id
					? text.running(elapsed)
					: text.preparing(before, elapsed);
		return paint('warning', `${symbols.running} ${said}`);
	}
	const status = run.result?.verdict.status;
	const mark =
		status === 'ok'
			? paint('good', symbols.passed)
			: status === 'skipped' || status === 'interrupted'
				? paint('warning', symbols.warning)
				: paint('bad', symbols.failed);
	const clock = run.clock === 'virtual' ? `${text.virtualClock}, ` : '';
	const outcome = run.result?.outcome;
	const time = outcome ? text.took(run.clock === 'virtual' ? outcome.clockSeconds : outcome.seconds) : '';
	return `${mark} ${paint('faint', `${clock}${time}`)}`;
};

const headLine = (card: Card, width: number, theme: Theme, language: Language): string => {
	const text = uiText(language);
	const own = card.own?.isShown ? theme.paint('warning', ` ${theme.symbols.dot} ${text.ownVersion}`) : '';
	const title = theme.paint('strong', text.example(card.example.id)) + own;
	const status = statusOf(card, theme, language);
	const room = width - textWidth(status) - 2;
	return pad(truncateEnd(title, room, theme.symbols.ellipsis), room + 2) + status;
};

/** What a reader should know before running it. */
const noteLine = ({ example, own }: Card, language: Language): string => {
	const text = uiText(language);
	const hasOwn = own !== null && !own.isShown;
	return [
		example.after.length > 0 ? text.runsAfter(example.after.join(', ')) : '',
		example.mode === 'script' ? text.scriptMode : '',
		example.requires === null ? '' : text.needsPython(example.requires),
		hasOwn ? text.hasOwnVersion : '',
		own?.isOutdated ? text.ownOutdated : '',
	]
		.filter((part) => part !== '')
		.join(', ');
};

const liveOutput = (
	{ so }: ExampleRun,
	shorten: ShortenPaths,
	width: number,
	theme: Theme,
	language: Language,
): string[] => {
	const text = uiText(language);
	const last = tailOf(so.outcome.outputs).map((output) => shortenOutput(output, shorten));
	const tail = outputLines(last, width, theme);
	const shown = tail.slice(-outputRows);
	const isCut = tail.length > shown.length;
	return shown.length === 0
		? [theme.paint('faint', text.noOutputYet)]
		: [...(isCut ? [theme.paint('faint', theme.symbols.ellipsis)] : []), ...shown];
};

const finishedOutput = ({ outputs }: Outcome, width: number, theme: Theme, language: Language): string[] => {
	const text = uiText(language);
	const lines = outputLines(outputs, width, theme);
	if (lines.length === 0) return [theme.paint('faint', text.noOutput)];
	if (lines.length <= outputRows) return lines;
	const rest = lines.length - (outputRows - 1);
	return [
		...lines.slice(0, outputRows - 1),
		theme.paint('faint', `${theme.symbols.ellipsis} ${text.moreOutput(rest)}`),
	];
};

/** Which line of the code raised an exception that nobody expected. */
const raisingLine = (
	{ verdict, outcome }: ExampleResult,
	source: string,
	width: number,
	theme: Theme,
	language: Language,
): string[] => {
	const error = outcome?.outputs.find((output) => output.kind === 'error');
	if (verdict.status !== 'error' || error === undefined || error.line === null) return [];
	const code = cleanOutput(source.split('\n')[error.line - 1]?.trim() ?? '', { colour: false });
	const said = reportScreenText(language).raisedAt(error.line, code);
	return [theme.paint('faint', truncateEnd(said, width, theme.symbols.ellipsis))];
};

const runLines = (
	{ example, shorten }: Card,
	run: ExampleRun,
	width: number,
	theme: Theme,
	language: Language,
): string[] => {
	if (isActive(run)) return ['', ...liveOutput(run, shorten, width, theme, language)];
	if (run.result === null) return [];
	const result = shortenResult(run.result, shorten);
	const { outcome } = result;
	const sentence = verdictSentence(result, run, language);
	const said = sentence.more === '' ? sentence.text : `${sentence.text} ${sentence.more}`;
	const verdict = wrapText(said, width).map((line) => theme.paint(sentence.style, line));
	if (outcome === null) return ['', ...verdict];
	return [
		'',
		...finishedOutput(outcome, width, theme, language),
		...raisingLine(result, run.source ?? example.source, width, theme, language),
		'',
		...verdict,
	];
};

/**
 * The card of an example as rows of at most `width` columns: its name and state, the code, what it printed, the verdict.
 * The bar on its left is not part of it: it depends on what the learner looks at.
 */
export const exampleCard = (card: Card, width: number, theme: Theme, language: Language): string[] => {
	const note = noteLine(card, language);
	const source = card.own?.isShown ? card.own.source : card.example.source;
	return [
		headLine(card, width, theme, language),
		...wrapText(note, width).flatMap((line) => (line === '' ? [] : [theme.paint('faint', line)])),
		'',
		...codeLines(source, width, theme),
		...(card.run === null ? [] : runLines(card, card.run, width, theme, language)),
	];
};
