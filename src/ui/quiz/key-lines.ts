import { quizScreenText } from '../../i18n/quiz-screen.js';
import { highlightPython } from '../../markdown/highlight.js';
import type { Answer, Question } from '../../model/quiz.js';
import { arrangedSource } from '../../quiz/arrange.js';
import { keyOf } from '../../quiz/key.js';
import { chopText } from '../../text/wrap.js';
import { codeLines } from '../lesson/code-lines.js';
import { optionsOf } from './draft.js';
import { optionText } from './input-lines.js';
import { hanging, type Paper } from './page.js';

/** An answer as a learner reads it: the text of what was chosen, not its key. */
export const answerLines = (paper: Paper, question: Question, answer: Answer): string[] => {
	const { width, theme, language } = paper;
	const say = quizScreenText(language);
	if (Array.isArray(answer)) {
		const keys: readonly string[] = answer;
		if (question.kind === 'parsons') return codeLines(arrangedSource(question.pieces, keys), width, theme);
		if (question.kind === 'order')
			return keys.flatMap((key, index) => {
				const piece = question.pieces.find((each) => each.key === key);
				return hanging(`${index + 1}. `, 3, paper.markdown(piece?.text ?? '', width - 3));
			});
	}
	const options = optionsOf(question).filter(({ key }) =>
		Array.isArray(answer) ? answer.includes(key) : key === answer,
	);
	if (options.length > 0)
		return options.flatMap((option) =>
			hanging(`${theme.symbols.dot} `, 2, optionText(paper, question, option, width - 2)),
		);
	if (typeof answer === 'object' && 'line' in answer) return [say.raised(answer.line, answer.error)];
	if (question.kind === 'duration' && typeof answer === 'number') return [say.seconds(answer)];
	if (question.kind === 'mistake') return [say.line(Number(answer))];
	return chopText(String(answer).replace(/\n+$/, ''), width);
};

/** The right answer. */
export const keyLines = (paper: Paper, question: Question): string[] => {
	const { width, theme, language } = paper;
	const lines = answerLines(paper, question, keyOf(question));
	if (question.kind !== 'mistake') return lines;
	return [
		quizScreenText(language).mendedLine(question.mistakeAt),
		...highlightPython(question.fix.trim(), theme.colour)
			.flatMap((line) => chopText(line, width - 2))
			.map((line) => `  ${line}`),
	];
};
