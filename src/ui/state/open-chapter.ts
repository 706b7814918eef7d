import type { Chapter } from '../../model/course.js';
import { geometryOf } from '../geometry.js';
import type { LessonScreen, State } from './state.js';

/** Remembers where the learner is in the chapter that is left. */
export const leaveChapter = (state: State, screen: LessonScreen): State => ({
	...state,
	views: { ...state.views, [screen.chapter.number]: screen.view },
});

/** Opens a chapter where the learner left it, or at its beginning. */
export const openChapter = (state: State, chapter: Chapter): State => {
	const { place } = state.progress;
	const { width } = geometryOf(state.size);
	const view = state.views[chapter.number] ?? {
		place: place?.chapter === chapter.number ? place : { chapter: chapter.number, anchor: 'top', offset: 0 },
		width,
	};
	return { ...state, screen: { kind: 'lesson', chapter, view, focus: null, following: null, search: null } };
};
