import { describe, expect, test } from 'vitest';
import { highlightPython } from '../../src/markdown/highlight.js';
import type { ColourLevel } from '../../src/markdown/options.js';
import { expectGoodLines, seen } from './lines.js';

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character.
const sequence = /\u001B\[[\d;]*m/g;
const unreadable = /\u001B\[(34|9\d)m/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above.

const source = `import asyncio  # комментарий


@decorator
async def main(name: str = "мир") -> None:
    """Строка
    на два ряда, <b> & &amp; \\u001b."""
    print(f"привет, {name!r:>{10}}", 0xFF, None)
    match name:
        case "x" | 'y':
            await asyncio.sleep(1.5)
`;

describe.each([0, 1, 2, 3] as const)('at colour level %d', (colour: ColourLevel) => {
	const lines = highlightPython(source, colour);

	test('the source stays as it is, line by line', () => {
		expect(lines.map(seen)).toEqual(source.split('\n'));
	});

	test('each line is self-contained', () => {
		expectGoodLines(lines, 79);
	});

	test(colour === 0 ? 'nothing is coloured' : 'keywords, strings, comments and numbers are told apart', () => {
		const styleOf = (word: string) => {
			const line = lines.find((candidate) => seen(candidate).includes(word)) ?? '';
			return line.slice(0, line.indexOf(word)).match(sequence)?.at(-1) ?? '';
		};
		const styles = ['async', 'Строка', 'комментарий', '1.5'].map(styleOf);
		expect(new Set(styles).size).toBe(colour === 0 ? 1 : 4);
	});
});

test('no blue and no bright colour at 16 colours: they cannot be read everywhere', () => {
	expect(highlightPython(source, 1).join('')).not.toMatch(unreadable);
});

test('what is no Python comes out whole', () => {
	for (const text of ['', '\n\n', '%%% ??? """', 'f"{', '\u0000']) {
		expect(highlightPython(text, 1).map(seen).join('\n')).toBe(text);
	}
});
