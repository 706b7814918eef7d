import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stripStyles } from '../../../src/text/styled-text.js';
import { textWidth } from '../../../src/text/width.js';
import { codeLines } from '../../../src/ui/lesson/code-lines.js';
import { createTheme } from '../../../src/ui/theme.js';
import { plainTheme } from '../made-up-book.js';

const shown = (source: string, width: number) => codeLines(source, width, plainTheme).map(stripStyles);

it('numbers the lines', () => {
	expect(shown('import asyncio\n\nawait x()', 40)).toEqual([' 1  import asyncio', ' 2  ', ' 3  await x()']);
});

it('breaks a long line behind a comma or a bracket, and goes on below its own indentation', () => {
	const source = '    await asyncio.gather(request("север"), request("юг"))';
	expect(shown(source, 50)).toEqual([' 1      await asyncio.gather(request("север"), ', '        ↪ request("юг"))']);
	expect(shown('    asyncio.gather(request("север"))', 34)).toEqual([
		' 1      asyncio.gather(request(',
		'        ↪ "север"))',
	]);
});

it('fits any width and loses nothing', () => {
	const coloured = createTheme({ colour: 2, unicode: true, hyperlinks: false });
	const words = fc.constantFrom('await ', 'f(', '"строка"', ', ', '    ', '一二三', 'x'.repeat(50), '# шаг\n', '\n');
	fc.assert(
		fc.property(fc.array(words), fc.integer({ min: 20, max: 90 }), (parts, width) => {
			const source = parts.join('').replace(/[ \n]+$/, '');
			const lines = codeLines(source, width, coloured);
			for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
			const back = lines.map(stripStyles).reduce((text, line) => {
				const below = /^ +↪ (.*)$/.exec(line);
				return below === null ? `${text}${text === '' ? '' : '\n'}${line.slice(4)}` : text + below[1];
			}, '');
			expect(back.trim()).toBe(source.trim());
		}),
	);
});

it('comes to an end at any width', () => {
	for (const width of [-3, 0, 1, 4, 6]) expect(shown('await f(1, 2)', width).length).toBeGreaterThan(0);
});

it('shows nothing of what could drive the terminal', () => {
	expect(shown('print("\u001B[2J\u0007")', 60).join('')).not.toMatch(/\p{Cc}/u);
});
