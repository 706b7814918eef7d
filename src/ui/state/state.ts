import type { Chapter, ExampleId } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import type { Clock } from '../../model/run.js';
import type { TraceEvent } from '../../model/trace.js';
import type { Size } from '../geometry.js';
import type { View } from '../lesson/place.js';
import type { Round } from '../quiz/round.js';
import type { Subject } from '../timeline/subject.js';
import type { ExampleRun, OwnVersion } from './example-run.js';

/** A search in a chapter: being typed, or done. */
export type Search =
	| { readonly step: 'typing'; readonly query: string; readonly from: View }
	/** `at`: the row of the match that the learner looks at. */
	| { readonly step: 'found'; readonly query: string; readonly at: number };

export interface ContentsScreen {
	readonly kind: 'contents';
	/** Index in `course.chapters`. */
	readonly selected: number;
	/** Digits of a chapter's number, as far as typed. */
	readonly typed: string;
}

export interface LessonScreen {
	readonly kind: 'lesson';
	readonly chapter: Chapter;
	readonly view: View;
	/** The example that keys act on while it is on the screen; else the first one that is. */
	readonly focus: ExampleId | null;
	/** The example whose output is kept on the screen while it grows, until the learner scrolls. */
	readonly following: ExampleId | null;
	readonly search: Search | null;
	/** The question from which its section was opened: the way back leads there. */
	readonly returnTo?: QuizScreen;
}

/** What a run of an example came to, in full. */
export interface ReportScreen {
	readonly kind: 'report';
	readonly example: ExampleId;
	readonly top: number;
	readonly under: LessonScreen;
}

/** The question at hand of `State.round`. */
export interface QuizScreen {
	readonly kind: 'quiz';
	/** The first row, where the learner scrolled to; null: what matters is kept on the screen. */
	readonly top: number | null;
	/** Whether the last key asked for a hint: it is kept on the screen. */
	readonly isHintNew: boolean;
	/** null: the quiz is all there is, and leaving it ends the program. */
	readonly under: ContentsScreen | LessonScreen | null;
}

/** The timeline of a run, at one of its moments. */
export interface TimelineScreen {
	readonly kind: 'timeline';
	readonly subject: Subject;
	/** Index of the moment; null: the last one, also while more come. */
	readonly at: number | null;
	/** Index of the selected row: a lane, or several that are folded into one row. */
	readonly row: number;
	readonly isUnfolded: boolean;
	/** When it began to play (as `State.now`, ms) and from which time of the run (s); null: it stands. */
	readonly playing: { readonly since: number; readonly from: number } | null;
	/** Index in `speeds`. */
	readonly speed: number;
	readonly under: LessonScreen | ReportScreen | QuizScreen;
}

/** What `State.round` came to. */
export interface QuizResultScreen {
	readonly kind: 'quiz-result';
	readonly top: number;
	readonly under: QuizScreen['under'];
}

/** The terms of the course. */
export interface GlossaryScreen {
	readonly kind: 'glossary';
	readonly top: number;
	readonly under: ContentsScreen | LessonScreen | ReportScreen;
}

export interface HelpScreen {
	readonly kind: 'help';
	readonly top: number;
	readonly under: Exclude<Screen, HelpScreen>;
}

export type Screen =
	| ContentsScreen
	| LessonScreen
	| ReportScreen
	| TimelineScreen
	| QuizScreen
	| QuizResultScreen
	| GlossaryScreen
	| HelpScreen;

/** What the outside world is asked to do; the hooks do it. */
export type Wish =
	/** Read the questions of a chapter. */
	| { readonly kind: 'open-quiz'; readonly chapter: number }
	| { readonly kind: 'edit'; readonly example: ExampleId; readonly source: string }
	| { readonly kind: 'suspend' }
	| { readonly kind: 'redraw' }
	| { readonly kind: 'quit' };

/** All that the interface knows. */
export interface State {
	readonly size: Size;
	readonly screen: Screen;
	/** The last run of each example as the course has it. */
	readonly runs: Readonly<Record<ExampleId, ExampleRun>>;
	/** The last run of the learner's version of an example, maybe of an earlier text of it. */
	readonly ownRuns: Readonly<Record<ExampleId, ExampleRun>>;
	/** Traces of runs that were made for a timeline in a lesson; empty: the example cannot run here. */
	readonly traces: Readonly<Record<ExampleId, readonly TraceEvent[]>>;
	/** Number of the newest run. */
	readonly lastRun: number;
	readonly versions: Readonly<Record<ExampleId, OwnVersion>>;
	/** The questions that are being asked, or were asked last. */
	readonly round: Round | null;
	/** How the next run counts time. */
	readonly clock: Clock;
	readonly progress: Progress;
	/** Why progress is not saved, or null. */
	readonly warning: string | null;
	/** One sentence about the last key; the next key takes it away. */
	readonly notice: string | null;
	/** The layout of the last letter: keys are shown as they are written on its keyboard. */
	readonly layout: 'latin' | 'russian';
	/** Milliseconds of a clock that never goes back. */
	readonly now: number;
	readonly wish: Wish | null;
	/** Where the learner was in each chapter, by number. */
	readonly views: Readonly<Record<number, View>>;
}
