import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertForCi } from '../../src/text/inert-for-ci.js';

/** How the servers find a command in a line, as their runners do it. */
const isObeyed = (line: string): boolean =>
	/^\s*::[^:]/.test(line) ||
	/##\[[^\]]+\]/i.test(line) ||
	/##vso\[/i.test(line) ||
	/##teamcity\[/i.test(line) ||
	/section_(start|end):\d+:/.test(line) ||
	/\[\[ATTACHMENT\|/.test(line) ||
	/^(---|\+\+\+|\^\^\^) /.test(line);

const commands = [
	'::error file=a.py,line=1::no',
	'  ::set-output name=a::b',
	'::stop-commands::x',
	'##[group]G',
	'x ##[error]no',
	'##vso[task.complete result=Failed]',
	"##teamcity[testFailed name='a']",
	'section_start:1560896352:x',
	'[[ATTACHMENT|/etc/passwd]]',
	'--- heading',
];

test.each(commands)('%j is a command, and none after cleaning', (line) => {
	expect(isObeyed(line)).toBe(true);
	expect(isObeyed(inertForCi(line))).toBe(false);
});

test('no line made of their parts is obeyed', () => {
	const part = fc.constantFrom(
		'::',
		'##',
		'[',
		']',
		'|',
		'vso[',
		'teamcity[',
		'error',
		'group',
		' ',
		'\t',
		'section_start:',
		'1:',
		'[[',
		'ATTACHMENT|',
		'--- ',
		'а',
		'#',
	);
	const line = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(line, (text) => {
			expect(isObeyed(inertForCi(text))).toBe(false);
		}),
		{ numRuns: 20_000 },
	);
});

test('what is no command keeps its characters', () => {
	expect(inertForCi('std::string, a[1] ## комментарий')).toBe('  | std::string, a[1] ## комментарий');
});
