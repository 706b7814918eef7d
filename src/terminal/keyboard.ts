import type { Key } from './key.js';
import { KeyParser } from './parse-keys.js';

/** After Escape, a sequence has this long to arrive whole, ms: a slow line may tear it. */
const escapeWait = 30;

export interface Keyboard {
	/** @returns takes the listener away */
	readonly listen: (listener: (keys: readonly Key[]) => void) => () => void;
	/** Begins to read; the terminal should be raw. */
	readonly open: () => void;
	/** Stops reading, so that nothing meant for another program is taken. */
	readonly close: () => void;
}

/**
 * Reads keys from a terminal. Ink's own reader is not used: it crashes on a modified key that it does not know (Ctrl+F1),
 * and it shares raw mode with nobody.
 */
export const createKeyboard = (stdin: NodeJS.ReadStream): Keyboard => {
	const parser = new KeyParser();
	const listeners = new Set<(keys: readonly Key[]) => void>();
	let timer: NodeJS.Timeout | null = null;

	const tell = (keys: readonly Key[]): void => {
		if (keys.length > 0) for (const listener of [...listeners]) listener(keys);
	};
	const take = (chunk: string): void => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		tell(parser.push(chunk));
		if (parser.isWaiting) timer = setTimeout(() => tell(parser.flush()), escapeWait);
	};

	return {
		listen: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		open: () => {
			stdin.setEncoding('utf8');
			stdin.on('data', take);
			stdin.resume();
		},
		close: () => {
			if (timer !== null) clearTimeout(timer);
			timer = null;
			stdin.off('data', take);
			stdin.pause();
		},
	};
};
