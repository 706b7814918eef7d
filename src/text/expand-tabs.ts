import { textWidth } from './width.js';

/** Puts spaces in place of tabs, as a terminal with tab stops every `stop` columns shows them. For one line; styles may stay. */
export const expandTabs = (line: string, stop = 8): string => {
	if (!line.includes('\t')) return line;
	return line.split('\t').reduce((text, part) => text + ' '.repeat(stop - (textWidth(text) % stop)) + part);
};
