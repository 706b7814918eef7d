import { type ReactElement, useMemo, useReducer } from 'react';
import type { Book } from './book.js';
import { geometryOf } from './geometry.js';
import { useKeys } from './hooks/use-keys.js';
import { useProgress } from './hooks/use-progress.js';
import { useRun } from './hooks/use-run.js';
import { useTime } from './hooks/use-time.js';
import { useWish } from './hooks/use-wish.js';
import { ContentsScreen } from './screens/contents-screen.js';
import { LessonScreen } from './screens/lesson-screen.js';
import { ReadingScreen } from './screens/reading-screen.js';
import { SmallScreen } from './screens/small-screen.js';
import type { Services } from './services.js';
import type { Stage } from './stage.js';
import { initialState } from './state/initial-state.js';
import { createReducer } from './state/reduce.js';
import { activeRun } from './state/runs.js';

export interface AppProps {
	readonly services: Services;
	readonly book: Book;
	readonly stage: Stage;
	/** Where to begin, or null for where the learner was. */
	readonly at: { readonly chapter: number; readonly anchor: string } | null;
	/** The first thing said. */
	readonly notice: string | null;
}

export const App = ({ services, book, stage, at, notice }: AppProps): ReactElement => {
	const reduce = useMemo(() => createReducer(book), [book]);
	const [state, dispatch] = useReducer(reduce, null, () =>
		initialState({
			course: services.course,
			progress: services.progress.current(),
			warning: services.progress.warning(),
			size: stage.size(),
			at,
			notice,
		}),
	);
	const run = activeRun(state);
	useKeys(stage, dispatch);
	useRun(services, stage, run, dispatch);
	useTime(stage, run !== null, dispatch);
	useProgress(services, book, stage, state, dispatch);
	useWish(stage, state.wish, dispatch);

	const { screen } = state;
	if (geometryOf(state.size).isTooSmall) return <SmallScreen book={book} size={state.size} />;
	switch (screen.kind) {
		case 'contents':
			return <ContentsScreen book={book} state={state} screen={screen} />;
		case 'lesson':
			return <LessonScreen book={book} state={state} screen={screen} />;
		case 'report':
		case 'help':
			return <ReadingScreen book={book} state={state} screen={screen} />;
	}
};
