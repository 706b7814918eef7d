import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlAttribute, xmlText } from '../../src/text/xml.js';

test.each([
	['a < b && c > "d"', 'a &lt; b &amp;&amp; c &gt; "d"'],
	[']]>', ']]&gt;'],
	['\u001B[31m\u0000', '\\x1b[31m\\x00'],
	['\uD800\uFFFE', '\\ud800\\ufffe'],
	['\r\n', '&#13;\n'],
	['café 👍', 'café 👍'],
])('%j as content is %j', (text, expected) => {
	expect(xmlText(text)).toBe(expected);
});

test('an attribute keeps quotes, line ends and tabs', () => {
	expect(xmlAttribute('"а"\n\tб\r')).toBe('&quot;а&quot;&#10;&#9;б&#13;');
});

test('a real parser reads every document, and gives back every text that XML can hold', () => {
	const edge = fc.constantFrom(
		'<',
		'>',
		'&',
		'"',
		"'",
		']]>',
		'<![CDATA[',
		'&amp;',
		'\r',
		'\n',
		'\t',
		'\u001B',
		'\u0000',
		'\u0085',
		'\uFFFF',
		'\uD83D',
		'👍',
		'я',
		' ',
	);
	const texts = fc.sample(
		fc.array(edge, { maxLength: 12 }).map((parts) => parts.join('')),
		{ numRuns: 3000, seed: 7 },
	);
	const documents = texts.map((text) => `<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`);
	const program = [
		'import json, sys, xml.etree.ElementTree as tree',
		'roots = [tree.fromstring(text) for text in json.load(sys.stdin)]',
		'json.dump([[root.text or "", root.get("b")] for root in roots], sys.stdout)',
	].join('\n');
	const input = JSON.stringify(documents);
	const parsed = JSON.parse(execFileSync('python3', ['-X', 'utf8', '-c', program], { input, encoding: 'utf8' }));
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is shown as an escape.
	const isForbidden = /[\x00-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/u;
	texts.forEach((text, index) => {
		if (!isForbidden.test(text)) expect(parsed[index]).toEqual([text, text]);
	});
	expect(parsed).toHaveLength(texts.length);
});
