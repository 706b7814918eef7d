import type { ExampleId } from '../../model/course.js';
import type { TraceEvent } from '../../model/trace.js';
import type { Book } from '../book.js';
import { type ExampleRun, isActive } from '../state/example-run.js';
import { shownRun } from '../state/runs.js';
import type { State } from '../state/state.js';

/** Whose run a timeline shows. */
export type Subject =
	| { readonly kind: 'example'; readonly example: ExampleId }
	/** The first program that decided the answer to a question. */
	| { readonly kind: 'answer'; readonly question: string };

/** A run that a timeline can be drawn of. */
export interface Traced {
	readonly trace: readonly TraceEvent[];
	/** Whether more may come. */
	readonly isLive: boolean;
	/** The cell that was to be seen; others may have run before it. */
	readonly cell: ExampleId;
	/** The code of a cell of the run, or null when it is not known. */
	readonly sourceOf: (cell: ExampleId) => string | null;
}

type Runs = Pick<State, 'runs' | 'ownRuns' | 'versions'>;

/** The run of the code that the card shows; where that has not run, the example's as the course has it. */
const runOf = (state: Runs, id: ExampleId): ExampleRun | null => shownRun(state, id) ?? state.runs[id] ?? null;

/** The trace of an example's last run in this session, also of one that was made for the timeline alone; null: never run. */
export const traceOf = (state: Runs & Pick<State, 'traces'>, id: ExampleId): readonly TraceEvent[] | null => {
	const run = runOf(state, id);
	if (run === null) return state.traces[id] ?? null;
	return run.result?.outcome?.trace ?? run.so.outcome.trace;
};

const tracedExample = (book: Book, state: State, id: ExampleId): Traced | null => {
	const trace = traceOf(state, id);
	if (trace === null) return null;
	const run = runOf(state, id);
	const examples = book.course.chapters.flatMap((chapter) => chapter.examples);
	return {
		trace,
		isLive: run !== null && isActive(run),
		cell: id,
		sourceOf: (cell) =>
			(cell === id ? run?.source : null) ?? examples.find((example) => example.id === cell)?.source ?? null,
	};
};

const tracedAnswer = ({ round }: State, question: string): Traced | null => {
	const evidence = round?.answered[question]?.evidence[0];
	if (evidence === undefined || typeof evidence.outcome === 'string') return null;
	return { trace: evidence.outcome.trace, isLive: false, cell: question, sourceOf: () => evidence.program.source };
};

/** The run that a timeline shows, or null when there is none. */
export const tracedOf = (book: Book, state: State, subject: Subject): Traced | null =>
	subject.kind === 'example' ? tracedExample(book, state, subject.example) : tracedAnswer(state, subject.question);
