import type { ExampleId } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import type { Question } from '../../model/quiz.js';
import type { Outcome, RunEvent } from '../../model/run.js';
import type { TraceEvent } from '../../model/trace.js';
import type { ExampleResult } from '../../model/verdict.js';
import type { EditResult } from '../../terminal/edit-text.js';
import type { Key } from '../../terminal/key.js';
import type { Size } from '../geometry.js';
import type { Wish } from './state.js';

/** What happened. `now`: ms, as in `State.now`; `run`: the number of the run, so that stale facts can be told. */
export type Fact =
	| { readonly type: 'key-pressed'; readonly key: Key; readonly now: number }
	| { readonly type: 'resized'; readonly size: Size }
	| { readonly type: 'time-passed'; readonly now: number }
	| {
			readonly type: 'run-went-on';
			readonly run: number;
			readonly events: readonly RunEvent[];
			readonly now: number;
	  }
	| {
			readonly type: 'run-finished';
			readonly run: number;
			readonly result: ExampleResult;
			readonly now: number;
	  }
	| { readonly type: 'quiz-opened'; readonly chapter: number; readonly questions: readonly Question[] }
	/** The questions of a chapter could not be read; `place`: of the first mistake, `file:line`. */
	| { readonly type: 'quiz-failed'; readonly place: string }
	/** An example was run for the timeline in a lesson. */
	| { readonly type: 'traced'; readonly example: ExampleId; readonly trace: readonly TraceEvent[] }
	/** A program that shows whether an answer is right has run. */
	| {
			readonly type: 'evidence-came';
			/** Of the answer. */
			readonly number: number;
			/** In its evidence. */
			readonly index: number;
			readonly outcome: Outcome | 'skipped';
	  }
	| { readonly type: 'edited'; readonly example: ExampleId; readonly result: EditResult }
	| { readonly type: 'progress-changed'; readonly progress: Progress; readonly warning: string | null }
	/** The outside world was asked; a wish that came meanwhile still waits. */
	| { readonly type: 'wish-granted'; readonly wish: Wish };
