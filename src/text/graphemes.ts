import { isSimple, textWidth } from './width.js';

/** Building it takes 12 ms: not before a text needs it. */
let segmenter: Intl.Segmenter | null = null;

/** The characters as a reader counts them, with the columns each takes. */
export const graphemesOf = (text: string): { readonly text: string; readonly width: number }[] => {
	if (isSimple(text)) return Array.from(text, (character) => ({ text: character, width: 1 }));
	segmenter ??= new Intl.Segmenter();
	return Array.from(segmenter.segment(text), ({ segment }) => ({ text: segment, width: textWidth(segment) }));
};
