/** What an SGR code switches on, by the code that switches it off again. Blinking and hidden text are never wanted. */
const groups: readonly { readonly off: string; readonly isOn: (code: number) => boolean }[] = [
	{ off: '22', isOn: (code) => code === 1 || code === 2 },
	{ off: '23', isOn: (code) => code === 3 },
	{ off: '24', isOn: (code) => code === 4 || code === 21 },
	{ off: '27', isOn: (code) => code === 7 },
	{ off: '29', isOn: (code) => code === 9 },
	{ off: '39', isOn: (code) => (code >= 30 && code <= 38) || (code >= 90 && code <= 97) },
	{ off: '49', isOn: (code) => (code >= 40 && code <= 48) || (code >= 100 && code <= 107) },
];
const linkEnds = ['\u001B]8;;\u0007', '\u001B]8;;\u001B\\'];
const offCodes = new Set(groups.map((group) => group.off));

/** Splits `1;38;5;208` into the codes that belong together: `1` and `38;5;208`. */
const splitCodes = (parameters: string): string[] => {
	const numbers = parameters === '' ? ['0'] : parameters.split(';');
	const codes: string[] = [];
	for (let index = 0; index < numbers.length; index++) {
		const code = numbers[index] ?? '';
		const isExtended = code === '38' || code === '48' || code === '58';
		const length = isExtended ? (numbers[index + 1] === '5' ? 3 : numbers[index + 1] === '2' ? 5 : 1) : 1;
		codes.push(numbers.slice(index, index + length).join(';'));
		index += length - 1;
	}
	return codes;
};

/** The styles that are on at some place of a text. Feed it the sequences in their order. */
export class StyleState {
	/** What is on, in the order it was switched on: the code and the code that ends it. */
	#codes: { readonly on: string; readonly off: string }[] = [];
	#link = '';

	/** @param sequence SGR or OSC 8, complete */
	apply(sequence: string): void {
		if (sequence.startsWith('\u001B]')) {
			this.#link = linkEnds.includes(sequence) ? '' : sequence;
			return;
		}
		for (const code of splitCodes(sequence.slice(2, -1))) this.#applyCode(code);
	}

	#applyCode(code: string): void {
		const number = Number.parseInt(code, 10) || 0;
		if (number === 0) this.#codes = [];
		else if (offCodes.has(String(number))) this.#codes = this.#codes.filter(({ off }) => off !== String(number));
		else {
			const group = groups.find(({ isOn }) => isOn(number));
			if (group === undefined) return;
			const isSame = ({ on, off }: { on: string; off: string }) =>
				on === code || (off === group.off && group.off !== '22');
			this.#codes = [...this.#codes.filter((other) => !isSame(other)), { on: code, off: group.off }];
		}
	}

	/** Sequences that switch on, from nothing, what is on now. */
	get opening(): string {
		return this.#codes.map(({ on }) => `\u001B[${on}m`).join('') + this.#link;
	}

	/** Sequences that end all that is on now. */
	get closing(): string {
		const offs = new Set(this.#codes.map(({ off }) => off).reverse());
		return (this.#link === '' ? '' : '\u001B]8;;\u0007') + [...offs].map((off) => `\u001B[${off}m`).join('');
	}
}
