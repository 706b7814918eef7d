import { showHidden } from '../../text/hidden-characters.js';
import { textWidth } from '../../text/width.js';
import { xmlAttribute, xmlText } from '../../text/xml.js';

/** An SVG element with its content, which is XML already. */
export const element = (
	name: string,
	attributes: Readonly<Record<string, string | number>>,
	content: readonly string[] = [],
): string => {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`);
	const opening = `<${name}${written.join('')}`;
	return content.length === 0 ? `${opening}/>` : `${opening}>${content.join('')}</${name}>`;
};

/** Facts that a viewer shows when the pointer rests on the element around it, one a line. */
export const tooltip = (lines: readonly string[]): string =>
	element('title', {}, [xmlText(lines.map(showHidden).join('\n'))]);

/** One line of text whose base line begins, ends or is centred (`text-anchor`) at a point. */
export const label = (x: number, y: number, text: string, attributes: Readonly<Record<string, string>> = {}): string =>
	element('text', { x, y, ...attributes }, [xmlText(text)]);

/** A name or a value as one line in which every character shows: what the program chose must not turn or hide the text. */
export const oneLine = (text: string): string => showHidden(text.replace(/[\r\n\t]+/g, ' '));

/** Pixels of a column: monospaced fonts are 0.60 em wide (Menlo, DejaVu, Courier) or narrower (Consolas), at 12 px. */
const columnWidth = 7.25;

/** Pixels that a line of text takes at most. */
export const pixelsOf = (text: string): number => Math.ceil(textWidth(text) * columnWidth);
