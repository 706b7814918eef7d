import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGithubReporter } from '../../src/reporters/github-reporter.js';
import { createJsonReporter } from '../../src/reporters/json-reporter.js';
import { createJunitReporter } from '../../src/reporters/junit-reporter.js';
import { styleOf } from '../../src/reporters/style-of.js';
import { checked, difference, ended, raised, reportOn, result, verdict } from './made-up.js';

/** Text as a hostile program might print it: control characters, halves of pairs, and what XML, JSON and CI servers obey. */
const hostileText = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary', maxLength: 6 }),
			fc.constantFrom(']]>', '<a>', '&', '"', '\u001B[2J', '\u001B]0;x\u0007', '\0', '\uFFFE', '\uD800', '\r\n', '\n'),
			fc.constantFrom('::error::x', '##[group]', '##vso[task]', 'section_start:1', '%0A', '\\'),
		),
		{ maxLength: 12 },
	)
	.map((parts) => parts.join(''));

const hostile = (text: string) => [
	checked(
		result(
			'2-1',
			verdict('mismatch', {
				differences: [difference({ lines: text.split('\n').map((line) => ({ kind: 'found', text: line })) })],
			}),
			{
				outputs: [{ kind: 'stdout', text }],
				pending: [text],
			},
		),
	),
	checked(raised('2-2', text)),
	checked(ended('2-3', { status: 'lost', detail: text })),
];

const samples = fc.sample(hostileText, { numRuns: 1000, seed: 42 });
const github = () =>
	createGithubReporter(styleOf('en', { colour: 0, unicode: true, hyperlinks: false }, false), (file) => file);

describe('hostile output', () => {
	it('leaves every JUnit report well-formed', () => {
		const reports = samples.map((text) => reportOn(createJunitReporter('ru'), hostile(text)));
		const script = `
import json, sys, xml.parsers.expat
for document in json.load(sys.stdin):
    xml.parsers.expat.ParserCreate().Parse(document.encode('utf-8'), True)
print('all')`;
		const parsed = spawnSync('python3', ['-c', script], { input: JSON.stringify(reports), encoding: 'utf8' });
		expect(parsed.stderr).toBe('');
		expect(parsed.stdout).toBe('all\n');
	});

	it('gives a CI server nothing to obey, in no report', () => {
		for (const text of samples) {
			const lines = [createJsonReporter('en'), createJunitReporter('en'), github()].flatMap((report) =>
				reportOn(report, hostile(text)).split(/[\r\n]/),
			);
			for (const line of lines) {
				expect(line).not.toMatch(/##\[|##vso\[|##teamcity\[|\bsection_(start|end):/i);
				expect(line).not.toMatch(/^\s*::(?!error file=lessons\/2\.md,line=7,title=2-[123]::)/);
			}
		}
	});

	it('reads the same after JSON escapes', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const { examples } = JSON.parse(reportOn(createJsonReporter('en'), hostile(text)));
				expect(examples).toHaveLength(3);
				for (const { outputs } of examples)
					for (const output of outputs) expect(output.text).not.toMatch(/\p{Cc}(?<![\n\t])/u);
			}),
			{ numRuns: 300 },
		);
		const said = JSON.parse(reportOn(createJsonReporter('en'), hostile('##[group] section_start:x [[ATTACHMENT|y]]')));
		expect(said.examples[0].outputs[0].text).toBe('##[group] section_start:x [[ATTACHMENT|y]]');
	});
});

describe('the github report', () => {
	it('keeps a message and a path within their annotation', () => {
		const report = createGithubReporter(
			styleOf('en', { colour: 0, unicode: true, hyperlinks: false }, false),
			() => 'a,b:c%.md',
		);
		const text = reportOn(report, [checked(raised('2-1', 'Error: 100%\nmore'))]);
		const [annotation] = text.split('\n').filter((line) => line.startsWith('::error'));
		expect(annotation).toMatch(/^::error file=a%2Cb%3Ac%25\.md,line=7,title=2-1::.*100%25.*%0A/);
	});
});

describe('the JUnit report', () => {
	it('counts suites and cases', () => {
		const text = reportOn(createJunitReporter('en'), [
			checked(ended('2-1', { status: 'completed' })),
			checked(raised('2-2', 'ValueError: no')),
			checked(result('10-1', verdict('skipped', { skip: { kind: 'needs-posix' } }), null)),
		]);
		expect(text).toContain('<testsuites name="asyncio-course" tests="3" failures="1" errors="0" skipped="1"');
		expect(text.match(/<testsuite /g)).toHaveLength(2);
		expect(text).toContain('<skipped message="needs commands that Windows lacks"/>');
		expect(text).toContain('type="error"');
	});
});
