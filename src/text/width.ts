import stringWidth from 'string-width';
import { stripStyles } from './styled-text.js';

/**
 * Characters that are one column wide each and join with no neighbour: Latin, Cyrillic, dashes, arrows, mathematics, frames.
 * string-width takes 37 ms to build its expression for emoji at the first character that is not ASCII; lessons rarely need it.
 */
const simple =
	/^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff\u2500-\u259f\u25a0-\u25a9\u25b2\u25b6\u25b8\u25cb\u25cf\u2713\u2714\u2717\u276f]*$/;

/** Whether each UTF-16 unit of the text is one column wide. */
export const isSimple = (text: string): boolean => simple.test(text);

/** Columns that one line takes in a terminal; colours and links take none. */
export const textWidth = (text: string): number => {
	const plain = stripStyles(text);
	return isSimple(plain) ? plain.length : stringWidth(plain);
};
