import { exitCodes } from '../errors.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something that Ctrl+C may end early: the first signal aborts, so that what was done until then can be told; a second
 * one ends the program at once. What runs in Python ends with us either way.
 */
export const withInterruption = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
	const controller = new AbortController();
	const onSignal = (): void => {
		if (controller.signal.aborted) process.exit(exitCodes.interrupted);
		controller.abort();
	};
	for (const signal of signals) process.on(signal, onSignal);
	try {
		return await work(controller.signal);
	} finally {
		for (const signal of signals) process.off(signal, onSignal);
	}
};
