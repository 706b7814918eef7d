import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/model/run.js';
import { compareWith, fixtureOf, fixtureWith, notebook, recordedOutputs, stdout } from './recordings.js';

const runs = { numRuns: 300 };

/** Text of the kind that breaks comparisons: what looks free, brackets, blanks, letters that are hard to see. */
const awkward = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'Task-1',
				'Task-10',
				'Task-',
				' at 0x7f00aa11',
				' at /tmp/a.py:3',
				' at C:\\b.py:4',
				' at /t{1, 2}/c.py:3',
				'File "/t/c.py", line 1',
			),
			fc.constantFrom(
				'{',
				'}',
				'<',
				'>',
				', ',
				"'",
				'"',
				'\n',
				'\n\n',
				'  ',
				'\t',
				'0',
				'12:34:56',
				'1.5',
				'-',
				'é',
				'\u200b',
			),
			fc.string({ maxLength: 5 }),
		),
		{ maxLength: 25 },
	)
	.map((pieces) => pieces.join('').replaceAll('\r\n', '\n'));

const mapTexts = (outputs: readonly Output[], change: (text: string) => string): Output[] =>
	outputs.map((output) => ({ ...output, text: change(output.text) }));

const address = fc.integer({ min: 0x100000, max: 2 ** 47 }).map((value) => `0x${value.toString(16)}`);
const name = fc.stringMatching(/^[A-Za-zА-я0-9_ .-]{1,12}$/);
const path = fc.oneof(
	fc.array(name, { maxLength: 4 }).map((parts) => ['', ...parts, 'cell.py'].join('/')),
	fc.array(name, { maxLength: 4 }).map((parts) => ['C:', ...parts, 'cell.py'].join('\\')),
);

describe('for any output', () => {
	it('it matches its own recording', () => {
		fc.assert(
			fc.property(awkward, (text) => compareWith(fixtureWith(text), [stdout(text)]).status === 'ok' || text === ''),
			{ numRuns: 1000 },
		);
	});

	it('it matches its own recording under a rule of free order', () => {
		fc.assert(
			fc.property(
				fc.array(
					awkward.map((text) => text.replaceAll('\n', ' ')),
					{ minLength: 2, maxLength: 8 },
				),
				(lines) => {
					fc.pre(new Set(lines).size > 1 && !lines.at(-1)?.endsWith('\n'));
					const text = `${lines.join('\n')}\n`;
					const fixture = fixtureWith(text, `- { rule: unordered-lines, lines: 1-${lines.length}, reason: r }`);
					expect(compareWith(fixture, [stdout(text)]).status).toBe('ok');
					expect(compareWith(fixture, [stdout(`${lines.toReversed().join('\n')}\n`)]).status).toBe('ok');
				},
			),
			runs,
		);
	});

	it('it matches its own recording under a rule of free members', () => {
		fc.assert(
			fc.property(awkward, awkward, awkward, (before, one, other) => {
				const text = `${before}{${one}, <${other}>}`.replaceAll('\n', ' ');
				const rules = '- { rule: unordered-set, reason: r }';
				expect(compareWith(fixtureWith(text, rules), [stdout(text)]).status).toBe('ok');
			}),
			{ numRuns: 1000 },
		);
	});

	it('another one never matches unless it differs in what is free', () => {
		const plain = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '{', '0', '1', '-'), maxLength: 12 });
		fc.assert(
			fc.property(plain, plain, (one, other) => {
				fc.pre(one !== other && one !== '' && other !== '');
				return compareWith(fixtureWith(one), [stdout(other)]).status === 'mismatch';
			}),
			{ numRuns: 1000 },
		);
	});

	it('the explanation of a mismatch holds both texts', () => {
		fc.assert(
			fc.property(awkward, awkward, (one, other) => {
				fc.pre(one !== '' && other !== '');
				const { status, differences } = compareWith(fixtureWith(one), [stdout(other)]);
				return status === 'ok'
					? differences.length === 0
					: differences.some(({ lines }) => lines.some(({ kind }) => kind !== 'same'));
			}),
			{ numRuns: 1000 },
		);
	});
});

describe.each(
	notebook.filter(({ example }) => !['7.2-4', '7.2-6'].includes(example)).map((one) => [one.example, one] as const),
)('%s', (_, fixture) => {
	const outputs = recordedOutputs(fixture);
	const texts = outputs.map(({ text }) => text).join('\n');

	it('is the same with all tasks shifted', () => {
		fc.assert(
			fc.property(fc.integer({ min: -2, max: 100_000 }), (by) => {
				const shifted = mapTexts(outputs, (text) =>
					text.replace(/Task-(\d+)/g, (__, number) => `Task-${Number(number) + by}`),
				);
				return compareWith(fixture, shifted).status === 'ok';
			}),
			runs,
		);
	});

	it('is the same with other addresses, as long as they differ as the recorded ones do', () => {
		const recorded = [...new Set(texts.match(/(?<= at )0x[0-9a-f]+/g) ?? [])];
		fc.assert(
			fc.property(fc.uniqueArray(address, { minLength: recorded.length, maxLength: recorded.length }), (found) => {
				const renamed = (text: string) =>
					text.replace(/(?<= at )0x[0-9a-f]+/g, (one) => found[recorded.indexOf(one)] ?? one);
				return compareWith(fixture, mapTexts(outputs, renamed)).status === 'ok';
			}),
			runs,
		);
	});

	it('is the same with another folder and file', () => {
		fc.assert(
			fc.property(path, (found) => {
				const moved = mapTexts(outputs, (text) => text.replace(/(?<= at )\/\S*\.py(?=:\d)/g, () => found));
				return compareWith(fixture, moved).status === 'ok';
			}),
			runs,
		);
	});
});

describe('every valid value of a free part passes', () => {
	const passes = (example: string, change: (text: string) => string) =>
		compareWith(fixtureOf(example), mapTexts(recordedOutputs(fixtureOf(example)), change)).status === 'ok';

	it('floats as Python prints them', () => {
		fc.assert(
			fc.property(fc.double({ min: 1, max: 2, noNaN: true }), (value) =>
				passes('12.1-1', (text) =>
					text.replace('1.6518542852524694', Number.isInteger(value) ? `${value}.0` : String(value)),
				),
			),
			runs,
		);
	});

	it('times of day a right step apart', () => {
		const clock = (seconds: number) =>
			[Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
				.map((part) => String(part).padStart(2, '0'))
				.join(':');
		fc.assert(
			fc.property(fc.nat(86_399), fc.nat(1), fc.integer({ min: 1, max: 2 }), fc.nat(1), (start, ...steps) => {
				let at = start;
				const times = [at, ...steps.map((step) => (at += step))].map(clock);
				return passes('14.1-2', (text) => text.replace(/\d\d:\d\d:\d\d/g, () => times.shift() ?? ''));
			}),
			runs,
		);
	});

	it('process numbers', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (pid) =>
				passes('19.1-5', (text) => text.replace('21242', String(pid))),
			),
			runs,
		);
	});

	it('orders of lines and of set members', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), (order) =>
				passes('9-1', (text) => {
					const lines = text.split('\n');
					return lines.length < 12
						? text
						: [...lines.slice(0, 11), ...order.map((index) => lines[11 + index]), ''].join('\n');
				}),
			),
			runs,
		);
		fc.assert(
			fc.property(fc.shuffledSubarray([...Array(9).keys()], { minLength: 9 }), (order) =>
				passes('11-1', (text) =>
					text.replace(/\{(.*)\}/, (_, members: string) => {
						const list = members.split(', <').map((member, index) => (index === 0 ? member : `<${member}`));
						return `{${order.map((index) => list[index]).join(', ')}}`;
					}),
				),
			),
			runs,
		);
	});
});
