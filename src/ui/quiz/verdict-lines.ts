import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Option, Question } from '../../model/quiz.js';
import { misjudgedOf } from '../../quiz/misjudged.js';
import { answerRung } from '../../quiz/missed.js';
import { judge } from '../../quiz/proofs.js';
import { wrapText } from '../../text/wrap.js';
import { drawTimeline } from '../../timeline/draw-timeline.js';
import { outputLines } from '../lesson/output-lines.js';
import type { Style } from '../theme.js';
import { timelineOptions } from '../timeline/timeline-options.js';
import { evidenceTimeline } from './evidence-timeline.js';
import { optionText, pointedCode } from './input-lines.js';
import { answerLines, keyLines } from './key-lines.js';
import { hanging, type Paper, type Part } from './page.js';
import type { Answered, Evidence } from './round.js';

const said = (paper: Paper, style: Style, text: string): string[] =>
	wrapText(text, paper.width).map((line) => paper.theme.paint(style, line));

const sentence = (paper: Paper, { verdict, hints }: Answered): string[] => {
	const say = quizScreenText(paper.language);
	const { symbols } = paper.theme;
	switch (verdict) {
		case 'right':
			return said(paper, 'good', `${symbols.passed} ${hints >= answerRung ? say.rightHinted : say.right}`);
		case 'wrong':
			return said(paper, 'error', `${symbols.failed} ${say.wrong}`);
		case 'deciding':
			return said(paper, 'warning', `${symbols.running} ${say.deciding}`);
		case 'undecided':
			return said(paper, 'warning', `${symbols.warning} ${say.undecided}`);
	}
};

/** The line that the answer points at, in the code. */
const code = (paper: Paper, question: Question): string[] => {
	if (question.kind !== 'mistake' && question.kind !== 'raises') return [];
	const at = question.kind === 'mistake' ? question.mistakeAt : question.raisedAt;
	return [...pointedCode(question.program.source, at, paper.width, paper.theme).lines];
};

const evidenceParts = (paper: Paper, question: Question, evidence: Evidence): Part[] => {
	const { theme, width, language } = paper;
	const say = quizScreenText(language);
	const { outcome, what, claim, program } = evidence;
	if (outcome === 'running') return [{ lines: said(paper, 'warning', `${theme.symbols.running} ${say.runs}`) }];
	if (outcome === 'skipped') return [{ lines: said(paper, 'warning', say.skippedRun(program.requires ?? '')) }];
	if (outcome.end.status === 'lost') return [{ lines: said(paper, 'bad', say.failedRun) }];
	const titles = {
		program: say.ranProgram(outcome.python),
		mended: say.ranMended,
		yours: say.ranYours(outcome.python),
	};
	const shown = outputLines(outcome.outputs, width - 2, theme).map(
		(line) => `${theme.paint('faint', theme.symbols.bar)} ${line}`,
	);
	const took = question.kind === 'duration' ? [say.tookClock(outcome.clockSeconds)] : [];
	const isUnproven = what !== 'yours' && !judge(claim, outcome).proven;
	const timeline = what === 'mended' ? null : evidenceTimeline(evidence);
	return [
		{
			lines: [
				theme.paint('strong', titles[what]),
				...(shown.length === 0 ? [theme.paint('faint', say.printedNothing)] : shown),
				...took,
			],
		},
		{ lines: isUnproven ? said(paper, 'warning', `${theme.symbols.warning} ${say.unproven}`) : [] },
		{
			lines:
				timeline === null
					? []
					: [theme.paint('strong', say.timeline), ...drawTimeline(timeline, timelineOptions(theme, language, width))],
		},
	];
};

/** Options under a title, each with the reason why it is right or wrong. */
const reasonedLines = (paper: Paper, question: Question, title: string, options: readonly Option[]): string[] => {
	const { theme, markdown, width } = paper;
	if (options.length === 0) return [];
	const listed = options.flatMap((option) => [
		...hanging(`${theme.symbols.dot} `, 2, optionText(paper, question, option, width - 2)),
		...markdown(option.why, width - 4).map((line) => `    ${line}`),
	]);
	return [theme.paint('faint', title), ...listed];
};

/** Why just this answer is wrong: of several options, about each that was missed or should not have been chosen. */
const reasons = (paper: Paper, question: Question, { answer, why }: Answered): Part[] => {
	const say = quizScreenText(paper.language);
	const misjudged = misjudgedOf(question, answer);
	if (misjudged === null) return [{ lines: why === null ? [] : [...paper.markdown(why, paper.width)], isFocus: true }];
	return [
		{ lines: reasonedLines(paper, question, say.chosenWrongly, misjudged.chosen), isFocus: true },
		{ lines: reasonedLines(paper, question, say.missed, misjudged.missed), isFocus: true },
	];
};

/** What stands below a question that was answered: verdict, explanation, and the run that shows it. */
export const verdictLines = (paper: Paper, question: Question, answered: Answered): Part[] => {
	const { theme, language, markdown, width } = paper;
	const say = quizScreenText(language);
	const { verdict, answer, evidence } = answered;
	const isWrong = verdict === 'wrong';
	const link = question.section === null ? say.chapter(question.chapter) : say.section(question.section);
	return [
		{ lines: code(paper, question) },
		{ lines: sentence(paper, answered), isFocus: true },
		{ lines: [theme.paint('faint', say.yourAnswer), ...answerLines(paper, question, answer)], isFocus: true },
		...reasons(paper, question, answered),
		{ lines: isWrong ? [theme.paint('faint', say.keyIs), ...keyLines(paper, question)] : [], isFocus: true },
		{ lines: verdict === 'deciding' ? [] : [...markdown(question.explain, width)], isFocus: true },
		...evidence.flatMap((each) => evidenceParts(paper, question, each)),
		{ lines: said(paper, 'faint', link) },
	];
};
