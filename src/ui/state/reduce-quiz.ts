import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Question } from '../../model/quiz.js';
import { grade } from '../../quiz/grade.js';
import { answerRung } from '../../quiz/missed.js';
import type { Key } from '../../terminal/key.js';
import type { Book } from '../book.js';
import { geometryOf } from '../geometry.js';
import { answerOf } from '../quiz/draft.js';
import { evidenceTimeline } from '../quiz/evidence-timeline.js';
import { topOf } from '../quiz/page.js';
import { chooseByNumber, reduceDraft, typeDraft } from '../quiz/reduce-draft.js';
import { missedOf } from '../quiz/result-page.js';
import { atOpen, resumeRound } from '../quiz/resume-round.js';
import {
	answeredOf,
	beginRound,
	giveAnswer,
	goTo,
	hasResult,
	hintsOf,
	nextOpen,
	questionOf,
	type Round,
	takeHint,
} from '../quiz/round.js';
import type { Command, KeyContext } from './command.js';
import { openChapter } from './open-chapter.js';
import { openTimeline as openTimelineOf } from './reduce-timeline.js';
import { scrolled } from './scroll.js';
import type { QuizResultScreen, QuizScreen, Screen, State } from './state.js';

/** What keys mean for the question at hand. */
export const quizContext = (round: Round): KeyContext => {
	if (answeredOf(round) !== null) return 'quiz-answered';
	const { draft } = round;
	return draft.kind === 'text' || (draft.kind === 'raised' && draft.class !== null) ? 'quiz-typing' : 'quiz';
};

const withRound = (state: State, screen: QuizScreen, round: Round): State => ({
	...state,
	round,
	screen: { ...screen, top: null, isHintNew: false },
});

/** Shows another question from its beginning. */
const showQuestion = (state: State, screen: QuizScreen, round: Round, at: number): State => ({
	...state,
	round: goTo(round, at),
	screen: { ...screen, top: 0, isHintNew: false },
});

/** Leaves the quiz for where it was opened; the command `quiz` has nothing else to show. */
const leave = (state: State, { under }: QuizScreen | QuizResultScreen): State =>
	under === null ? { ...state, wish: { kind: 'quit' } } : { ...state, screen: under };

const showResult = (state: State, { under }: QuizScreen): State => ({
	...state,
	screen: { kind: 'quiz-result', top: 0, under },
});

/** The next question that has no answer, behind this one and then from the beginning; else the result. */
const nextQuestion = (book: Book, state: State, screen: QuizScreen, round: Round): State => {
	const target = nextOpen(round);
	if (target === null) return showResult(state, screen);
	const shown = showQuestion(state, screen, round, target);
	if (target > round.at) return shown;
	const say = quizScreenText(book.language);
	return { ...shown, notice: hasResult(round) ? say.skippedOneOrResult : say.skippedOne };
};

const previousQuestion = (book: Book, state: State, screen: QuizScreen, round: Round): State =>
	round.at === 0
		? { ...state, notice: quizScreenText(book.language).firstQuestion }
		: showQuestion(state, screen, round, round.at - 1);

const submit = (book: Book, state: State, screen: QuizScreen, round: Round): State => {
	const say = quizScreenText(book.language);
	const question = questionOf(round);
	const answer = answerOf(question, round.draft);
	if (answer === null) return { ...state, notice: question.kind === 'several-of' ? say.chooseFirst : say.notAnswered };
	const graded = grade(question, answer);
	if (graded.verdict === 'malformed')
		return { ...state, notice: question.kind === 'duration' ? say.notSeconds : say.notAnswered };
	const number = state.lastRun + 1;
	return { ...withRound(state, screen, giveAnswer(round, answer, graded, number)), lastRun: number };
};

const hint = (book: Book, state: State, screen: QuizScreen, round: Round): State => {
	if (hintsOf(round) >= answerRung) return { ...state, notice: quizScreenText(book.language).noMoreHints };
	return { ...state, round: takeHint(round), screen: { ...screen, top: null, isHintNew: true } };
};

/** Opens the lesson where it explains the question; Esc leads back. */
const openSection = (book: Book, state: State, screen: QuizScreen, round: Round): State => {
	const question = questionOf(round);
	const chapter = book.course.chapters.find(({ number }) => number === question.chapter);
	if (chapter === undefined) return { ...state, notice: quizScreenText(book.language).unknownChapter };
	const opened = openChapter(state, chapter);
	if (opened.screen.kind !== 'lesson') return state;
	const anchor = question.section === null ? 'top' : `section:${question.section}`;
	const view = { place: { chapter: chapter.number, anchor, offset: 0 }, width: geometryOf(state.size).width };
	return {
		...opened,
		screen: { ...opened.screen, view, returnTo: screen },
		notice: quizScreenText(book.language).backToQuiz,
	};
};

const openTimeline = (book: Book, state: State, screen: QuizScreen, round: Round): State => {
	const say = quizScreenText(book.language);
	const evidence = answeredOf(round)?.evidence[0];
	if (evidence === undefined) return { ...state, notice: say.noTimeline };
	if (evidence.outcome === 'running') return { ...state, notice: say.notYet };
	if (evidenceTimeline(evidence) === null) return { ...state, notice: say.noTimeline };
	return openTimelineOf(book, state, { kind: 'answer', question: questionOf(round).id }, screen);
};

const scroll = (book: Book, state: State, screen: QuizScreen, command: Command): State => {
	const { width, height } = geometryOf(state.size);
	const page = book.question(state, screen, width);
	const row = scrolled(command, topOf(page, height, screen.top), height, Math.max(0, page.lines.length - height));
	if (row === null) return state;
	// The end stays the end while a run adds its output.
	const top = command === 'bottom' ? Number.POSITIVE_INFINITY : row;
	return { ...state, screen: { ...screen, top } };
};

const isAnswerBelow = (book: Book, state: State, screen: QuizScreen): boolean => {
	const { width, height } = geometryOf(state.size);
	const page = book.question(state, screen, width);
	return page.focus[0] >= topOf(page, height, screen.top) + height;
};

export const reduceQuiz = (book: Book, state: State, screen: QuizScreen, round: Round, command: Command): State => {
	const isAnswered = answeredOf(round) !== null;
	switch (command) {
		case 'next-question':
			return nextQuestion(book, state, screen, round);
		case 'previous-question':
			return previousQuestion(book, state, screen, round);
		case 'section':
			return openSection(book, state, screen, round);
		case 'timeline':
			return openTimeline(book, state, screen, round);
		case 'hint':
			return hint(book, state, screen, round);
		case 'answer': {
			const { draft } = round;
			// Putting a line down, or going on to the class, is no answer yet.
			if (draft.kind === 'order' && draft.arrangement.isHeld) return reduceQuiz(book, state, screen, round, 'mark');
			if (draft.kind === 'raised' && draft.class === null) return reduceQuiz(book, state, screen, round, 'mark');
			return submit(book, state, screen, round);
		}
		case 'back': {
			const { draft } = round;
			if (!isAnswered && draft.kind === 'raised' && draft.class !== null)
				return withRound(state, screen, { ...round, draft: { ...draft, class: null } });
			return hasResult(round) ? showResult(state, screen) : leave(state, screen);
		}
	}
	if (!isAnswered) {
		// The pointer is below the screen: the first step down only brings it there.
		if (command === 'line-down' && isAnswerBelow(book, state, screen)) return withRound(state, screen, round);
		const draft = reduceDraft(questionOf(round), round.draft, command);
		if (draft !== null) return withRound(state, screen, { ...round, draft });
		// Where there is nothing to mark, Space turns the page, as everywhere.
		if (command === 'mark') return scroll(book, state, screen, 'page-down');
	}
	return scroll(book, state, screen, command);
};

/** A key that chooses or types; null when it is a command. */
export const typeAnswer = (book: Book, state: State, screen: QuizScreen, round: Round, key: Key): State | null => {
	if (answeredOf(round) !== null) return null;
	const question = questionOf(round);
	const { draft } = round;
	const typed = chooseByNumber(question, draft, key) ?? typeDraft(question, draft, key);
	if (typed === null) return null;
	if (typed === 'answer') return submit(book, state, screen, round);
	return withRound(state, screen, { ...round, draft: typed });
};

export const reduceQuizResult = (
	book: Book,
	state: State,
	screen: QuizResultScreen,
	round: Round,
	command: Command,
): State => {
	switch (command) {
		case 'back':
			return leave(state, screen);
		case 'again': {
			const again = beginRound(missedOf(round), true);
			if (again === null) return { ...state, notice: quizScreenText(book.language).nothingToRepeat };
			return { ...state, round: again, screen: { kind: 'quiz', top: 0, isHintNew: false, under: screen.under } };
		}
		case 'previous-question':
			return { ...state, screen: { kind: 'quiz', top: 0, isHintNew: false, under: screen.under } };
		default: {
			const { width, height } = geometryOf(state.size);
			const last = Math.max(0, book.quizResult(state, width).length - height);
			const row = scrolled(command, screen.top, height, last);
			return row === null ? state : { ...state, screen: { ...screen, top: row } };
		}
	}
};

/** The chapter at which the learner is, and where its questions would lead back to. */
const screenChapter = (
	{ course }: Book,
	screen: Screen,
): { readonly chapter: number | undefined; readonly under: QuizScreen['under'] } | null => {
	if (screen.kind === 'lesson') return { chapter: screen.chapter.number, under: screen };
	if (screen.kind === 'contents') return { chapter: course.chapters[screen.selected]?.number, under: screen };
	return null;
};

/** The round of just these questions that was left in the middle in this session, with what was chosen or typed; else null. */
const interruptedRound = ({ round }: State, questions: readonly Question[]): Round | null => {
	if (round === null || round.isRepeat) return null;
	const isSame = round.questions.map(({ id }) => id).join() === questions.map(({ id }) => id).join();
	const isOpen = answeredOf(round) === null || nextOpen(round) !== null;
	return isSame && isOpen ? atOpen(round) : null;
};

/** The questions of a chapter have been read: the round begins, unless the learner has gone elsewhere meanwhile. */
export const quizOpened = (book: Book, state: State, chapter: number, questions: readonly Question[]): State => {
	const { screen } = state;
	const here = screenChapter(book, screen);
	if (here?.chapter !== chapter) return state;
	const say = quizScreenText(book.language);
	const round = interruptedRound(state, questions) ?? resumeRound(questions, state.progress, state.lastRun);
	if (round === null) return { ...state, notice: say.noQuestions };
	const count = Object.keys(round.answered).length;
	return {
		...state,
		round,
		// Earlier answers are numbered, too.
		lastRun: state.lastRun + count,
		notice: count === 0 ? null : say.resumed(count),
		screen: { kind: 'quiz', top: 0, isHintNew: false, under: here.under },
	};
};
