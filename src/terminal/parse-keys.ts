import { graphemesOf } from '../text/graphemes.js';
import type { Key } from './key.js';

const named = (id: string): Key => ({ id, text: null });

const finals: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	F: 'end',
	H: 'home',
	M: 'enter',
	Z: 'shift+tab',
};

/** `CSI number ~`; both the xterm and the rxvt numbers of Home and End. */
const numbers: Readonly<Record<string, string>> = {
	'1': 'home',
	'3': 'delete',
	'4': 'end',
	'5': 'page-up',
	'6': 'page-down',
	'7': 'home',
	'8': 'end',
};

const controls: Readonly<Record<string, Key>> = {
	'\r': named('enter'),
	'\n': named('enter'),
	'\t': named('tab'),
	'\b': named('backspace'),
	'\u007F': named('backspace'),
	'\u001B': named('escape'),
	' ': { id: 'space', text: ' ' },
};

const controlKey = (character: string): Key | null => {
	const key = controls[character];
	if (key !== undefined) return key;
	const code = character.charCodeAt(0);
	if (character.length === 1 && code >= 1 && code <= 26) return named(`ctrl+${String.fromCharCode(code + 96)}`);
	return null;
};

/** Control characters stand alone; what is between them is taken by graphemes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what terminals send
const pieces = /[\x00-\x20\x7f-\x9f]|[^\x00-\x20\x7f-\x9f]+/g;

const textKeys = (text: string): Key[] =>
	(text.match(pieces) ?? []).flatMap((piece) => {
		const control = controlKey(piece);
		if (control !== null) return [control];
		if (/^[\p{Cc}]$/u.test(piece)) return [];
		return graphemesOf(piece).map((grapheme) => ({ id: grapheme.text, text: grapheme.text }));
	});

/** A whole escape sequence at the beginning of the text. `ESC [[A` is the Linux console's F1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what terminals send
const sequence = /^\u001B(?:\[\[.|\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|O[\x20-\x7e]|[^[O\u001B])/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what terminals send
const unfinished = /^\u001B(?:|O|\[[\x20-\x3f]*|\[\[)$/;

const sequenceKey = (text: string): Key | null => {
	const code = text.slice(2);
	if (text[1] === 'O' || /^\[(?:1;\d+)?[A-Z]$/.test(text.slice(1))) {
		const name = finals[code.at(-1) ?? ''];
		return name === undefined ? null : named(name);
	}
	const name = text[1] === '[' ? numbers[/^(\d+)(?:;\d+)?[~^$]$/.exec(code)?.[1] ?? ''] : undefined;
	return name === undefined ? null : named(name);
};

const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** No paste is longer; what comes after is dropped. */
const pasteLimit = 10_000;

/** Turns what a terminal sends into keys; a chunk may hold many keys, or end within one. */
export class KeyParser {
	#rest = '';
	#pasted: string | null = null;

	/** Whether the chunks so far end within an escape sequence, which may as well be the Escape key alone. */
	get isWaiting(): boolean {
		return this.#rest !== '';
	}

	push(chunk: string): Key[] {
		const keys: Key[] = [];
		let text = this.#rest + chunk;
		this.#rest = '';
		while (text !== '') {
			if (this.#pasted !== null) text = this.#paste(text, keys);
			else if (!text.startsWith('\u001B')) {
				const end = text.indexOf('\u001B');
				keys.push(...textKeys(end < 0 ? text : text.slice(0, end)));
				text = end < 0 ? '' : text.slice(end);
			} else text = this.#escape(text, keys);
		}
		return keys;
	}

	/** No more came for a while: what waits was not the beginning of a sequence. */
	flush(): Key[] {
		const rest = this.#rest;
		this.#rest = '';
		return rest.startsWith('\u001B') && this.#pasted === null ? [named('escape')] : [];
	}

	#escape(text: string, keys: Key[]): string {
		if (text.startsWith(pasteStart)) {
			this.#pasted = '';
			return text.slice(pasteStart.length);
		}
		if (unfinished.test(text)) {
			this.#rest = text;
			return '';
		}
		const found = sequence.exec(text)?.[0];
		if (found === undefined) {
			keys.push(named('escape'));
			return text.slice(1);
		}
		const key = sequenceKey(found);
		if (key !== null) keys.push(key);
		return text.slice(found.length);
	}

	#paste(text: string, keys: Key[]): string {
		const end = text.indexOf(pasteEnd);
		if (end < 0) {
			// The end mark may be torn between two chunks.
			const torn = [5, 4, 3, 2, 1].find((length) => text.endsWith(pasteEnd.slice(0, length))) ?? 0;
			this.#pasted = ((this.#pasted ?? '') + text.slice(0, text.length - torn)).slice(0, pasteLimit);
			this.#rest = text.slice(text.length - torn);
			return '';
		}
		keys.push({ id: 'paste', text: ((this.#pasted ?? '') + text.slice(0, end)).slice(0, pasteLimit) });
		this.#pasted = null;
		return text.slice(end + pasteEnd.length);
	}
}
