import type { ReactElement } from 'react';
import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Book } from '../book.js';
import { Frame } from '../components/frame.js';
import { keyHints } from '../components/key-hints.js';
import { geometryOf } from '../geometry.js';
import { topOf } from '../quiz/page.js';
import { hiddenKeys, keyLabels } from '../quiz/question-keys.js';
import { answeredOf, questionOf, type Round } from '../quiz/round.js';
import { quizContext } from '../state/reduce-quiz.js';
import type { QuizScreen as Quiz, State } from '../state/state.js';
import { messageOf } from './message.js';

export const QuizScreen = ({
	book,
	state,
	screen,
	round,
}: {
	readonly book: Book;
	readonly state: State;
	readonly screen: Quiz;
	readonly round: Round;
}): ReactElement => {
	const { theme, course } = book;
	const say = quizScreenText(book.language);
	const geometry = geometryOf(state.size);
	const { width, height, margin } = geometry;
	const page = book.question(state, screen, width);
	const top = topOf(page, height, screen.top);
	const { chapter } = questionOf(round);
	const title = course.chapters.find(({ number }) => number === chapter)?.title ?? '';
	const isMore = top + height < page.lines.length;
	const goesOn = answeredOf(round) === null && top + height < (page.whole ?? page.focus)[1];
	const more = isMore ? `${theme.symbols.down} ` : '';
	return (
		<Frame
			size={state.size}
			geometry={geometry}
			theme={theme}
			title={theme.paint('title', round.isRepeat ? say.repeatTitle(chapter, title) : say.title(chapter, title))}
			position={theme.paint('accent', more) + theme.paint('faint', say.position(round.at + 1, round.questions.length))}
			rows={page.lines.slice(top, top + height).map((line) => ' '.repeat(margin) + line)}
			message={
				messageOf(book, state) ??
				(goesOn ? { text: theme.paint('accent', say.goesOn(theme.symbols.down)), isPassing: false } : null)
			}
			keys={keyHints(book, {
				context: quizContext(round),
				layout: state.layout,
				width,
				first: [],
				hidden: hiddenKeys(round),
				labels: keyLabels(round, book.language),
			})}
		/>
	);
};
