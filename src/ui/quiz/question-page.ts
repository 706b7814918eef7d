import { quizText } from '../../i18n/quiz.js';
import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Question } from '../../model/quiz.js';
import { wrapText } from '../../text/wrap.js';
import { codeLines } from '../lesson/code-lines.js';
import type { Draft } from './draft.js';
import { inputLines } from './input-lines.js';
import { keyLines } from './key-lines.js';
import { hanging, joinParts, type Page, type Paper, type Part } from './page.js';
import { answeredOf, hintsOf, questionOf, type Round } from './round.js';
import { verdictLines } from './verdict-lines.js';

/** The code that a question is about; not where it is shown for choosing a line, or is the answer itself. */
const codeOf = (question: Question): string | null => {
	switch (question.kind) {
		case 'one-of':
		case 'several-of':
		case 'short':
			return question.code;
		case 'predict':
		case 'duration':
			return question.program.source;
		default:
			return null;
	}
};

const instruction = (question: Question, draft: Draft, { language }: Paper): string => {
	const say = quizScreenText(language);
	switch (draft.kind) {
		case 'one':
			return say.askOne;
		case 'several':
			return say.askSeveral;
		case 'text':
			if (draft.isMultiline) return say.askOutput;
			return question.kind === 'duration' ? say.askSeconds : say.askShort;
		case 'line':
			return say.askLine;
		case 'raised':
			return draft.class === null ? say.askRaisedLine : say.askClass(draft.at);
		case 'order':
			return draft.mayTakeOut ? say.askParsons : say.askOrder;
	}
};

const hintParts = (paper: Paper, round: Round): Part[] => {
	const { theme, width, language, markdown } = paper;
	const say = quizScreenText(language);
	const question = questionOf(round);
	const taken = hintsOf(round);
	const titles = [say.hintNudge, say.hintPointer, say.hintAnswer];
	return titles.slice(0, taken).map((title, index) => {
		const hint = question.hints[index];
		const lines = hint === undefined ? keyLines(paper, question) : markdown(hint, width - 2);
		const mark = theme.paint('warning', theme.symbols.bar);
		return {
			lines: [theme.paint('warning', title), ...lines.flatMap((line) => hanging(`${mark} `, 2, [line]))],
			isFocus: index === taken - 1,
		};
	});
};

/** A question with what the learner has chosen so far or, once it is answered, with the verdict. */
export const questionPage = (paper: Paper, round: Round, isHintNew: boolean): Page => {
	const { theme, width, language, markdown } = paper;
	const question = questionOf(round);
	const answered = answeredOf(round);
	const code = codeOf(question);
	const name = `${question.id} ${theme.symbols.dot} ${quizText(language).kind(question.kind)}`;
	const head: Part[] = [
		{ lines: [...wrapText(name, width).map((line) => theme.paint('faint', line))] },
		{ lines: [...markdown(question.ask, width)] },
		{ lines: code === null ? [] : codeLines(code, width, theme) },
	];
	if (answered !== null) return joinParts([...head, ...verdictLines(paper, question, answered)]);

	const input = inputLines(paper, question, round.draft);
	const told = wrapText(instruction(question, round.draft, paper), width).map((line) => theme.paint('faint', line));
	const hints = hintParts(paper, round);
	const page = joinParts([
		...head,
		{ lines: told },
		{ lines: input.lines, isFocus: true },
		...(isHintNew ? hints : hints.map(({ lines }) => ({ lines }))),
	]);
	if (isHintNew) return page;
	// Within the input, what the pointer is at.
	const [from] = page.focus;
	return { lines: page.lines, focus: [from + input.focus[0], from + input.focus[1]], whole: page.focus };
};
