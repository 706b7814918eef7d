import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rerecord } from '../../src/check/record.js';
import { parseFixtures } from '../../src/course/recordings/parse-fixtures.js';
import type { Output } from '../../src/model/run.js';
import { outcomeOf, result, shown, stdout } from './recordings.js';

const file = `# Recordings of chapter 7.
manifests:
  folder:
    - { name: a.txt, size: 3 }   # a file

examples:
  # The first one.
  7-1:
    from: course
    outputs:
      - stdout: |
          # no comment
          old

    rules:
      # Why it is free.
      - { rule: pid, line: 2, text: "12", reason: r }

  # From the notebook.
  7.2-1:
    from: notebook
    outputs:
      - result: |-
          'X'
  7.2-10:
    from: course
    files: folder
    variants:
      - python: "<3.11"
        outputs:
          - stdout: |
              before
      - python: ">=3.11"
        outputs: []
        rules: []   # none
`.replace('old\n', 'old 12\n');

const record = (text: string, example: string, outputs: readonly Output[], changes = {}) =>
	rerecord(text, 'fixtures/07.yaml', outcomeOf(example, outputs, changes), 'en');

/** The lines that were taken away and added. */
const changesIn = (before: string, after: string) => {
	const [one, other] = [before.split('\n'), after.split('\n')];
	let start = 0;
	while (start < one.length && one[start] === other[start]) start += 1;
	let end = 0;
	while (end < one.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
	return { removed: one.slice(start, one.length - end), added: other.slice(start, other.length - end) };
};

describe('an existing recording', () => {
	it('gives way to what was shown; all else stays, comments and rules too', () => {
		const { text, problems, difference } = record(file, '7-1', [stdout('# no comment\nnew 12\n'), result('1')]);
		expect(problems).toEqual([]);
		expect(changesIn(file, text)).toEqual({
			removed: ['          old 12'],
			added: ['          new 12', '      - result: |-', '          1'],
		});
		expect(difference.length).toBe(2);
	});

	it('of a variant: only the one that holds for the Python that ran', () => {
		const newer = record(file, '7.2-10', [stdout('x\n')], { python: '3.13.0' });
		expect(changesIn(file, newer.text)).toEqual({
			removed: ['        outputs: []'],
			added: ['        outputs:', '          - stdout: |', '              x'],
		});
		const older = record(file, '7.2-10', [stdout('x\n')], { python: '3.9.18' });
		expect(changesIn(file, older.text)).toEqual({ removed: ['              before'], added: ['              x'] });
	});

	it('stays untouched when the run passes', () => {
		const { text, difference, problems } = record(file, '7-1', [stdout('# no comment\nold 77\n')]);
		expect({ text, difference, problems }).toEqual({ text: file, difference: [], problems: [] });
	});

	it('says which rules no longer fit', () => {
		const { text, problems, rulesToMend } = record(file, '7-1', [stdout('other\nlines\n')]);
		expect(problems).toEqual([]);
		expect(text).not.toBe(file);
		expect(rulesToMend).toMatchObject([{ code: 'rule-text-missing' }]);
	});
});

describe('a new recording', () => {
	it.each([
		['7.1-1', '  # From the notebook.'],
		['7.2-2', '  7.2-10:'],
		['7.2-11', undefined],
		['6-1', '  # The first one.'],
	])('%s stands in its place among the others', (example, before) => {
		const { text, problems, difference } = record(file, example, [stdout('x\n')]);
		expect(problems).toEqual([]);
		expect(text.split('\n').filter((line) => !file.split('\n').includes(line))).toContain(`  ${example}:`);
		const lines = text.split('\n');
		const at = lines.indexOf(`  ${example}:`);
		expect(lines.slice(at, at + 5)).toEqual([
			`  ${example}:`,
			'    from: course',
			'    outputs:',
			'      - stdout: |',
			'          x',
		]);
		if (before !== undefined) expect(lines.slice(at + 5).find((line) => line !== '')).toBe(before);
		expect(shown({ differences: difference } as never)).toEqual(['+x']);
		const others = (one: string) =>
			parseFixtures(one, 'f', 'en').fixtures.filter((fixture) => fixture.example !== example);
		expect(others(text).map((fixture) => fixture.recordings.map(({ outputs }) => outputs))).toEqual(
			others(file).map((fixture) => fixture.recordings.map(({ outputs }) => outputs)),
		);
	});

	it('makes a file where there is none, also of nothing shown', () => {
		const { text } = record('', '7-1', []);
		expect(text).toBe('examples:\n  7-1:\n    from: course\n    outputs: []\n');
		expect(record('examples: {}\n', '7-1', []).text).toBe(text);
	});
});

describe('nothing is written', () => {
	const refusal = (example: string, changes = {}, text = file) => {
		const { text: after, problems } = record(text, example, [stdout('x\n')], changes);
		expect(after).toBe(text);
		return problems.map(({ code }) => code);
	};

	it('over a recording of the notebook', () => {
		expect(refusal('7.2-1')).toEqual(['notebook-recording']);
	});

	it('of a run that did not come to its end, or not to the example', () => {
		expect(refusal('7-1', { end: { status: 'timed-out', seconds: 1 } })).toEqual(['run-incomplete']);
		expect(refusal('7-1', { endedIn: '7-0' })).toEqual(['run-incomplete']);
	});

	it('where no variant holds for the Python that ran', () => {
		const one = 'examples:\n  7-1: { from: course, python: ">=3.12", outputs: [] }\n';
		expect(refusal('7-1', {}, one)).toEqual(['no-variant']);
	});

	it('into a file that has problems', () => {
		expect(refusal('7-1', {}, 'examples:\n  7-1: { from: book }\n')).not.toEqual([]);
	});
});

it('whatever is shown comes back from the file as it was', () => {
	const letters = fc.constantFrom(
		' ',
		'\n',
		'\t',
		'#',
		':',
		'-',
		"'",
		'"',
		'\\',
		'|',
		'\r',
		'\u0000',
		'\u0085',
		'\u2028',
		'\ufeff',
		'я',
		'😀',
		'%',
		'{',
	);
	const text = fc.string({
		unit: fc.oneof(letters, fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })),
		minLength: 1,
		maxLength: 20,
	});
	fc.assert(
		fc.property(text, text, (one, other) => {
			const shownTexts = [one, other].map((each) => each.replaceAll('\r\n', '\n'));
			const [first = '', second = ''] = shownTexts;
			const { text: written, problems } = record(file, '7.2-5', [stdout(one), result(other)]);
			expect(problems).toEqual([]);
			const { fixtures } = parseFixtures(written, 'f', 'en');
			expect(fixtures.find(({ example }) => example === '7.2-5')?.recordings[0]?.outputs).toEqual([
				{ kind: 'stdout', text: first },
				{ kind: 'result', text: second },
			]);
			expect(fixtures.length).toBe(4);
			expect(record(written, '7.2-5', [stdout(one), result(other)]).text).toBe(written);
		}),
		{ numRuns: 300 },
	);
});

it('recording again and again changes nothing but the outputs', () => {
	const text = fc.constantFrom('a\n', 'a', 'a\n\n', '  a\n', '\na\n', '# x\n', '- x\n', 'a\n\n\nb\n', '\t\n');
	fc.assert(
		fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
			const last = texts.reduce((so, one) => record(so, '7-1', [stdout(one)]).text, file);
			const direct = record(file, '7-1', [stdout(texts.at(-1) ?? '')]).text;
			const parsed = (one: string) => parseFixtures(one, 'f', 'en');
			expect(parsed(last).problems).toEqual([]);
			const outputs = (one: string) =>
				parsed(one).fixtures.map(({ recordings }) => recordings.map((each) => each.outputs));
			expect(outputs(last)).toEqual(outputs(direct));
		}),
		{ numRuns: 300 },
	);
});
