import type { Place } from '../model/progress.js';
import type { EditResult } from '../terminal/edit-text.js';
import type { Key } from '../terminal/key.js';
import type { Size } from './geometry.js';

/** The terminal as the interface sees it. */
export interface Stage {
	readonly size: () => Size;
	/** Each of the two returns what takes the listener away. */
	readonly onResize: (listener: () => void) => () => void;
	readonly onKeys: (listener: (keys: readonly Key[]) => void) => () => void;
	/** Milliseconds of a clock that never goes back. */
	readonly now: () => number;
	/** Gives the terminal to the learner's editor meanwhile. */
	readonly edit: (source: string, name: string) => Promise<EditResult>;
	readonly suspend: () => void;
	readonly redraw: () => void;
	/** The learner is here now: what is kept however the interface ends. */
	readonly placeTaken: (place: Place) => void;
	readonly quit: () => void;
}
