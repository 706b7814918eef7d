import { Chalk } from 'chalk';
import type { ColourLevel } from '../markdown/options.js';

/** The colours of a report: each takes a text and returns it painted, or as it is where there is no colour. */
export interface Paint {
	readonly red: (text: string) => string;
	readonly green: (text: string) => string;
	readonly yellow: (text: string) => string;
	readonly bold: (text: string) => string;
	readonly dim: (text: string) => string;
}

export const createPaint = (level: ColourLevel): Paint => new Chalk({ level });
