import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type * as Cleaner from '../../src/text/clean-output.js';
import { checksOf } from './clean-output-checks.js';

/** Each rule of the cleaner, broken in the smallest way: `from` in the source becomes `to`. At least one check must notice. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the source under test holds templates.
const mutants: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
	'clean-output.ts': [
		["this.#half = /[\\uD800-\\uDBFF]$/.exec(text)?.[0] ?? ''", "this.#half = ''"],
		["if (this.#half !== '') text = text.slice(0, -1)", ''],
		["if (this.#half !== '') this.#take(this.#half)", ''],
		["this.#half = '';\n\t\tthis.#line", 'this.#line'],
		['this.#line = new ScreenLine();\n\t\treturn rest', 'return rest'],
		['this.#abandon();\n\t\tconst rest', 'const rest'],
		["this.#done = '';\n\t\treturn done", 'return done'],
		["if (this.#state !== 'text') this.#line.put(removedMark)", ''],
		["this.#state = 'text';\n\t}\n\n\t#take(", '}\n\n\t#take('],
		["if (character === '\\n') {\n\t\t\tthis.#abandon();", "if (character === '\\n') {"],
		['this.#line.clear();', ''],
		['else if (aborts.includes(character)) this.#abandon();', ''],
		["if (character === '\\r') this.#line.carriageReturn();\n\t\telse if", 'if'],
		["else if (character === '\\b') this.#line.backspace();", ''],
		["else if (character === '\\t') this.#line.put(character);", ''],
		[
			"else if (character === esc) this.#state = 'escape';\n\t\telse if (character === '\\u009B')",
			"else if (character === '\\u009B')",
		],
		["else if (character === '\\u009B') this.#beginControl();", ''],
		["else if (stringStarts.alone.includes(character)) this.#state = 'string';", ''],
		['isHidden(character) ? removedMark : character', 'character'],
		["if (this.#state === 'escape' && character === '[') this.#beginControl();\n\t\telse if", 'if'],
		["if (this.#state === 'escape' && character === '[')", "if (character === '[')"],
		["else if (this.#state === 'escape' && stringStarts.afterEscape.includes(character)) this.#state = 'string';", ''],
		["else if (this.#state === 'escape' && stringStarts", 'else if (stringStarts'],
		["else if (character >= ' ' && character <= '/') this.#state = 'escape-intermediate';", ''],
		["character >= '0' && character <= '~')", 'true)'],
		["character >= '0' && character <= '~')", 'false)'],
		["this.#state = 'control';\n\t\tthis.#parameters = ''", "this.#state = 'control'"],
		["character >= ' ' && character <= '?'", "character >= '0' && character <= '9'"],
		['/^[0-9;:]{0,64}$/.test(this.#parameters)', 'true'],
		['{0,64}$/', '{0,32}$/'],
		['{0,64}$/', '{0,65}$/'],
		["character === 'm' && ", ''],
		["character === 'K' && ", ''],
		['/^[02]?$/.test(this.#parameters)', 'true'],
		["if (isColour || isErase) this.#state = 'text'", ''],
		["this.#parameters === '2' ? 'all' : 'rest'", "'rest'"],
		["this.#parameters === '2' ? 'all' : 'rest'", "'all'"],
		["character >= '@' && character <= '~')", 'true)'],
		["character >= '@' && character <= '~')", 'false)'],
		['else if (this.#colour) this.#line', 'else this.#line'],
		['else if (this.#colour) this.#line.setStyle(`${esc}[${this.#parameters}m`);', ''],
		['if (!isPart) this.#takeText(character)', ''],
		["if (this.#state === 'string-escape' && character === '\\\\') this.#abandon();\n\t\telse if", 'if'],
		["this.#state = 'escape';\n\t\t\tthis.#take(character);", ''],
		["else if (character === esc) this.#state = 'string-escape';", ''],
		["character === '\\u0007' || ", ''],
		["|| character === '\\u009C'", ''],
		["afterEscape: 'PX]^_'", "afterEscape: 'PX^_'"],
		["afterEscape: 'PX]^_'", "afterEscape: ']^_'"],
		["afterEscape: 'PX]^_'", "afterEscape: 'P]^_'"],
		["afterEscape: 'PX]^_'", "afterEscape: 'PX]_'"],
		["afterEscape: 'PX]^_'", "afterEscape: 'PX]^'"],
		["alone: '\\u0090", "alone: '"],
		['\\u0098\\u009D', '\\u009D'],
		['\\u009D\\u009E', '\\u009E'],
		["\\u009E\\u009F'", "\\u009F'"],
		["\\u009E\\u009F'", "\\u009E'"],
		["aborts = '\\u0018\\u001A'", "aborts = '\\u001A'"],
		["aborts = '\\u0018\\u001A'", "aborts = '\\u0018'"],
	],
	'screen-line.ts': [
		['const limit = 4096', 'const limit = 5000'],
		['const limit = 4096', 'const limit = 4095'],
		['limit - 24', 'limit'],
		['this.#styles[this.#cursor] = this.#style.opening;', ''],
		['Math.max(this.#length, this.#cursor)', 'this.#cursor'],
		['this.#style.apply(sequence);', ''],
		['carriageReturn(): void {\n\t\tthis.#cursor = 0;', 'carriageReturn(): void {'],
		['Math.max(0, this.#cursor - 1)', 'this.#cursor - 1'],
		['Math.max(0, this.#cursor - 1)', '0'],
		["what === 'rest' ? this.#cursor : 0", '0'],
		["what === 'rest' ? this.#cursor : 0", 'this.#cursor'],
		['this.#characters.length = Math.min(this.#characters.length, from);', ''],
		['this.#length = Math.min(this.#length, from);', ''],
		["this.#characters.push(' ');", "this.#characters.push('');"],
		["text += (style === '' ? '' : '\\u001B[0m') + next", 'text += next'],
		["if (style !== '') text += '\\u001B[0m'", ''],
		['`${text}…[+${this.#length - kept}]`', 'text'],
		['…[+${this.#length - kept}]', '…'],
		['this.#cursor = 0;\n\t\tthis.#length = 0;', 'this.#length = 0;'],
		['this.#cursor = 0;\n\t\tthis.#length = 0;', 'this.#cursor = 0;'],
	],
	'style-state.ts': [
		['if (number === 0) this.#codes = [];\n\t\telse if', 'if'],
		[
			'else if (offCodes.has(String(number))) this.#codes = this.#codes.filter(({ off }) => off !== String(number));',
			'',
		],
		["parameters === '' ? ['0'] : parameters.split(';')", "parameters.split(';').slice(0, 1)"],
		["code === '38' || code === '48' || code === '58'", "code === '48' || code === '58'"],
		["code === '38' || code === '48' || code === '58'", "code === '38' || code === '58'"],
		["code === '38' || code === '48' || code === '58'", "code === '38' || code === '48'"],
		[
			'if (group === undefined) return;',
			"if (group === undefined) { this.#codes.push({ on: code, off: '' }); return; }",
		],
	],
	'hidden-characters.ts': [
		['\\u0000-\\u001F', '\\u0001-\\u001F'],
		['\\u0000-\\u001F', '\\u0000-\\u0006'],
		['\\u0000-\\u001F', '\\u0000-\\u000A'],
		['\\u007F-\\u009F', '\\u0080-\\u009F'],
		['\\u007F-\\u009F', '\\u007F'],
		['\\u061C', ''],
		['\\u200E\\u200F', '\\u200E'],
		['\\u2028-\\u202E', '\\u2029-\\u202E'],
		['\\u2028-\\u202E', '\\u2028-\\u202D'],
		['\\u2028-\\u202E', '\\u202A-\\u202E'],
		['\\u2066-\\u206F', ''],
		['\\uFFF9-\\uFFFB', ''],
		['\\uD800-\\uDFFF', ''],
		['\\u{E0000}-\\u{E007F}', ''],
	],
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

const folder = path.resolve(import.meta.dirname, '../../src/text');

/** The cleaner with one file's source changed. */
const importMutant = async (file: string, source: string): Promise<typeof Cleaner> => {
	const result = await build({
		entryPoints: [path.join(folder, 'clean-output.ts')],
		bundle: true,
		write: false,
		format: 'esm',
		logLevel: 'error',
		plugins: [
			{
				name: 'mutant',
				setup({ onLoad }) {
					onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
						path.basename(loaded) === file ? { contents: source, loader: 'ts' } : null,
					);
				},
			},
		],
	});
	const code = Buffer.from(result.outputFiles[0]?.contents ?? []).toString('base64');
	return await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
};

const failureOf = (cleaner: typeof Cleaner): string | null => {
	for (const [name, check] of checksOf(500)) {
		try {
			check(cleaner);
		} catch {
			return name;
		}
	}
	return null;
};

describe.each(Object.entries(mutants))('%s', (file, changes) => {
	test('as it is passes', async () => {
		expect(failureOf(await importMutant(file, await readFile(path.join(folder, file), 'utf8')))).toBeNull();
	});

	test.each(changes)('%j → %j is noticed', async (from, to) => {
		const source = await readFile(path.join(folder, file), 'utf8');
		expect(source.split(from).length - 1, `${JSON.stringify(from)} stands once in ${file}`).toBe(1);
		expect(
			failureOf(
				await importMutant(
					file,
					source.replace(from, () => to),
				),
			),
		).not.toBeNull();
	});
});
