import type { Language } from '../i18n/language.js';
import { breakCiCommands, inertForCi } from '../text/inert-for-ci.js';
import type { Paint } from './paint.js';
import type { Symbols } from './symbols.js';

/** How a report looks. */
export interface Style {
	readonly language: Language;
	readonly paint: Paint;
	readonly symbols: Symbols;
	/** false: the report goes to a file, a pipe or a log that a CI server may read. */
	readonly isTerminal: boolean;
	/** Whether the colours that programs print may pass. */
	readonly isColoured: boolean;
}

/** A line that holds something a program printed (cleaned), so that no CI server obeys it. */
export const protect = (line: string, { isTerminal }: Style): string => (isTerminal ? line : inertForCi(line));

/** The same for a line of ours that quotes what a program said. */
export const protectInline = (line: string, { isTerminal }: Style): string =>
	isTerminal ? line : breakCiCommands(line);
