import type { Key } from '../../terminal/key.js';
import { cleanOutput } from '../../text/clean-output.js';
import { graphemesOf } from '../../text/graphemes.js';

/** A text that is being typed. */
export interface TextField {
	readonly text: string;
	/** Offset in `text`, always between two characters as a reader counts them. */
	readonly cursor: number;
}

export const emptyField: TextField = { text: '', cursor: 0 };

/** No answer is longer; what comes after is dropped. */
const longestText = 4000;

const lastLength = (text: string): number => graphemesOf(text).at(-1)?.text.length ?? 0;
const firstLength = (text: string): number => graphemesOf(text)[0]?.text.length ?? 0;

const insert = ({ text, cursor }: TextField, typed: string): TextField => {
	const room = Math.max(0, longestText - text.length);
	const added = typed.slice(0, room);
	return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
};

const lineStart = ({ text, cursor }: TextField): number => text.lastIndexOf('\n', cursor - 1) + 1;
const lineEnd = ({ text, cursor }: TextField): number => {
	const end = text.indexOf('\n', cursor);
	return end < 0 ? text.length : end;
};

/** The same column of another line, or its end where it is shorter. */
const inLine = (field: TextField, start: number): TextField => {
	const column = graphemesOf(field.text.slice(lineStart(field), field.cursor)).length;
	const line = field.text.slice(start).split('\n', 1)[0] ?? '';
	const before = graphemesOf(line).slice(0, column);
	return { ...field, cursor: start + before.reduce((length, { text }) => length + text.length, 0) };
};

const above = (field: TextField): TextField => {
	const start = lineStart(field);
	return start === 0 ? { ...field, cursor: 0 } : inLine(field, lineStart({ ...field, cursor: start - 1 }));
};

const below = (field: TextField): TextField => {
	const end = lineEnd(field);
	return end === field.text.length ? { ...field, cursor: end } : inLine(field, end + 1);
};

/** What a paste may bring: text without control characters, on one line unless several are wanted. */
const pasted = (text: string, isMultiline: boolean): string => {
	const clean = cleanOutput(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), { colour: false });
	return isMultiline ? clean : clean.trim().replace(/\s+/g, ' ');
};

/** The field after a key, or null when the key has no meaning in it. */
export const editField = (field: TextField, key: Key, isMultiline: boolean): TextField | null => {
	const { text, cursor } = field;
	switch (key.id) {
		case 'left':
			return { text, cursor: cursor - lastLength(text.slice(0, cursor)) };
		case 'right':
			return { text, cursor: cursor + firstLength(text.slice(cursor)) };
		case 'home':
		case 'ctrl+a':
			return { text, cursor: lineStart(field) };
		case 'end':
		case 'ctrl+e':
			return { text, cursor: lineEnd(field) };
		case 'up':
			return isMultiline ? above(field) : null;
		case 'down':
			return isMultiline ? below(field) : null;
		case 'backspace': {
			const from = cursor - lastLength(text.slice(0, cursor));
			return { text: text.slice(0, from) + text.slice(cursor), cursor: from };
		}
		case 'delete':
			return { text: text.slice(0, cursor) + text.slice(cursor + firstLength(text.slice(cursor))), cursor };
		case 'ctrl+u':
			return { text: text.slice(0, lineStart(field)) + text.slice(cursor), cursor: lineStart(field) };
		case 'paste':
			return insert(field, pasted(key.text ?? '', isMultiline));
		case 'enter':
			return isMultiline ? insert(field, '\n') : null;
		default:
			return key.text === null ? null : insert(field, key.text);
	}
};
