import type { Cell, Clock, Limits, Output, RunEnd, RunEvent, RunRequest, ScratchEntry } from '../../src/model/run.js';
import type { PythonSession } from '../../src/python/session.js';

export interface Program {
	readonly cells: readonly Cell[];
	readonly clock?: Clock;
	readonly mode?: RunRequest['mode'];
	readonly limits?: Partial<Limits>;
	readonly files?: readonly ScratchEntry[];
}

/** What a run came to, told from its events alone. */
export interface Report {
	readonly events: readonly RunEvent[];
	readonly end: RunEnd;
	readonly seconds: number;
	readonly dropped: { readonly stdout: number; readonly stderr: number };
	/** Everything that was shown, in order, of all cells. */
	readonly outputs: readonly Output[];
	/** All that was printed, both streams together. */
	readonly printed: string;
}

export const testLimits: Limits = {
	seconds: 10,
	graceSeconds: 1,
	keptBytes: 256 * 1024,
	outputBytes: 64 * 1024 * 1024,
	memoryBytes: 1024 ** 3,
	virtualSeconds: 86_400,
	traceEvents: 10_000,
};

export const cell = (source: string, id = '1-1'): Cell => ({ id, source });

export const requestOf = ({ cells, clock = 'real', mode = 'cell', limits = {}, files = [] }: Program): RunRequest => ({
	mode,
	clock,
	cells,
	limits: { ...testLimits, ...limits },
	files,
});

const outputOf = (event: RunEvent): readonly Output[] => {
	if (event.type === 'output') return [{ kind: event.stream, text: event.text }];
	return event.type === 'shown' ? [event.output] : [];
};

export const reportOf = (events: readonly RunEvent[]): Report => {
	const last = events.at(-1);
	if (last?.type !== 'run-finished') throw new Error(`the last event is ${last?.type}`);
	if (events.filter(({ type }) => type === 'run-finished').length > 1) throw new Error('the run finished twice');
	return {
		events,
		end: last.end,
		seconds: last.seconds,
		dropped: last.dropped,
		outputs: events.flatMap(outputOf),
		printed: events.map((event) => (event.type === 'output' ? event.text : '')).join(''),
	};
};

/** Runs a program to its end. `onEvent` sees each event as it comes. */
export const runProgram = async (
	session: PythonSession,
	program: Program,
	options: { readonly signal?: AbortSignal; readonly onEvent?: (event: RunEvent) => void } = {},
): Promise<Report> => {
	const { signal, onEvent } = options;
	const events: RunEvent[] = [];
	for await (const event of session.run(requestOf(program), signal === undefined ? {} : { signal })) {
		events.push(event);
		onEvent?.(event);
	}
	return reportOf(events);
};
