import { quizScreenText } from '../../i18n/quiz-screen.js';
import { highlightPython } from '../../markdown/highlight.js';
import type { Option, Question } from '../../model/quiz.js';
import { graphemesOf } from '../../text/graphemes.js';
import { pad } from '../../text/pad.js';
import { chopText } from '../../text/wrap.js';
import { codeRows } from '../lesson/code-lines.js';
import type { Theme } from '../theme.js';
import type { Arrangement } from './arrangement.js';
import { type Draft, optionsOf, suggestedErrors } from './draft.js';
import { hanging, type Page, type Paper } from './page.js';
import type { TextField } from './text-field.js';

/** What stands for each thing that can be chosen, from top to bottom, and which of them the pointer is at. */
const choicesPage = (choices: readonly (readonly string[])[], at: number): Page => {
	const lines = choices.flat();
	const from = choices.slice(0, at).flat().length;
	return { lines, focus: [from, from + (choices[at]?.length ?? 0)] };
};

const pointer = (isHere: boolean, { paint, symbols }: Theme): string =>
	isHere ? paint('selected', symbols.pointer) : ' ';

const lineCount = (text: string): number => text.replace(/\n+$/, '').split('\n').length;

/** Of an option's text: literal output for `predict`, else Markdown. */
export const optionText = ({ markdown }: Paper, question: Question, { text }: Option, width: number): string[] =>
	question.kind === 'predict' ? chopText(text.replace(/\n+$/, ''), width) : [...markdown(text, width)];

/** Options with their digits; several rows of output apart from each other. */
const optionLines = (paper: Paper, question: Question, at: number, boxOf: (option: Option) => string): Page => {
	const { theme, width } = paper;
	const options = optionsOf(question);
	const isApart = options.some(({ text }) => question.kind === 'predict' && lineCount(text) > 1);
	const choices = options.map((option, index) => {
		const box = boxOf(option);
		const digit = index === at ? theme.paint('selected', `${index + 1}`) : theme.paint('key', `${index + 1}`);
		const columns = 4 + box.length + (box === '' ? 1 : 2);
		const mark = `${pointer(index === at, theme)} ${digit}  ${box}${box === '' ? '' : ' '}`;
		const lines = hanging(mark, columns, optionText(paper, question, option, width - columns));
		return isApart && index < options.length - 1 ? [...lines, ''] : lines;
	});
	return choicesPage(choices, at);
};

/** A text with its cursor. */
const fieldLines = ({ text, cursor }: TextField, width: number, { paint, symbols }: Theme): string[] => {
	const [under] = graphemesOf(text.slice(cursor));
	const isOnText = under !== undefined && under.text !== '\n';
	const shown = `${text.slice(0, cursor)}${paint('match', isOnText ? under.text : ' ')}${text.slice(cursor + (isOnText ? under.text.length : 0))}`;
	return shown
		.split('\n')
		.flatMap((line) => chopText(line, width - 2))
		.map((line) => `${paint('accent', symbols.focusedBar)} ${line}`);
};

/** Code of which one line is pointed at. @param at its number, from 1 */
export const pointedCode = (source: string, at: number, width: number, theme: Theme): Page => {
	const choices = codeRows(source, width - 2, theme).map((rows, index) =>
		rows.map((row, part) => `${pointer(index + 1 === at && part === 0, theme)} ${row}`),
	);
	return choicesPage(choices, at - 1);
};

const classLines = (paper: Paper, question: Extract<Question, { kind: 'raises' }>, draft: Draft): Page => {
	const { theme, width } = paper;
	if (draft.kind !== 'raised' || draft.class === null) return { lines: [], focus: [0, 0] };
	const { field, at } = draft.class;
	const isTyped = field.text !== '';
	const names = suggestedErrors(question).map((name, index) => {
		const isHere = !isTyped && index === at;
		return `${pointer(isHere, theme)} ${theme.paint('key', `${index + 1}`)}  ${isHere ? theme.paint('selected', name) : name}`;
	});
	const typed = fieldLines(field, width, theme);
	const lines = [...names, '', ...typed];
	return { lines, focus: isTyped ? [lines.length - typed.length, lines.length] : [at, at + 1] };
};

const pieceLines = (paper: Paper, question: Question, { inside, outside, at, isHeld }: Arrangement): Page => {
	if (!('pieces' in question)) return { lines: [], focus: [0, 0] };
	const { theme, width, language } = paper;
	const { paint, symbols } = theme;
	const isCode = question.kind === 'parsons';
	const texts = new Map(question.pieces.map(({ key, text }) => [key, text]));
	const show = (key: string, index: number, isInside: boolean): string[] => {
		const isHere = index === at;
		const text = texts.get(key) ?? '';
		const mark = !isHere ? ' ' : paint('selected', isHeld ? symbols.focusedBar : symbols.pointer);
		const number = paint('faint', isInside ? pad(`${index + 1}`, 2, 'right') : '  ');
		const room = width - 6;
		const rows = isCode
			? highlightPython(text, theme.colour).flatMap((line) => chopText(line, room))
			: [...paper.markdown(text, room)];
		const painted = isHere && isHeld ? rows.map((row) => paint('match', row)) : rows;
		return hanging(`${mark} ${number}  `, 6, painted);
	};
	const belonging = inside.map((key, index) => show(key, index, true));
	const taken = outside.map((key, index) => show(key, inside.length + index, false));
	const page = choicesPage([...belonging, ...taken], at);
	if (outside.length === 0) return page;
	const before = belonging.flat().length;
	const title = ['', paint('faint', quizScreenText(language).outside)];
	const shift = at >= inside.length ? title.length : 0;
	return {
		lines: [...page.lines.slice(0, before), ...title, ...page.lines.slice(before)],
		focus: [page.focus[0] + shift, page.focus[1] + shift],
	};
};

/** What the learner answers with: options, a text, lines to choose or to put in order. */
export const inputLines = (paper: Paper, question: Question, draft: Draft): Page => {
	const { theme, width } = paper;
	switch (draft.kind) {
		case 'one':
			return optionLines(paper, question, draft.at, () => '');
		case 'several':
			return optionLines(paper, question, draft.at, ({ key }) => (draft.chosen.includes(key) ? '[x]' : '[ ]'));
		case 'text': {
			const lines = fieldLines(draft.field, width, theme);
			return { lines, focus: [0, lines.length] };
		}
		case 'line':
			return pointedCode('program' in question ? question.program.source : '', draft.at, width, theme);
		case 'raised': {
			if (question.kind !== 'raises') return { lines: [], focus: [0, 0] };
			const code = pointedCode(question.program.source, draft.at, width, theme);
			if (draft.class === null) return code;
			const classes = classLines(paper, question, draft);
			const before = code.lines.length + 1;
			return {
				lines: [...code.lines, '', ...classes.lines],
				focus: [classes.focus[0] + before, classes.focus[1] + before],
			};
		}
		case 'order':
			return pieceLines(paper, question, draft.arrangement);
	}
};
