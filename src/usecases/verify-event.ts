import type { Course, Example } from '../model/course.js';
import type { Clock, PythonInfo } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';

/** An example that was run as often as was asked for. */
export interface CheckedExample {
	readonly example: Example;
	/** In the order of the runs; one for an example that was skipped. */
	readonly results: readonly ExampleResult[];
}

export type Judgement = 'passed' | 'failed' | 'skipped';

/** How a verification went, as a whole. */
export interface VerifySummary {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** Examples that were chosen but not run to their end, after an interrupt or `bail`. */
	readonly notRun: number;
	/** Wall time, s. */
	readonly seconds: number;
	readonly isInterrupted: boolean;
}

/** What happens while a course is verified; `verify-finished` is always the last. Examples finish in any order. */
export type VerifyEvent =
	| {
			readonly type: 'verify-started';
			readonly course: Course;
			readonly python: PythonInfo;
			readonly clock: Clock;
			/** What will be run, in the order of the course. */
			readonly examples: readonly Example[];
			/** How often each is run. */
			readonly repeat: number;
	  }
	| { readonly type: 'example-started'; readonly example: Example }
	| { readonly type: 'example-finished'; readonly checked: CheckedExample }
	| { readonly type: 'verify-finished'; readonly summary: VerifySummary };
