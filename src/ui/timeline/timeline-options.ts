import type { Language } from '../../i18n/language.js';
import type { DrawOptions } from '../../timeline/draw-timeline.js';
import { createTimelinePaint } from '../../timeline/paint.js';
import { asciiSymbols, unicodeSymbols } from '../../timeline/style.js';
import type { Theme } from '../theme.js';

/** Columns of the narrowest picture: what a terminal of 60 columns leaves between its margins and beside a pointer. */
export const narrowestPicture = 54;

/** How a timeline is drawn on this terminal. @param width columns of the picture */
export const timelineOptions = ({ unicode, colour }: Theme, language: Language, width: number): DrawOptions => ({
	width,
	narrowest: narrowestPicture,
	symbols: unicode ? unicodeSymbols : asciiSymbols,
	paint: createTimelinePaint(colour),
	language,
});
