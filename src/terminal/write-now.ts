import { writeSync } from 'node:fs';

/** How often a full terminal buffer is tried again, and how long to wait in between, ms. */
const attempts = 50;
const pause = 5;

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';

/**
 * Writes before it returns, also while the process ends, when streams no longer do. A terminal that is gone or takes
 * nothing for a quarter of a second is given up silently.
 */
export const writeNow = (descriptor: number, text: string): void => {
	let rest = Buffer.from(text);
	for (let attempt = 0; attempt < attempts && rest.length > 0; attempt++) {
		try {
			rest = rest.subarray(writeSync(descriptor, rest));
		} catch (error) {
			if (!isFull(error)) return;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
		}
	}
};
