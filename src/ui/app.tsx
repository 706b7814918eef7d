import { type ReactElement, useMemo, useReducer } from 'react';
import type { Question } from '../model/quiz.js';
import type { Book } from './book.js';
import { geometryOf } from './geometry.js';
import { useEvidence } from './hooks/use-evidence.js';
import { useKeys } from './hooks/use-keys.js';
import { useProgress } from './hooks/use-progress.js';
import { useQuietTrace } from './hooks/use-quiet-trace.js';
import { useRun } from './hooks/use-run.js';
import { ticks, useTime } from './hooks/use-time.js';
import { useWish } from './hooks/use-wish.js';
import { ContentsScreen } from './screens/contents-screen.js';
import { LessonScreen } from './screens/lesson-screen.js';
import { QuizResultScreen } from './screens/quiz-result-screen.js';
import { QuizScreen } from './screens/quiz-screen.js';
import { ReadingScreen } from './screens/reading-screen.js';
import { SmallScreen } from './screens/small-screen.js';
import { TimelineScreen } from './screens/timeline-screen.js';
import type { Services } from './services.js';
import type { Stage } from './stage.js';
import { initialState } from './state/initial-state.js';
import { createReducer } from './state/reduce.js';
import { activeRun } from './state/runs.js';
import { wantedTrace } from './state/wanted-trace.js';

export interface AppProps {
	readonly services: Services;
	readonly book: Book;
	readonly stage: Stage;
	/** Where to begin, or null for where the learner was. */
	readonly at: { readonly chapter: number; readonly anchor: string } | null;
	/** Questions to begin with instead of the course; none: the course. */
	readonly quiz: readonly Question[];
	/** The first thing said. */
	readonly notice: string | null;
}

export const App = ({ services, book, stage, at, quiz, notice }: AppProps): ReactElement | null => {
	const reduce = useMemo(() => createReducer(book), [book]);
	const [state, dispatch] = useReducer(reduce, null, () =>
		initialState({
			course: services.course,
			language: services.language,
			progress: services.progress.current(),
			warning: services.progress.warning(),
			size: stage.size(),
			at,
			quiz,
			notice,
		}),
	);
	const run = activeRun(state);
	const isPlaying = state.screen.kind === 'timeline' && state.screen.playing !== null;
	useKeys(stage, dispatch);
	useRun(services, stage, run, dispatch);
	useTime(stage, isPlaying ? ticks.playing : run === null ? null : ticks.running, dispatch);
	useProgress(services, book, stage, state, dispatch);
	useQuietTrace(services, run === null ? wantedTrace(book, state) : null, dispatch);
	useEvidence(services, state.round, dispatch);
	useWish(services, stage, state.wish, dispatch);

	const { screen, round } = state;
	if (geometryOf(state.size).isTooSmall) return <SmallScreen book={book} size={state.size} />;
	switch (screen.kind) {
		case 'contents':
			return <ContentsScreen book={book} state={state} screen={screen} />;
		case 'lesson':
			return <LessonScreen book={book} state={state} screen={screen} />;
		case 'timeline':
			return <TimelineScreen book={book} state={state} screen={screen} />;
		case 'quiz':
			return round === null ? null : <QuizScreen book={book} state={state} screen={screen} round={round} />;
		case 'quiz-result':
			return round === null ? null : <QuizResultScreen book={book} state={state} screen={screen} round={round} />;
		case 'report':
		case 'glossary':
		case 'help':
			return <ReadingScreen book={book} state={state} screen={screen} />;
	}
};
