import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFixtures } from '../../../src/course/recordings/parse-fixtures.js';

const parse = (...lines: string[]) => parseFixtures(lines.join('\n'), 'fixtures/07.yaml', 'en');

/** Example 1-1 with these lines inside, and the rest of a file. */
const parseExample = (...lines: string[]) =>
	parse('examples:', '  1-1:', '    from: course', ...lines.map((line) => `    ${line}`));

const outputsOf = (...lines: string[]) => {
	const { fixtures, problems } = parseExample(...lines);
	expect(problems).toEqual([]);
	return fixtures[0]?.recordings[0]?.outputs;
};

describe('texts come out byte for byte', () => {
	it('from literal blocks', () => {
		expect(
			outputsOf(
				'outputs:',
				'  - result: |-',
				"      'x'  ",
				'  - stdout: |',
				'      # no comment',
				'        indented: no key',
				'      ',
				'      "quoted" \\n % & * ! > | @',
				'      \ttab ',
				'  - stderr: |+',
				'      two',
				'',
				'  - task-error: |2-',
				'          four blanks',
			),
		).toEqual([
			{ kind: 'result', text: "'x'  " },
			{ kind: 'stdout', text: '# no comment\n  indented: no key\n\n"quoted" \\n % & * ! > | @\n\ttab \n' },
			{ kind: 'stderr', text: 'two\n\n' },
			{ kind: 'task-error', text: '    four blanks' },
		]);
	});

	it('from one line in double quotes', () => {
		expect(outputsOf('outputs: [{ stdout: "\\ta\\x1b[0m\\r\\u2028\\n" }, { result: "\'\\\\n\'" }]')).toEqual([
			{ kind: 'stdout', text: '\ta\u001b[0m\r\u2028\n' },
			{ kind: 'result', text: "'\\n'" },
		]);
	});

	it('also from a file with line ends of Windows', () => {
		const file = [
			'examples:',
			'  1-1:',
			'    from: course',
			'    outputs:',
			'      - stdout: |',
			'          a',
			'          b',
			'',
		];
		const { fixtures, problems } = parseFixtures(file.join('\r\n'), 'f', 'en');
		expect(problems).toEqual([]);
		expect(fixtures[0]?.recordings[0]?.outputs).toEqual([{ kind: 'stdout', text: 'a\nb\n' }]);
	});

	it.each([
		['folded', ['outputs:', '  - stdout: >', '      a', '      b'], 5],
		['bare', ['outputs:', '  - stdout: a b'], 5],
		['in single quotes', ['outputs:', "  - stdout: 'a b'"], 5],
		['on the next line', ['outputs:', '  - stdout:', '      |', '      a'], 6],
		['in double quotes over two lines', ['outputs:', '  - stdout: "a', '      b"'], 5],
	])('else they are refused: %s', (_, lines, line) => {
		expect(parseExample(...lines).problems).toMatchObject([
			{ code: 'recording-not-literal', line, file: 'fixtures/07.yaml' },
		]);
	});
});

describe('an example', () => {
	it('may show nothing', () => {
		const { fixtures, problems } = parseExample('outputs: []');
		expect(problems).toEqual([]);
		expect(fixtures).toEqual([
			{
				example: '1-1',
				file: 'fixtures/07.yaml',
				line: 3,
				muchIsFree: null,
				files: [],
				recordings: [{ example: '1-1', from: 'course', python: null, outputs: [], rules: [] }],
			},
		]);
	});

	it('has rules that know their place and their line of the file', () => {
		const { fixtures } = parseExample(
			'outputs: [{ stdout: "a 1\\nb\\n" }]',
			'rules:',
			'  - { rule: unordered-lines, lines: 1-2, reason: why }',
			'  - { rule: number-in-range, line: 1, text: "1", after: "a ", from: 0, to: 9, reason: why }',
			'  - { rule: host-task, output: 3, times: 0-2, reason: why }',
		);
		expect(fixtures[0]?.recordings[0]?.rules).toEqual([
			{ kind: 'unordered-lines', reason: 'why', line: 6, at: { output: 1, lines: [1, 2] } },
			{
				kind: 'number-in-range',
				reason: 'why',
				line: 7,
				at: { output: 1, lines: [1, 1] },
				texts: ['1'],
				after: 'a ',
				from: 0,
				to: 9,
				decimals: null,
			},
			{ kind: 'host-task', reason: 'why', line: 8, at: { output: 3, lines: null }, times: [0, 2] },
		]);
	});

	it('has variants, of which one holds for each version', () => {
		const { fixtures, problems } = parseExample(
			'python: ">=3.10"',
			'variants:',
			'  - { python: "<3.12", outputs: [] }',
			'  - { python: ">=3.12", outputs: [{ result: "1" }] }',
		);
		expect(problems).toEqual([]);
		expect(fixtures[0]?.recordings.map(({ python }) => python)).toEqual(['>=3.10 <3.12', '>=3.10 >=3.12']);
	});

	it('finds files, from a list of its own or one that several share', () => {
		const { fixtures, problems } = parse(
			'manifests:',
			'  folder:',
			'    - { name: a.txt, mode: rw-rw-r--, size: 9619, modified: "2023-06-01T05:00:00Z" }',
			'    - { name: sub/, mode: rwxrwxr-x }',
			'examples:',
			'  1-1: { from: course, outputs: [], files: folder }',
			'  1-2:',
			'    from: course',
			'    outputs: []',
			'    files:',
			'      - { name: sub/b.txt, text: "é\\n" }',
		);
		expect(problems).toEqual([]);
		expect(fixtures.map(({ files }) => files)).toEqual([
			[
				{ name: 'a.txt', kind: 'file', mode: 0o664, size: 9619, modified: 1685595600 },
				{ name: 'sub', kind: 'directory', mode: 0o775, size: 0, modified: null },
			],
			[{ name: 'sub/b.txt', kind: 'file', mode: 0o644, size: 3, modified: null, text: 'é\n' }],
		]);
	});
});

describe('problems name their line', () => {
	it.each([
		['an unknown key', ['outputs: []', 'output: []'], 'yaml-shape', 5],
		['a key that stands twice', ['outputs: []', 'outputs: []'], 'yaml-syntax', 5],
		['an unknown kind of output', ['outputs:', '  - print: "x"'], 'yaml-shape', 5],
		['two kinds in one output', ['outputs:', '  - { stdout: "x", result: "y" }'], 'yaml-shape', 5],
		['a number for a text', ['outputs:', '  - result: 3'], 'yaml-shape', 5],
		['an unknown rule', ['outputs: []', 'rules:', '  - { rule: anything, reason: r }'], 'yaml-shape', 6],
		['a rule without a reason', ['outputs: []', 'rules:', '  - { rule: listing }'], 'yaml-shape', 6],
		[
			'a key that the rule has not',
			['outputs: []', 'rules:', '  - { rule: listing, reason: r, text: "x" }'],
			'yaml-shape',
			6,
		],
		['a range backwards', ['outputs: []', 'rules:', '  - { rule: listing, reason: r, lines: 3-2 }'], 'yaml-shape', 6],
		['an anchor', ['outputs: &a []'], 'yaml-alias', 4],
		['neither outputs nor variants', ['files: []'], 'outputs-or-variants', 3],
		['both', ['outputs: []', 'variants: [{ python: ">=3.9", outputs: [] }]'], 'outputs-or-variants', 3],
		['rules beside variants', ['rules: []', 'variants: [{ python: ">=3.9", outputs: [] }]'], 'outputs-or-variants', 3],
		['a condition that is none', ['python: newest', 'outputs: []'], 'python-condition', 3],
		[
			'variants with a gap',
			['variants:', '  - { python: "<3.11", outputs: [] }', '  - { python: ">3.11", outputs: [] }'],
			'variants-cover',
			3,
		],
		[
			'variants that overlap',
			['variants:', '  - { python: "<=3.14", outputs: [] }', '  - { python: ">=3.14", outputs: [] }'],
			'variants-cover',
			3,
		],
		['one stream in two pieces', ['outputs:', '  - stdout: "a"', '  - stdout: "b"'], 'recording-order', 6],
		['stdout after stderr', ['outputs:', '  - stderr: "a"', '  - stdout: "b"'], 'recording-order', 6],
		['a line end of Windows', ['outputs:', '  - stdout: "a\\r\\n"'], 'recording-crlf', 5],
		['a list of files that is not there', ['outputs: []', 'files: nowhere'], 'unknown-manifest', 5],
		['a name outside', ['outputs: []', 'files:', '  - name: ../x'], 'file-name', 6],
		['an absolute name', ['outputs: []', 'files:', '  - name: /etc/x'], 'file-name', 6],
		['a name of a drive', ['outputs: []', 'files:', '  - name: "C:x"'], 'file-name', 6],
		['a backslash', ['outputs: []', 'files:', '  - name: a\\b'], 'file-name', 6],
		['a name twice', ['outputs: []', 'files:', '  - name: a', '  - name: A'], 'file-name', 7],
		['a folder with a size', ['outputs: []', 'files:', '  - { name: a/, size: 1 }'], 'yaml-shape', 6],
	])('%s', (_, lines, code, line) => {
		const { problems } = parseExample(...lines);
		expect(problems.map((problem) => [problem.code, problem.line])).toContainEqual([code, line]);
		for (const problem of problems) expect(problem.cure).not.toBe('');
	});

	it('a name that is no example', () => {
		expect(parse('examples:', '  first: { from: course, outputs: [] }').problems).toMatchObject([
			{ code: 'yaml-shape', line: 2 },
		]);
	});

	it('a list of files that nobody wants', () => {
		expect(parse('manifests:', '  spare: []', 'examples: {}').problems).toMatchObject([
			{ code: 'unused-manifest', line: 2 },
		]);
	});

	it('and speak both languages', () => {
		const text = 'examples:\n  1-1: { from: course }\n';
		const [ru] = parseFixtures(text, 'f', 'ru').problems;
		const [en] = parseFixtures(text, 'f', 'en').problems;
		expect(ru?.message).toMatch(/[а-я]/);
		expect(en?.message).not.toMatch(/[а-я]/);
	});
});

it('whatever the file holds, it is read or refused, never thrown at', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'examples:',
			'  1-1:',
			'    from: course',
			'    outputs: []',
			'    rules:',
			'      - ',
			'? ',
			'- ',
			'|',
			'"',
			'{',
			'}',
			'\n',
		),
		fc.string({ maxLength: 8 }),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
			const { fixtures, problems } = parseFixtures(pieces.join('\n'), 'f', 'en');
			return problems.length > 0 || Array.isArray(fixtures);
		}),
		{ numRuns: 1000 },
	);
});
