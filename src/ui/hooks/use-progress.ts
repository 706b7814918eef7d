import { type Dispatch, useEffect, useRef } from 'react';
import type { Place } from '../../model/progress.js';
import { isRead, sourceHash } from '../../progress/standing.js';
import { chapterRead, exampleRan, placeTaken } from '../../progress/transitions.js';
import type { Book } from '../book.js';
import { geometryOf } from '../geometry.js';
import { readingOf } from '../lesson/reading.js';
import type { ProgressChange, Services } from '../services.js';
import type { Stage } from '../stage.js';
import type { Fact } from '../state/fact.js';
import type { State } from '../state/state.js';
import { useAnswers } from './use-answers.js';
import { useVersions } from './use-versions.js';

/** A place is saved when the learner has stayed there this long, ms: scrolling must not write a file for each row. */
const restTime = 400;

const now = (): string => new Date().toISOString();

/** Keeps what the learner did: the place, chapters read to their end, examples run and rewritten, questions answered. */
export const useProgress = (
	services: Services,
	book: Book,
	stage: Stage,
	state: State,
	dispatch: Dispatch<Fact>,
): void => {
	const { progress: keeper } = services;
	const unsaved = useRef<Place | null>(null);
	const counted = useRef(new Set<number>());
	const { screen, runs } = state;
	// A section that a question leads to is looked up, not read: the learner's place is elsewhere.
	const lesson = screen.kind === 'lesson' && screen.returnTo === undefined ? screen : null;
	const place = lesson?.view.place ?? null;
	const unread = lesson !== null && !isRead(state.progress, lesson.chapter) ? lesson : null;
	const isShown = !geometryOf(state.size).isTooSmall;
	const justRead = unread !== null && isShown && readingOf(book, state, unread).isAtEnd ? unread.chapter.number : null;

	const keep = useRef((change: ProgressChange) => {
		const told = () => dispatch({ type: 'progress-changed', progress: keeper.current(), warning: keeper.warning() });
		const saved = keeper.update(change);
		told();
		void saved.then(told);
	}).current;

	useAnswers(state.round, keep);
	useVersions(book.course, state.versions, keep);

	useEffect(() => {
		const save = () => {
			if (unsaved.current !== null) keep(placeTaken(unsaved.current));
			unsaved.current = null;
		};
		// Away from the lesson: there is nothing more to wait for.
		if (place === null) return save();
		unsaved.current = place;
		stage.placeTaken(place);
		const timer = setTimeout(save, restTime);
		return () => clearTimeout(timer);
	}, [stage, place, keep]);

	useEffect(() => {
		if (justRead !== null) keep(chapterRead(justRead, now()));
	}, [justRead, keep]);

	// Runs of one's own versions are not among them: these are free to print what they like, and no pass of the example.
	useEffect(() => {
		for (const run of Object.values(runs)) {
			const { result } = run;
			if (result === null || result.verdict.status === 'skipped' || counted.current.has(run.number)) continue;
			counted.current.add(run.number);
			const example = book.course.chapters.flatMap(({ examples }) => examples).find(({ id }) => id === run.example);
			if (example === undefined) continue;
			const passed = result.verdict.status === 'ok';
			keep(exampleRan(run.example, { passed, source: sourceHash(example.source), at: now() }));
		}
	}, [runs, book, keep]);
};
