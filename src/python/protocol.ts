import * as v from 'valibot';
import type { RunEvent, RunRequest } from '../model/run.js';
import type { TraceEvent } from '../model/trace.js';

/** The lines between Node and the supervisor: ARCHITECTURE.md, "Protocol between Node and the supervisor". */

/** Characters of the longest line that the supervisor may send: what the kernel may (`channel.py`), and some more. */
export const longestLine = 10 << 20;

export type Command =
	| { readonly op: 'run'; readonly run: number; readonly request: RunRequest }
	| { readonly op: 'interrupt' | 'pause' | 'resume' | 'quit' };

export const formatCommand = (command: Command): string => `${JSON.stringify(command)}\n`;

/** What a line of the supervisor means. */
export type Message =
	/** It is up and waits for commands. */
	| { readonly type: 'hello' }
	| { readonly type: 'run-event'; readonly run: number; readonly event: RunEvent }
	/** The supervisor met a bug of its own and ends. */
	| { readonly type: 'failed'; readonly detail: string }
	/** From a script that is traced, not run by the supervisor. */
	| { readonly type: 'script-trace'; readonly events: readonly TraceEvent[] }
	/** A kind of message that a newer supervisor may send and that says nothing to us. */
	| { readonly type: 'unknown' }
	| { readonly type: 'malformed'; readonly detail: string };

const whole = v.pipe(v.number(), v.integer());
const cellAt = { cell: v.string(), at: v.number() };

const shownOutput = v.variant('kind', [
	v.object({ kind: v.literal('result'), text: v.string() }),
	v.object({ kind: v.literal('error'), text: v.string(), traceback: v.string(), line: v.nullable(whole) }),
	v.object({ kind: v.literal('task-error'), text: v.string(), traceback: v.string() }),
	v.object({ kind: v.literal('deadlock'), text: v.string() }),
]);

const runEnd = v.variant('status', [
	v.object({ status: v.literal('completed') }),
	v.object({ status: v.literal('timed-out'), seconds: v.number() }),
	v.object({ status: v.literal('interrupted') }),
	v.object({ status: v.literal('output-limit'), bytes: v.number() }),
	v.object({ status: v.literal('memory-limit'), bytes: v.number() }),
	v.object({ status: v.literal('virtual-limit'), seconds: v.number() }),
	v.object({ status: v.literal('died'), code: v.nullable(whole), signal: v.nullable(v.string()) }),
	v.object({ status: v.literal('lost'), detail: v.string() }),
]);

/** A fact of the trace, checked as far as `t` and `kind`: there may be a hundred thousand of them, and we wrote them. */
const traceEvent = v.custom<TraceEvent>(
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		'kind' in value &&
		typeof value.kind === 'string' &&
		't' in value &&
		typeof value.t === 'number',
);

const runEvent = v.variant('type', [
	v.object({ type: v.literal('run-started'), python: v.string(), pid: whole }),
	v.object({ type: v.literal('cell-started'), ...cellAt }),
	v.object({ type: v.literal('output'), ...cellAt, stream: v.picklist(['stdout', 'stderr']), text: v.string() }),
	v.object({ type: v.literal('shown'), ...cellAt, output: shownOutput }),
	v.object({ type: v.literal('trace'), events: v.array(traceEvent) }),
	v.object({ type: v.literal('cell-finished'), ...cellAt, pending: v.array(v.string()) }),
	v.object({
		type: v.literal('run-finished'),
		end: runEnd,
		seconds: v.number(),
		dropped: v.object({ stdout: whole, stderr: whole }),
	}),
]) satisfies v.GenericSchema<unknown, RunEvent>;

const scriptTrace = v.object({ events: v.array(traceEvent) });
const knownTypes: ReadonlySet<string> = new Set(runEvent.options.map((option) => option.entries.type.literal));
const envelope = v.looseObject({ event: v.string() });
const failure = v.object({ detail: v.string() });
const numbered = v.looseObject({ run: whole });

const parseJson = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
};

const malformed = (line: string): Message => ({ type: 'malformed', detail: line.slice(0, 200) });

/** One line of the supervisor, without its newline. Never throws. */
export const parseMessage = (line: string): Message => {
	const parsed = v.safeParse(envelope, parseJson(line));
	if (!parsed.success) return malformed(line);
	const { event: type, ...rest } = parsed.output;
	if (type === 'hello') return { type: 'hello' };
	if (type === 'supervisor-failed') {
		const { success, output } = v.safeParse(failure, rest);
		return success ? { type: 'failed', ...output } : malformed(line);
	}
	if (!knownTypes.has(type)) return { type: 'unknown' };
	if (type === 'trace' && !('run' in rest)) {
		const { success, output } = v.safeParse(scriptTrace, rest);
		return success ? { type: 'script-trace', ...output } : malformed(line);
	}
	const run = v.safeParse(numbered, rest);
	const event = v.safeParse(runEvent, { type, ...rest });
	if (!run.success || !event.success) return malformed(line);
	return { type: 'run-event', run: run.output.run, event: event.output };
};
