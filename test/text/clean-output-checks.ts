import fc from 'fast-check';
import { expect } from 'vitest';
import type * as Cleaner from '../../src/text/clean-output.js';
import { seenCells } from './seen-cells.js';

/**
 * What must hold for the cleaner, as functions of the module under test: `clean-output.test.ts` runs them on the real one, and
 * `clean-output.mutation.test.ts` on broken ones, which must fail.
 */
export type Check = (cleaner: typeof Cleaner) => void;

const esc = '\u001B';
const mark = '\uFFFD';

/** Input and what comes out with colour. */
const exact: readonly (readonly [name: string, input: string, output: string])[] = [
	['plain text stays', 'Привет, café 漢字 👍\n\tотступ\n', 'Привет, café 漢字 👍\n\tотступ\n'],
	['no newline is added', 'без конца', 'без конца'],
	['a newline after carriage return', 'раз\r\nдва\r\n', 'раз\nдва\n'],
	['a progress bar shows its last state', ' 1%\r50%\r100%\n', '100%\n'],
	['what was longer shines through', 'длинное\rкр\n', 'кринное\n'],
	['backspace overwrites', 'абв\b\bг\n', 'агв\n'],
	['backspace stops at the margin', 'а\b\b\b\bб\n', 'б\n'],
	['erasing to the end of the line', `старое\r${esc}[Kн\n`, 'н\n'],
	['erasing the rest only', `старое\b\b${esc}[0K\n`, 'стар\n'],
	['erasing the whole line keeps the cursor', `абв${esc}[2Kг\n`, '   г\n'],
	['erasing to the left is not done', `абв${esc}[1K\n`, `абв${mark}\n`],
	['a colour is kept and ended', `${esc}[31mкрасный\n`, `${esc}[31mкрасный${esc}[0m\n`],
	[
		'a colour goes on over lines',
		`${esc}[1;31mа\nб${esc}[0m\nв\n`,
		`${esc}[1m${esc}[31mа${esc}[0m\n${esc}[1m${esc}[31mб${esc}[0m\nв\n`,
	],
	['a colour ends where it ended', `${esc}[32mа${esc}[39mб\n`, `${esc}[32mа${esc}[0mб\n`],
	[
		'256 and 16 million colours',
		`${esc}[38;5;208mа${esc}[48;2;1;2;3mб${esc}[m\n`,
		`${esc}[38;5;208mа${esc}[0m${esc}[38;5;208m${esc}[48;2;1;2;3mб${esc}[0m\n`,
	],
	['blinking and hidden text are shown plainly', `${esc}[5;8mа\n`, 'а\n'],
	['the colour of an underline is not taken for bold', `${esc}[58;5;1mа\n`, 'а\n'],
	['a colour with private parameters is none', `${esc}[?1mа\n`, `${mark}а\n`],
	['a colour with too many parameters is none', `${esc}[${'1;'.repeat(40)}mа\n`, `${mark}а\n`],
	['64 parameter bytes are allowed', `${esc}[${'0'.repeat(63)}1mа\n`, `${esc}[${'0'.repeat(63)}1mа${esc}[0m\n`],
	['65 are not', `${esc}[${'0'.repeat(64)}1mа\n`, `${mark}а\n`],
	['clearing the screen', `а${esc}[2Jб\n`, `а${mark}б\n`],
	['moving the cursor', `а${esc}[10;20Hб${esc}[Aв\n`, `а${mark}б${mark}в\n`],
	['private modes', `${esc}[?1049hа${esc}[?25lб\n`, `${mark}а${mark}б\n`],
	['CSI as one character', 'а\u009B2Jб\n', `а${mark}б\n`],
	['a colour by CSI as one character', 'а\u009B31mб\n', `а${esc}[31mб${esc}[0m\n`],
	['the clipboard (OSC 52)', `а${esc}]52;c;ZXZpbA==\u0007б\n`, `а${mark}б\n`],
	['the title (OSC 0), ended by ST', `а${esc}]0;title${esc}\\б\n`, `а${mark}б\n`],
	['OSC as one character, ended by one', 'а\u009D52;c;x\u009Cб\n', `а${mark}б\n`],
	['a hyperlink loses its address', `${esc}]8;;http://evil\u0007да${esc}]8;;\u0007\n`, `${mark}да${mark}\n`],
	[
		'DCS, SOS, PM and APC',
		`${esc}Pа${esc}\\1${esc}Xб${esc}\\2${esc}^в${esc}\\3${esc}_г${esc}\\\n`,
		`${mark}1${mark}2${mark}3${mark}\n`,
	],
	[
		'the same as one character each',
		'\u0090а\u009C1\u0098б\u009C2\u009Eв\u009C3\u009Fг\u009C\n',
		`${mark}1${mark}2${mark}3${mark}\n`,
	],
	['a string that never ends takes its line only', `а${esc}]52;c;x\nвидно\n`, `а${mark}\nвидно\n`],
	['a colour that never ends takes nothing', `а${esc}[31\nб\n`, `а${mark}\nб\n`],
	['an escape at the very end', `а${esc}`, `а${mark}`],
	['an escape in a string begins a new sequence', `${esc}]0;x${esc}[31mа\n`, `${mark}${esc}[31mа${esc}[0m\n`],
	['an escape in a string may begin a string again', `${esc}]0;x${esc}]0;y\u0007а\n`, `${mark}${mark}а\n`],
	['an escape ends a sequence', `${esc}[3${esc}[31mа\n`, `${mark}${esc}[31mа${esc}[0m\n`],
	['two escapes', `${esc}${esc}[31mа\n`, `${mark}${esc}[31mа${esc}[0m\n`],
	['CAN and SUB abort', `а${esc}[3\u0018б${esc}]0;x\u001Aв\n`, `а${mark}б${mark}в\n`],
	['CAN and SUB alone', 'а\u0018б\u001Aв\n', `а${mark}б${mark}в\n`],
	['a word in a sequence is text again', `а${esc}[3Привет\n`, `а${mark}Привет\n`],
	['resetting the terminal', `а${esc}cб\n`, `а${mark}б\n`],
	['saving the cursor', `а${esc}7б\n`, `а${mark}б\n`],
	['a character set', `а${esc}(0б\n`, `а${mark}б\n`],
	['a bracket within another sequence begins none', `${esc}([31mа\n`, `${mark}31mа\n`],
	['nor does what begins a string', `${esc}(]0;а\n`, `${mark}0;а\n`],
	['an escape before a letter that is no command', `а${esc}яб\n`, `а${mark}яб\n`],
	['a tab after an escape', `а${esc}\tб\n`, `а${mark}\tб\n`],
	['BEL and NUL', 'а\u0007б\u0000в\n', `а${mark}б${mark}в\n`],
	['DEL and the next C1 after it', 'а\u007Fб\u0085в\n', `а${mark}б${mark}в\n`],
	['vertical tab and form feed', 'а\u000Bб\u000Cв\n', `а${mark}б${mark}в\n`],
	['directions of writing', 'а\u202Eб\u2066в\u200Fг\u061Cд\n', `а${mark}б${mark}в${mark}г${mark}д\n`],
	['line separators', 'а\u2028б\u2029в\n', `а${mark}б${mark}в\n`],
	['interlinear annotations and tags', 'а\uFFF9б\u{E0041}в\n', `а${mark}б${mark}в\n`],
	['lone surrogates', 'а\uD83Dб\uDE00в\uD83D', `а${mark}б${mark}в${mark}`],
	['a line of 4096 stays', `${'я'.repeat(4096)}\n`, `${'я'.repeat(4096)}\n`],
	['a longer one is cut, with a count', `${'я'.repeat(4097)}\n`, `${'я'.repeat(4072)}…[+25]\n`],
	['a count of millions', 'я'.repeat(3_000_000), `${'я'.repeat(4072)}…[+2995928]`],
	['the next line is not cut', `${'я'.repeat(5000)}\nб\n`, `${'я'.repeat(4072)}…[+928]\nб\n`],
	['erasing shortens a line that was too long', `${'я'.repeat(5000)}\r${esc}[Kб\n`, 'б\n'],
];

const edge = fc.constantFrom(
	...'\u001B[]PX^_\\mKJHc7(0123;:?<!/~@ \n\r\b\t\u0007\u0018\u001A\u0000\u007F\u0085\u0090\u0098\u009B\u009C\u009D\u009E\u009F\u202E\u200F\u2028\uFFF9',
	'\uD83D',
	'\uDE00',
	'👍',
	'я',
	'е\u0301',
	'\u001B[31m',
	'\u001B[0m',
	'\u001B[1;4m',
	'\u001B[38;5;208m',
	'\u001B[K',
	'\u001B[2K',
	'\u001B]0;',
	'x'.repeat(2000),
);
const hostile = fc.array(edge, { maxLength: 40 }).map((parts) => parts.join(''));
const inChunks = fc.tuple(hostile, fc.array(fc.nat(200), { maxLength: 6 })).map(([text, cuts]) => ({
	text,
	cuts: [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b),
}));

const split = (text: string, cuts: readonly number[]): string[] =>
	[0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length));

const lawful = (
	name: string,
	runs: number,
	law: (cleaner: typeof Cleaner) => fc.IProperty<[string]>,
): [string, Check] => [name, (cleaner) => fc.assert(law(cleaner), { numRuns: runs, seed: 42, verbose: 0 })];

/** @param runs of each property */
export const checksOf = (runs: number): readonly (readonly [name: string, check: Check])[] => [
	...exact.map(([name, input, output]): [string, Check] => [
		name,
		({ cleanOutput }) => {
			expect(cleanOutput(input, { colour: true })).toBe(output);
		},
	]),
	[
		'without colour no escape is left and no mark stands for a colour',
		({ cleanOutput }) => {
			expect(cleanOutput(`${esc}[31mа${esc}[0mб${esc}[2J\n`, { colour: false })).toBe(`аб${mark}\n`);
		},
	],
	[
		'the unfinished line can be looked at and goes on',
		({ OutputCleaner }) => {
			const cleaner = new OutputCleaner({ colour: true });
			expect(cleaner.push('раз\nдва')).toBe('раз\n');
			expect(cleaner.pending()).toBe('два');
			expect(cleaner.push('\rтри')).toBe('');
			expect(cleaner.pending()).toBe('три');
			expect(cleaner.push('!\n')).toBe('три!\n');
			expect(cleaner.pending()).toBe('');
		},
	],
	[
		'after its end a cleaner is as new',
		({ OutputCleaner }) => {
			const cleaner = new OutputCleaner({ colour: true });
			expect(cleaner.push(`${esc}[31mа${esc}[3`) + cleaner.end()).toBe(`${esc}[31mа${mark}${esc}[0m`);
			expect(cleaner.push('б\uD83D') + cleaner.end()).toBe(`б${mark}`);
			expect(cleaner.push('в') + cleaner.end()).toBe('в');
		},
	],
	lawful('only safe characters come out', runs, ({ cleanOutput }) =>
		fc.property(hostile, (text) => {
			const out = cleanOutput(text, { colour: true });
			// biome-ignore lint/suspicious/noControlCharactersInRegex: the law is about them.
			const rest = out.replace(/\x1b\[[0-9;:]{0,64}m/g, '');
			// biome-ignore lint/suspicious/noControlCharactersInRegex: the law is about them.
			expect(rest).not.toMatch(/[\x00-\x08\x0B-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB]/);
			expect(rest).not.toMatch(/[\uD800-\uDFFF]/u);
		}),
	),
	lawful('no style is on at the end of a line', runs, ({ cleanOutput }) =>
		fc.property(hostile, (text) => {
			for (const line of cleanOutput(text, { colour: true }).split('\n')) expect(seenCells(line).open).toBe(false);
		}),
	),
	lawful('no line is longer than 4096', runs, ({ cleanOutput }) =>
		fc.property(hostile, (text) => {
			for (const line of cleanOutput(text, { colour: false }).split('\n'))
				expect([...line].length).toBeLessThanOrEqual(4096);
		}),
	),
	lawful('cleaning twice is cleaning once', runs, ({ cleanOutput }) =>
		fc.property(hostile, (text) => {
			const once = cleanOutput(text, { colour: true });
			expect(cleanOutput(once, { colour: true })).toBe(once);
		}),
	),
	lawful('without colour no escape comes out, and the text is the same', runs, ({ cleanOutput }) =>
		fc.property(hostile, (text) => {
			const bare = cleanOutput(text, { colour: false });
			expect(bare).not.toContain(esc);
			const seen = seenCells(cleanOutput(text, { colour: true })).cells.map(({ character }) => character);
			expect(seen.join('')).toBe(bare);
		}),
	),
	[
		'how the text is divided makes no difference',
		({ OutputCleaner, cleanOutput }) =>
			fc.assert(
				fc.property(inChunks, ({ text, cuts }) => {
					const cleaner = new OutputCleaner({ colour: true });
					const pieces = split(text, cuts).map((chunk) => cleaner.push(chunk));
					expect(pieces.join('') + cleaner.end()).toBe(cleanOutput(text, { colour: true }));
				}),
				{ numRuns: runs, seed: 42 },
			),
	],
];
