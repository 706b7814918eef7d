import { StyleState } from './style-state.js';

/** Characters of a line that are kept. Wrapping a line of 100,000 takes seconds; no lesson prints one of 1,000. */
const limit = 4096;
/** How much of a longer line is kept: the notice at its end finds room within the limit, so that cleaning again changes nothing. */
const keptOfLonger = limit - 24;

/** One line of a terminal while it is being written: text is put at the cursor, over what is there. */
export class ScreenLine {
	readonly #style = new StyleState();
	/** What was put, also beyond the end of the line as it is now. */
	readonly #characters: string[] = [];
	readonly #styles: string[] = [];
	#cursor = 0;
	/** Characters that the line would have without the limit. */
	#length = 0;

	put(character: string): void {
		if (this.#cursor < limit) {
			this.#characters[this.#cursor] = character;
			this.#styles[this.#cursor] = this.#style.opening;
		}
		this.#cursor++;
		this.#length = Math.max(this.#length, this.#cursor);
	}

	/** Colours and attributes of what is put from now on. */
	setStyle(sequence: string): void {
		this.#style.apply(sequence);
	}

	/** The cursor goes to the beginning: what follows overwrites the line, as progress bars do. */
	carriageReturn(): void {
		this.#cursor = 0;
	}

	backspace(): void {
		this.#cursor = Math.max(0, this.#cursor - 1);
	}

	/** Takes away what stands from the cursor on, or the whole line. */
	erase(what: 'rest' | 'all'): void {
		const from = what === 'rest' ? this.#cursor : 0;
		this.#characters.length = Math.min(this.#characters.length, from);
		this.#styles.length = this.#characters.length;
		this.#length = Math.min(this.#length, from);
		// The cursor stays: what was erased before it is blank.
		while (this.#length < this.#cursor) {
			if (this.#length < limit) {
				this.#characters.push(' ');
				this.#styles.push('');
			}
			this.#length++;
		}
	}

	get isEmpty(): boolean {
		return this.#length === 0;
	}

	/** The line as it looks now; no style is left on at its end. */
	get text(): string {
		const kept = this.#length > limit ? keptOfLonger : this.#length;
		let text = '';
		let style = '';
		for (let index = 0; index < kept; index++) {
			const next = this.#styles[index] ?? '';
			if (next !== style) text += (style === '' ? '' : '\u001B[0m') + next;
			style = next;
			text += this.#characters[index] ?? '';
		}
		if (style !== '') text += '\u001B[0m';
		return kept < this.#length ? `${text}…[+${this.#length - kept}]` : text;
	}

	/** Begins the next line; the style stays on, as in a terminal. */
	clear(): void {
		this.#cursor = 0;
		this.#length = 0;
	}
}
