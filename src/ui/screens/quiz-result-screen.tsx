import type { ReactElement } from 'react';
import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Book } from '../book.js';
import { Frame } from '../components/frame.js';
import { keyHints } from '../components/key-hints.js';
import { geometryOf } from '../geometry.js';
import { lastTop } from '../lesson/document.js';
import { missedOf } from '../quiz/result-page.js';
import type { Round } from '../quiz/round.js';
import type { QuizResultScreen as Result, State } from '../state/state.js';
import { messageOf } from './message.js';

export const QuizResultScreen = ({
	book,
	state,
	screen,
	round,
}: {
	readonly book: Book;
	readonly state: State;
	readonly screen: Result;
	readonly round: Round;
}): ReactElement => {
	const { theme } = book;
	const geometry = geometryOf(state.size);
	const { width, height, margin } = geometry;
	const lines = book.quizResult(state, width);
	const top = Math.min(screen.top, lastTop(lines.length, height));
	return (
		<Frame
			size={state.size}
			geometry={geometry}
			theme={theme}
			title={theme.paint('title', quizScreenText(book.language).resultTitle)}
			position=""
			rows={lines.slice(top, top + height).map((line) => ' '.repeat(margin) + line)}
			message={messageOf(book, state)}
			keys={keyHints(book, {
				context: 'quiz-result',
				layout: state.layout,
				width,
				first: ['previous-question'],
				labels: { 'previous-question': quizScreenText(book.language).toQuestions },
				hidden: missedOf(round).length === 0 ? ['again'] : [],
			})}
		/>
	);
};
