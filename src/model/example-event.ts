import type { RunEvent } from './run.js';
import type { ExampleResult } from './verdict.js';

/** What happens while one example is run and checked; `finished` is always the last. */
export type ExampleEvent =
	| { readonly type: 'run'; readonly event: RunEvent }
	| { readonly type: 'finished'; readonly result: ExampleResult };
