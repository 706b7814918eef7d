import { uiText } from '../../i18n/ui.js';
import type { Example, ExampleId } from '../../model/course.js';
import { editComplaint } from '../../terminal/edit-complaint.js';
import type { EditResult } from '../../terminal/edit-text.js';
import type { Book } from '../book.js';
import { traceOf } from '../timeline/subject.js';
import type { Command } from './command.js';
import { isActive } from './example-run.js';
import { openTimeline } from './reduce-timeline.js';
import { activeRun, shownRun, startRun, stopRun } from './runs.js';
import type { LessonScreen, ReportScreen, State } from './state.js';

const run = (book: Book, state: State, screen: LessonScreen | ReportScreen, example: Example): State => {
	const active = activeRun(state);
	if (active !== null) return { ...state, notice: uiText(book.language).busy(active.example) };
	const started = startRun(state, example);
	// A report is of a run that has ended: the card shows how the new one goes.
	const lesson = screen.kind === 'report' ? screen.under : screen;
	return { ...started, screen: { ...lesson, focus: example.id, following: example.id } };
};

const stop = (book: Book, state: State): State => {
	const active = activeRun(state);
	return active === null ? { ...state, notice: uiText(book.language).nothingRuns } : stopRun(state, active);
};

const toggleClock = (book: Book, state: State): State => {
	const text = uiText(book.language);
	return state.clock === 'real'
		? { ...state, clock: 'virtual', notice: text.clockVirtual }
		: { ...state, clock: 'real', notice: text.clockReal };
};

const report = (book: Book, state: State, screen: LessonScreen | ReportScreen, example: Example): State => {
	const last = shownRun(state, example.id);
	const text = uiText(book.language);
	if (screen.kind === 'report') return state;
	if (last === null) return { ...state, notice: text.notRunYet };
	if (isActive(last)) return { ...state, notice: text.stillRunning };
	return { ...state, screen: { kind: 'report', example: example.id, top: 0, under: screen } };
};

const timeline = (book: Book, state: State, screen: LessonScreen | ReportScreen, example: ExampleId): State => {
	const isOwnShown = state.versions[example]?.isShown === true;
	const hasRun = isOwnShown ? shownRun(state, example) !== null : traceOf(state, example) !== null;
	return hasRun
		? openTimeline(book, state, { kind: 'example', example }, screen)
		: { ...state, notice: uiText(book.language).notRunYet };
};

/** Other code is shown from now on: a report of what ran is left, unless that code has one, too. */
const otherShown = (state: State): State => {
	const { screen } = state;
	if (screen.kind !== 'report') return state;
	const run = shownRun(state, screen.example);
	return run !== null && !isActive(run)
		? { ...state, screen: { ...screen, top: 0 } }
		: { ...state, screen: screen.under };
};

const toggleVersion = (book: Book, state: State, example: Example): State => {
	const own = state.versions[example.id];
	const text = uiText(book.language);
	if (own === undefined) return { ...state, notice: text.noOwnVersion };
	return otherShown({
		...state,
		versions: { ...state.versions, [example.id]: { ...own, isShown: !own.isShown } },
		notice: own.isShown ? text.originalShown : text.ownShown,
	});
};

/** What keys do to an example. @param example the one that the learner looks at, or null */
export const reduceExample = (
	book: Book,
	state: State,
	screen: LessonScreen | ReportScreen,
	example: Example | null,
	command: Command,
): State => {
	if (command === 'stop') return stop(book, state);
	if (command === 'clock') return toggleClock(book, state);
	if (example === null) return { ...state, notice: uiText(book.language).noExample };
	switch (command) {
		case 'run':
			return run(book, state, screen, example);
		case 'timeline':
			return timeline(book, state, screen, example.id);
		case 'report':
			return report(book, state, screen, example);
		case 'edit': {
			// One's own version is edited further, also while the original is shown.
			const source = state.versions[example.id]?.source ?? example.source;
			return { ...state, wish: { kind: 'edit', example: example.id, source } };
		}
		case 'original':
			return toggleVersion(book, state, example);
		default:
			return state;
	}
};

/** The learner is back from the editor. */
export const exampleEdited = (book: Book, state: State, example: Example, result: EditResult): State => {
	const text = uiText(book.language);
	if (result.status === 'unchanged') return { ...state, notice: text.editUnchanged };
	if (result.status !== 'edited') return { ...state, notice: editComplaint(result, book.language) };
	if (result.text === example.source) {
		const { [example.id]: _same, ...versions } = state.versions;
		return otherShown({ ...state, versions, notice: text.editBack });
	}
	const versions = { ...state.versions, [example.id]: { source: result.text, isShown: true, isOutdated: false } };
	return otherShown({ ...state, versions, notice: text.editTaken });
};
