import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/course/read-yaml.js';

const schema = v.strictObject({ name: v.string(), items: v.optional(v.array(v.strictObject({ n: v.number() }))) });
const read = (text: string) => readYaml(text, 'x.yaml', schema, 'en');
const problems = (text: string) => read(text).problems.map(({ code, line }) => ({ code, line }));

test('gives the data and the line of each value', () => {
	const file = read('name: a\nitems:\n  - n: 1\n  - n: 2\n');
	expect(file.data).toEqual({ name: 'a', items: [{ n: 1 }, { n: 2 }] });
	expect(file.lineAt(['items', 1, 'n'])).toBe(4);
	expect(file.lineAt(['items', 7])).toBe(3);
});

test.each([
	['syntax', 'name: a\nitems: [\n', 'yaml-syntax', 3],
	['a duplicate key', 'name: a\nname: b\n', 'yaml-syntax', 2],
	['an unknown key', 'name: a\nnmae: b\n', 'yaml-shape', 2],
	['a wrong type, deep inside', 'name: a\nitems:\n  - n: 1\n  - n: two\n', 'yaml-shape', 4],
	['an empty file', '', 'yaml-shape', 1],
	['an alias bomb', `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n`, 'yaml-alias', 1],
	['deep nesting', `name: ${'['.repeat(60)}${']'.repeat(60)}`, 'yaml-too-deep', 1],
	['nesting that exhausts the stack', `name: ${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'yaml-too-deep', 1],
	['block lists that exhaust the stack', `name: x\nitems:\n  ${'- '.repeat(20_000)}x`, 'yaml-too-deep', 1],
	['lists that hide behind texts', `items: ${'["]]", '.repeat(20_000)}`, 'yaml-too-deep', 1],
	['maps that exhaust the stack', `items: ${'{a: '.repeat(20_000)}`, 'yaml-too-deep', 1],
	[
		'indentation that exhausts the stack',
		Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
		'yaml-too-deep',
		1,
	],
	['a huge file', `name: ${'x'.repeat(300_000)}`, 'yaml-too-large', 1],
])('names the line of %s', (_what, text, code, line) => {
	expect(problems(text)[0]).toEqual({ code, line });
	expect(read(text).data).toBeNull();
});

test('brackets in texts are no nesting', () => {
	expect(read(`name: |\n  ${'['.repeat(5000)}\nitems: [${'{n: 1}, '.repeat(1000)}]`).problems).toEqual([]);
});

test('does not let a file reach the prototype', () => {
	const open = v.record(v.string(), v.unknown());
	readYaml('__proto__: { polluted: true }\n', 'x.yaml', open, 'en');
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
