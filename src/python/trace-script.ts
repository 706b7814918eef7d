import type { Readable } from 'node:stream';
import { execa } from 'execa';
import type { PythonInfo } from '../model/run.js';
import type { TraceEvent } from '../model/trace.js';
import { driverMain } from '../paths.js';
import { createLineSplitter } from './line-splitter.js';
import { longestLine, parseMessage } from './protocol.js';

/** How a script ended, and what its tasks did. */
export interface TracedScript {
	/** Its exit code; null when a signal ended it. */
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly trace: readonly TraceEvent[];
}

/**
 * Runs any Python script as `python SCRIPT ARGUMENTS` would: on our terminal, in our folder and environment, on the real
 * clock. Ctrl+C is for the script alone.
 * @param script path of the script
 * @param mostEvents trace events that are kept; what comes after is counted
 */
export const traceScript = async (
	python: PythonInfo,
	script: string,
	parameters: readonly string[],
	mostEvents: number,
): Promise<TracedScript> => {
	const trace: TraceEvent[] = [];
	const ignore = (): void => {};
	process.on('SIGINT', ignore);
	try {
		const child = execa(python.executable, [driverMain, 'trace', String(mostEvents), script, ...parameters], {
			stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
			buffer: false,
			reject: false,
		});
		const split = createLineSplitter(longestLine, ignore);
		(child.stdio[3] as Readable | undefined)?.on('data', (chunk: Uint8Array) => {
			for (const line of split(chunk)) {
				const message = parseMessage(line);
				if (message.type === 'script-trace') trace.push(...message.events);
			}
		});
		const { exitCode, signal } = await child;
		return { code: exitCode ?? null, signal: signal ?? null, trace };
	} finally {
		process.off('SIGINT', ignore);
	}
};
