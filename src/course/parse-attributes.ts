/** An attribute of a fence: `name="7.2-1"`. Columns count from 1, in the line of the fence. */
export interface Attribute {
	readonly name: string;
	readonly value: string | number | boolean | null;
	readonly column: number;
	/** Where the value begins, its quote included. */
	readonly valueColumn: number;
}

export interface AttributeFault {
	readonly kind:
		| 'stray-character'
		| 'missing-value'
		| 'unquoted-value'
		| 'unclosed-quote'
		| 'bad-string'
		| 'repeated-attribute';
	/** The attribute, or the characters that belong to none. */
	readonly text: string;
	readonly column: number;
}

export interface ParsedAttributes {
	readonly attributes: readonly Attribute[];
	readonly faults: readonly AttributeFault[];
}

const literals = new Map<string, boolean | null>([
	['true', true],
	['false', false],
	['null', null],
]);

/** Sticky expressions: each matches at one place of the line or not at all. */
const token = {
	space: /\s+/y,
	name: /[A-Za-z_][\w-]*/y,
	string: /"(?:[^"\\]|\\.)*"/y,
	word: /[^\s"]+/y,
	number: /^-?\d+(\.\d+)?$/,
};

/**
 * Parses the attributes of a fence, as Jupytext writes them: `name=value`, a value being a JSON string or a JSON number, `true`,
 * `false` or `null`. Every fault is reported, and what can still be read is returned.
 * @param text what stands after the language
 * @param column column (from 1) of its first character in the line
 */
export const parseAttributes = (text: string, column: number): ParsedAttributes => {
	const attributes: Attribute[] = [];
	const faults: AttributeFault[] = [];
	let position = 0;

	const take = (expression: RegExp): string | null => {
		expression.lastIndex = position;
		const found = expression.exec(text)?.[0] ?? null;
		position += found?.length ?? 0;
		return found;
	};
	const fault = (kind: AttributeFault['kind'], about: string, at: number) => {
		faults.push({ kind, text: about, column: column + at });
	};

	/** @returns undefined after a fault */
	const takeValue = (name: string): Attribute['value'] | undefined => {
		const start = position;
		if (text[position] === '"') {
			const quoted = take(token.string);
			if (quoted === null) {
				position = text.length;
				fault('unclosed-quote', name, start);
				return undefined;
			}
			try {
				return JSON.parse(quoted) as string;
			} catch {
				fault('bad-string', quoted, start);
				return undefined;
			}
		}
		const word = take(token.word);
		if (word === null) {
			fault('missing-value', name, start);
			return undefined;
		}
		if (token.number.test(word)) return Number(word);
		const literal = literals.get(word);
		if (literal === undefined) fault('unquoted-value', word, start);
		return literal;
	};

	for (take(token.space); position < text.length; take(token.space)) {
		const start = position;
		const name = take(token.name);
		if (name === null) {
			fault('stray-character', take(token.word) ?? text.charAt(position), start);
			if (position === start) position++;
			continue;
		}
		if (text[position] !== '=') {
			fault('missing-value', name, start);
			continue;
		}
		position++;
		const valueStart = position;
		const value = takeValue(name);
		if (attributes.some((other) => other.name === name)) fault('repeated-attribute', name, start);
		else if (value !== undefined)
			attributes.push({ name, value, column: column + start, valueColumn: column + valueStart });
	}
	return { attributes, faults };
};
