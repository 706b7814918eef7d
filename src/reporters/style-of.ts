import type { Language } from '../i18n/language.js';
import type { Capabilities } from '../terminal/capabilities.js';
import { createPaint } from './paint.js';
import type { Style } from './style.js';
import { symbolsFor } from './symbols.js';

/** How a report on a stream looks. */
export const styleOf = (language: Language, { colour, unicode }: Capabilities, isTerminal: boolean): Style => ({
	language,
	paint: createPaint(colour),
	symbols: symbolsFor(unicode),
	isTerminal,
	isColoured: colour > 0,
});
