import { isHidden, removedMark } from './hidden-characters.js';
import { ScreenLine } from './screen-line.js';

export interface CleanOptions {
	/** Whether colours (SGR) pass; everything else that controls a terminal never does. */
	readonly colour: boolean;
}

const esc = '\u001B';

/** What begins a string that a terminal reads to its end: DCS, SOS, OSC, PM, APC; after an escape, or as one C1 character. */
const stringStarts = { afterEscape: 'PX]^_', alone: '\u0090\u0098\u009D\u009E\u009F' };
/** CAN and SUB: they abort a sequence. */
const aborts = '\u0018\u001A';

/** Where in a sequence the next character falls. */
type State = 'text' | 'escape' | 'escape-intermediate' | 'control' | 'string' | 'string-escape';

/**
 * Makes what a program prints harmless for a terminal, a log and a report, and shows it as a terminal would: `\r`, `\b` and erasing
 * act on the line, colours stay (if wished), every other control function is taken out and leaves one mark. A newline ends an
 * unfinished sequence, so that text cannot vanish behind one. Each line comes out self-contained, and cut where it is very long.
 *
 * How the text is divided into chunks makes no difference, and cleaning twice is cleaning once.
 */
export class OutputCleaner {
	readonly #colour: boolean;
	#line = new ScreenLine();
	#state: State = 'text';
	#parameters = '';
	/** The first half of a UTF-16 pair whose other half comes with the next chunk. */
	#half = '';
	#done = '';

	constructor({ colour }: CleanOptions) {
		this.#colour = colour;
	}

	/** @returns the lines that the chunk completed, each with its `\n` */
	push(chunk: string): string {
		let text = this.#half + chunk;
		this.#half = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
		if (this.#half !== '') text = text.slice(0, -1);
		for (const character of text) this.#take(character);
		return this.#takeDone();
	}

	/** The unfinished line as it looks now. */
	pending(): string {
		return this.#line.text;
	}

	/** @returns what is left; the cleaner is then as new */
	end(): string {
		if (this.#half !== '') this.#take(this.#half);
		this.#abandon();
		const rest = this.#takeDone() + this.#line.text;
		this.#half = '';
		this.#line = new ScreenLine();
		return rest;
	}

	#takeDone(): string {
		const done = this.#done;
		this.#done = '';
		return done;
	}

	/** Ends a sequence that is not wanted, or never came to its end. */
	#abandon(): void {
		if (this.#state !== 'text') this.#line.put(removedMark);
		this.#state = 'text';
	}

	#take(character: string): void {
		if (character === '\n') {
			this.#abandon();
			this.#done += `${this.#line.text}\n`;
			this.#line.clear();
		} else if (this.#state === 'text') this.#takeText(character);
		else if (aborts.includes(character)) this.#abandon();
		else if (this.#state === 'string' || this.#state === 'string-escape') this.#takeString(character);
		else if (this.#state === 'control') this.#takeControl(character);
		else this.#takeEscape(character);
	}

	#takeText(character: string): void {
		if (character === '\r') this.#line.carriageReturn();
		else if (character === '\b') this.#line.backspace();
		else if (character === '\t') this.#line.put(character);
		else if (character === esc) this.#state = 'escape';
		else if (character === '\u009B') this.#beginControl();
		else if (stringStarts.alone.includes(character)) this.#state = 'string';
		else this.#line.put(isHidden(character) ? removedMark : character);
	}

	#takeEscape(character: string): void {
		if (this.#state === 'escape' && character === '[') this.#beginControl();
		else if (this.#state === 'escape' && stringStarts.afterEscape.includes(character)) this.#state = 'string';
		else if (character >= ' ' && character <= '/') this.#state = 'escape-intermediate';
		else this.#endWith(character, character >= '0' && character <= '~');
	}

	#beginControl(): void {
		this.#state = 'control';
		this.#parameters = '';
	}

	#takeControl(character: string): void {
		if (character >= ' ' && character <= '?') {
			this.#parameters += character;
			return;
		}
		// No colour takes more than these; longer parameters are an attack on somebody's parser.
		const isColour = character === 'm' && /^[0-9;:]{0,64}$/.test(this.#parameters);
		const isErase = character === 'K' && /^[02]?$/.test(this.#parameters);
		if (isColour || isErase) this.#state = 'text';
		if (isErase) this.#line.erase(this.#parameters === '2' ? 'all' : 'rest');
		else if (!isColour) this.#endWith(character, character >= '@' && character <= '~');
		else if (this.#colour) this.#line.setStyle(`${esc}[${this.#parameters}m`);
	}

	/** Ends a sequence at a character, which is its last one or, when it cannot be part of one, text again. */
	#endWith(character: string, isPart: boolean): void {
		this.#abandon();
		if (!isPart) this.#takeText(character);
	}

	#takeString(character: string): void {
		if (this.#state === 'string-escape' && character === '\\') this.#abandon();
		else if (this.#state === 'string-escape') {
			this.#abandon();
			this.#state = 'escape';
			this.#take(character);
		} else if (character === esc) this.#state = 'string-escape';
		else if (character === '\u0007' || character === '\u009C') this.#abandon();
	}
}

/** Cleans a whole text at once: see `OutputCleaner`. */
export const cleanOutput = (text: string, options: CleanOptions): string => {
	const cleaner = new OutputCleaner(options);
	return cleaner.push(text) + cleaner.end();
};
