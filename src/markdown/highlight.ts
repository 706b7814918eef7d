import type { ColourLevel } from './options.js';

/** Signature only: the body follows. One self-contained line for each line of the source. */
export const highlightPython = (_source: string, _colour: ColourLevel): string[] => {
	throw new Error('highlightPython is being written');
};
