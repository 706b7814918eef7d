import type { Language } from '../../i18n/language.js';
import { quizScreenText } from '../../i18n/quiz-screen.js';
import type { Course } from '../../model/course.js';
import type { Place, Progress } from '../../model/progress.js';
import type { Question } from '../../model/quiz.js';
import { geometryOf, type Size } from '../geometry.js';
import { resumeRound } from '../quiz/resume-round.js';
import { ownVersions } from './own-versions.js';
import type { Screen, State } from './state.js';

export interface Beginning {
	readonly course: Course;
	readonly language: Language;
	readonly progress: Progress;
	readonly warning: string | null;
	readonly size: Size;
	/** Where to begin, or null for where the learner was. */
	readonly at: { readonly chapter: number; readonly anchor: string } | null;
	/** Questions to begin with instead of the course; none: the course. */
	readonly quiz: readonly Question[];
	/** The first thing said. */
	readonly notice: string | null;
}

const screenAt = ({ course, progress, at, size, quiz }: Beginning): Screen => {
	if (quiz.length > 0) return { kind: 'quiz', top: 0, isHintNew: false, under: null };
	const place: Place | null = at === null ? progress.place : { ...at, offset: 0 };
	const chapter = course.chapters.find(({ number }) => number === place?.chapter);
	if (place === null || chapter === undefined) return { kind: 'contents', selected: 0, typed: '' };
	const focus = place.anchor.startsWith('example:') ? place.anchor.slice('example:'.length) : null;
	const view = { place, width: geometryOf(size).width };
	return { kind: 'lesson', chapter, view, focus, following: null, search: null };
};

/** The state before the first key: where the learner was, or where they asked to begin. */
export const initialState = (beginning: Beginning): State => {
	const { language, progress, quiz } = beginning;
	const round = resumeRound(quiz, progress, 0);
	const answered = Object.keys(round?.answered ?? {}).length;
	return {
		size: beginning.size,
		screen: screenAt(beginning),
		runs: {},
		ownRuns: {},
		traces: {},
		lastRun: answered,
		versions: ownVersions(beginning.course, beginning.progress),
		round,
		clock: 'real',
		progress: beginning.progress,
		warning: beginning.warning,
		// A warning stays in one row, cut; what it says in full is read once.
		notice: beginning.warning ?? (answered === 0 ? beginning.notice : quizScreenText(language).resumed(answered)),
		layout: 'latin',
		now: 0,
		wish: null,
		views: {},
	};
};
