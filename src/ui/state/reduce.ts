import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Key } from '../../terminal/key.js';
import type { Book } from '../book.js';
import { geometryOf } from '../geometry.js';
import { commandFor } from '../keymap.js';
import { evidenceCame } from '../quiz/round.js';
import { latinKey } from '../russian-layout.js';
import { helpTop } from '../screens/help-lines.js';
import type { Command } from './command.js';
import type { Fact } from './fact.js';
import { reduceContents, typeNumber } from './reduce-contents.js';
import { exampleEdited } from './reduce-example.js';
import { followRun, lessonTraced, reduceLesson } from './reduce-lesson.js';
import { quizContext, quizOpened, reduceQuiz, reduceQuizResult, typeAnswer } from './reduce-quiz.js';
import { reduceReading } from './reduce-reading.js';
import { playOn, reduceTimeline } from './reduce-timeline.js';
import { pauseRun, runFinished, runWentOn } from './runs.js';
import { typeQuery } from './search.js';
import type { State } from './state.js';

const layoutOf = (state: State, key: Key): State['layout'] => {
	if (key.text === null || !/^\p{L}$/u.test(key.id)) return state.layout;
	return latinKey(key.id) === null ? 'latin' : 'russian';
};

const topOfHelp = (book: Book, { screen, size, layout }: State): number =>
	helpTop(book.help(geometryOf(size).width, layout), screen.kind, book.theme, book.language);

const obey = (book: Book, state: State, command: Command): State => {
	const { screen } = state;
	switch (command) {
		case 'suspend':
			return { ...pauseRun(state), wish: { kind: command } };
		case 'quit':
		case 'redraw':
			return { ...state, wish: { kind: command } };
		case 'help':
			return screen.kind === 'help'
				? { ...state, screen: screen.under }
				: { ...state, screen: { kind: 'help', top: topOfHelp(book, state), under: screen } };
		case 'glossary':
			if (screen.kind === 'glossary') return { ...state, screen: screen.under };
			return screen.kind === 'contents' || screen.kind === 'lesson' || screen.kind === 'report'
				? { ...state, screen: { kind: 'glossary', top: 0, under: screen } }
				: state;
	}
	switch (screen.kind) {
		case 'contents':
			return reduceContents(book, state, screen, command);
		case 'lesson':
			return reduceLesson(book, state, screen, command);
		case 'report':
		case 'glossary':
		case 'help':
			return reduceReading(book, state, screen, command);
		case 'timeline':
			return reduceTimeline(book, state, screen, command);
		case 'quiz':
			return state.round === null ? state : reduceQuiz(book, state, screen, state.round, command);
		case 'quiz-result':
			return state.round === null ? state : reduceQuizResult(book, state, screen, state.round, command);
	}
};

const press = (book: Book, state: State, key: Key): State => {
	const { screen } = state;
	if (screen.kind === 'lesson' && screen.search?.step === 'typing') return typeQuery(book, state, screen, key);
	const known = { ...state, notice: null, layout: layoutOf(state, key) };
	if (geometryOf(state.size).isTooSmall)
		return commandFor('contents', key.id) === 'quit' ? obey(book, known, 'quit') : known;
	if (screen.kind === 'contents') {
		const typed = typeNumber(book, known, screen, key);
		if (typed !== null) return typed;
	}
	if (screen.kind === 'quiz' && state.round !== null) {
		const typed = typeAnswer(book, known, screen, state.round, key);
		if (typed !== null) return typed;
	}
	const context = screen.kind === 'quiz' && state.round !== null ? quizContext(state.round) : screen.kind;
	const command = commandFor(context, key.id);
	return command === null ? known : obey(book, known, command);
};

/** The state after a fact. Pure: what the world is asked to do stands in `State.wish` and `State.runs`. */
export const createReducer =
	(book: Book) =>
	(state: State, fact: Fact): State => {
		switch (fact.type) {
			case 'key-pressed':
				return press(book, { ...state, now: fact.now }, fact.key);
			case 'resized':
				return { ...state, size: fact.size };
			case 'time-passed':
				return playOn(book, { ...state, now: fact.now });
			case 'run-went-on':
				return followRun(book, { ...runWentOn(state, fact.run, fact.events), now: fact.now });
			case 'run-finished':
				return followRun(book, { ...runFinished(state, fact.run, fact.result), now: fact.now });
			case 'quiz-opened':
				return quizOpened(book, state, fact.chapter, fact.questions);
			case 'quiz-failed':
				return { ...state, notice: quizScreenText(book.language).loadFailed(fact.place) };
			case 'traced':
				return lessonTraced(book, state, fact.example, fact.trace);
			case 'evidence-came':
				return state.round === null
					? state
					: { ...state, round: evidenceCame(state.round, fact.number, fact.index, fact.outcome) };
			case 'edited': {
				const example = book.course.chapters.flatMap(({ examples }) => examples).find(({ id }) => id === fact.example);
				return example === undefined ? state : exampleEdited(book, state, example, fact.result);
			}
			case 'progress-changed':
				return {
					...state,
					progress: fact.progress,
					warning: fact.warning,
					notice: fact.warning !== null && fact.warning !== state.warning ? fact.warning : state.notice,
				};
			case 'wish-granted':
				return state.wish === fact.wish ? { ...state, wish: null } : state;
		}
	};
