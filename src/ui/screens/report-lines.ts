import type { Language } from '../../i18n/language.js';
import { reportScreenText } from '../../i18n/report-screen.js';
import { uiText } from '../../i18n/ui.js';
import type { Outcome, OutputKind } from '../../model/run.js';
import type { Difference, ExampleResult, FreeKind, FreePart } from '../../model/verdict.js';
import { type ShortenPaths, shortenResult } from '../../run/short-paths.js';
import { cleanOutput } from '../../text/clean-output.js';
import { foldText, wrapText } from '../../text/wrap.js';
import { outputLines } from '../lesson/output-lines.js';
import { verdictSentence } from '../lesson/verdict-sentence.js';
import type { ExampleRun } from '../state/example-run.js';
import type { Style, Theme } from '../theme.js';

/** What the parts of the page need. */
interface Page {
	readonly width: number;
	readonly theme: Theme;
	readonly language: Language;
}

const kindNames = {
	stdout: 'kindStdout',
	stderr: 'kindStderr',
	result: 'kindResult',
	error: 'kindError',
	'task-error': 'kindTaskError',
	deadlock: 'kindDeadlock',
} as const satisfies Record<OutputKind, string>;

const clean = (text: string): string => cleanOutput(text, { colour: false }).replaceAll('\t', '        ');

const heading = ({ width, theme }: Page, title: string): string[] => [
	'',
	...wrapText(title, width).map((line) => theme.paint('strong', line)),
	'',
];

/** Text behind a mark, folded to the width; the mark stands before its first row. */
const marked = ({ width, theme }: Page, mark: string, style: Style | null, text: string): string[] =>
	clean(text)
		.split('\n')
		.flatMap((line) => foldText(line, width - mark.length))
		.map((line, index) => {
			const row = `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`;
			return style === null ? row : theme.paint(style, row);
		});

/** Why a part may differ: the recording's own words, or ours for what is free everywhere. */
const ruleReason = (rule: { readonly kind: FreeKind; readonly reason: string | null }, language: Language): string => {
	if (rule.reason !== null) return rule.reason;
	const text = reportScreenText(language);
	if (rule.kind === 'task-number') return text.freeTaskNumber;
	return rule.kind === 'location' ? text.freeLocation : text.freeAddress;
};

const differenceLines = (page: Page, difference: Difference): string[] => {
	const text = reportScreenText(page.language);
	const { output, expectedKind, foundKind, line, lines, rule } = difference;
	const kind = (name: OutputKind) => text[kindNames[name]];
	const what =
		expectedKind === null && foundKind !== null
			? text.reportOutputOnly(kind(foundKind))
			: foundKind === null && expectedKind !== null
				? text.reportMissing(kind(expectedKind))
				: expectedKind !== null && foundKind !== null && expectedKind !== foundKind
					? text.reportKinds(kind(expectedKind), kind(foundKind))
					: output === null
						? ''
						: text.reportWhere(output, line);
	const asked = rule === null ? '' : text.reportRule(ruleReason(rule, page.language), rule.asks ?? '');
	const said = [what, asked].filter((part) => part !== '');
	return [
		...said.flatMap((part) => wrapText(part, page.width)).map((part) => page.theme.paint('faint', part)),
		...lines.flatMap((each) => {
			if (each.kind === 'same') return marked(page, '  ', 'faint', each.text);
			return each.kind === 'expected' ? marked(page, '- ', 'good', each.text) : marked(page, '+ ', 'bad', each.text);
		}),
		'',
	];
};

const differences = (page: Page, { verdict }: ExampleResult): string[] => {
	if (verdict.differences.length === 0) return [];
	const text = reportScreenText(page.language);
	const { theme } = page;
	return [
		...heading(page, text.reportDifference),
		text.reportLegend(theme.paint('good', '-'), theme.paint('bad', '+')),
		'',
		...verdict.differences.flatMap((difference) => differenceLines(page, difference)),
	];
};

const freeLines = (page: Page, { output, line, recorded, found }: FreePart): string[] => {
	const text = reportScreenText(page.language);
	const where = `  ${text.reportFreeLine(output, line)}: `;
	const isShort = !recorded.includes('\n') && !(found ?? '').includes('\n');
	const same = found === null || found === recorded;
	if (isShort) return marked(page, where, null, same ? recorded : `${recorded} ${page.theme.symbols.became} ${found}`);
	return [
		page.theme.paint('faint', where.trimEnd()),
		...marked(page, '    - ', 'faint', recorded),
		...(same ? [] : marked(page, '    + ', 'faint', found)),
	];
};

/** Free parts, those with the same reason together. */
const freeParts = (page: Page, { verdict }: ExampleResult): string[] => {
	if (verdict.free.length === 0) return [];
	const text = reportScreenText(page.language);
	const byReason = new Map<string, FreePart[]>();
	for (const part of verdict.free) {
		const reason = ruleReason({ kind: part.rule, reason: part.reason }, page.language);
		byReason.set(reason, [...(byReason.get(reason) ?? []), part]);
	}
	return [
		...heading(page, text.reportFree),
		...[...byReason].flatMap(([reason, parts]) => [
			...wrapText(`${page.theme.symbols.dot} ${reason}`, page.width),
			...parts.flatMap((part) => freeLines(page, part)),
			'',
		]),
	];
};

const stale = (page: Page, { verdict }: ExampleResult): string[] => {
	if (verdict.stale.length === 0) return [];
	return [
		...heading(page, reportScreenText(page.language).reportStale),
		...verdict.stale.flatMap((line) => [
			...marked(page, '  ', 'faint', line.text),
			...wrapText(line.reason, page.width),
			'',
		]),
	];
};

const wholeOutput = (page: Page, outcome: Outcome): string[] => {
	const text = reportScreenText(page.language);
	const { width, theme } = page;
	const lines = outputLines(outcome.outputs, width, theme);
	const dropped = outcome.dropped.stdout + outcome.dropped.stderr;
	return [
		...heading(page, text.reportOutput),
		...(lines.length === 0 ? [theme.paint('faint', uiText(page.language).noOutput)] : lines),
		...(dropped > 0 ? ['', theme.paint('warning', text.droppedOutput(dropped))] : []),
	];
};

const remark = ({ width, theme }: Page, said: string): string[] => [
	'',
	...wrapText(said, width).map((line) => theme.paint('faint', line)),
];

const tracebacks = (page: Page, { outputs }: Outcome): string[] => {
	const known = outputs.flatMap((output) =>
		'traceback' in output && output.traceback !== '' ? [output.traceback] : [],
	);
	if (known.length === 0) return [];
	return [
		...heading(page, reportScreenText(page.language).reportTraceback),
		...known.flatMap((traceback) => [...marked(page, '', null, traceback.trimEnd()), '']),
	];
};

const pending = (page: Page, outcome: Outcome): string[] =>
	outcome.pending.length === 0
		? []
		: [
				...heading(page, reportScreenText(page.language).reportPending),
				...outcome.pending.flatMap((task) => marked(page, `${page.theme.symbols.dot} `, null, task)),
			];

const summary = (page: Page, run: ExampleRun, result: ExampleResult): string[] => {
	const text = reportScreenText(page.language);
	const names = uiText(page.language);
	const { outcome } = result;
	const sentence = verdictSentence(result, run, page.language);
	const clock = run.clock === 'virtual' ? names.virtualClock : names.realClock;
	return [
		...wrapText(sentence.text, page.width).map((line) => page.theme.paint(sentence.style, line)),
		...(outcome === null
			? []
			: wrapText(text.reportPython(outcome.python, clock, outcome.seconds), page.width).map((line) =>
					page.theme.paint('faint', line),
				)),
	];
};

/** All that is to be said of a finished run, as rows of at most `width` columns. */
export const reportLines = (
	run: ExampleRun,
	shorten: ShortenPaths,
	width: number,
	theme: Theme,
	language: Language,
): string[] => {
	const page: Page = { width, theme, language };
	if (run.result === null) return [];
	const result = shortenResult(run.result, shorten);
	const { outcome } = result;
	const isShortened = outcome?.outputs.some(({ text }, index) => text !== run.result?.outcome?.outputs[index]?.text);
	return [
		...summary(page, run, result),
		...differences(page, result),
		...stale(page, result),
		...(outcome === null ? [] : [...tracebacks(page, outcome), ...pending(page, outcome)]),
		...freeParts(page, result),
		...(outcome === null ? [] : wholeOutput(page, outcome)),
		...(isShortened === true ? remark(page, reportScreenText(language).reportShortPaths(`${run.example}.py`)) : []),
	];
};
