import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/course/read-yaml.js';
import { requirement } from '../../src/i18n/yaml-requirement.js';

const schema = v.strictObject({ name: v.string(), items: v.optional(v.array(v.strictObject({ n: v.number() }))) });
const read = (text: string) => readYaml(text, 'x.yaml', schema, 'en');
const russian = (text: string) => readYaml(text, 'x.yaml', schema, 'ru').problems;
const problems = (text: string) => read(text).problems.map(({ code, line }) => ({ code, line }));

test('gives the data and the line of each value', () => {
	const file = read('name: a\nitems:\n  - n: 1\n  - n: 2\n');
	expect(file.data).toEqual({ name: 'a', items: [{ n: 1 }, { n: 2 }] });
	expect(file.lineAt(['items', 1, 'n'])).toBe(4);
	expect(file.lineAt(['items', 7])).toBe(3);
});

test.each([
	['syntax', 'name: a\nitems: [\n', 'yaml-syntax', 2],
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

describe('what the parser cannot read is said in the language of the program, where the author can mend it', () => {
	test.each([
		['name: [a, b\n', 'Отступ не тот, или здесь не закрыта скобка.', 1, 11],
		['name: {n: 1\nitems: []\n', 'Отступ не тот, или здесь не закрыта скобка.', 1, 11],
		['name: "a\n\n', 'Не хватает закрывающей кавычки или двоеточия после ключа.', 1, 8],
		['name: a: b\n', 'Второе двоеточие в строке: текст с двоеточием стоит без кавычек.', 1, 7],
		['name:a\nitems: []\n', 'После двоеточия нет пробела, или текст из нескольких строк стоит без кавычек.', 1, 1],
		['name:\n\t- b\n', 'Отступ сделан табуляцией.', 2, 1],
		['name: "a" b\n', 'Здесь этого быть не должно.', 1, 11],
		['name: @a\n', 'Текст без кавычек не может так начинаться.', 1, 7],
		['name: "\\q"\n', 'Такой записи с обратной косой чертой в двойных кавычках нет.', 1, 8],
		['name: a\n---\nname: b\n', 'Здесь начинается второй документ.', 2, 1],
		['name: a\nname: b\n', 'Ключ name повторяется.', 2, 1],
	])('%j', (text, message, line, column) => {
		expect(russian(text)[0]).toMatchObject({ message, line, column, excerpt: text.split('\n')[line - 1] });
		expect(russian(text)[0]?.cure).toMatch(/^[А-Я].*\.$/);
	});

	test('once for each line: what else is wrong there follows', () => {
		expect(russian('- a\nname: 1\n')).toHaveLength(1);
	});
});

describe('what the data should have been', () => {
	const rich = v.strictObject({
		questions: v.array(
			v.variant('kind', [
				v.strictObject({
					id: v.string(),
					kind: v.literal('one-of'),
					hints: v.strictTuple([v.string(), v.string()]),
					seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
					list: v.optional(v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1), v.maxLength(2))),
					class: v.optional(v.pipe(v.string(), v.nonEmpty(), v.regex(/^[A-Z]/, requirement('class-name')))),
					of: v.optional(v.picklist(['mine', 'yours'])),
				}),
				v.strictObject({ id: v.string(), kind: v.literal('short') }),
			]),
		),
	});
	const first = (question: string, language: 'ru' | 'en' = 'ru') => {
		const [problem] = readYaml(`questions:\n  - {${question}}\n`, 'x.yaml', rich, language).problems;
		return {
			at: problem?.excerpt?.slice((problem.column ?? 0) - 1),
			message: problem?.message,
			cure: problem?.cure,
		};
	};
	const good = 'id: 1-a, kind: one-of, hints: [a, b]';
	const format = 'Формат описан в CONTRIBUTING.md.';
	const kinds = 'Бывают: one-of, short.';
	const keys = 'Бывают: id, kind, hints, seconds, list, class, of.';

	test.each([
		[`${good}, hinst: 1`, 'hinst: 1', 'Вопрос 1-a: неизвестный ключ hinst.', `Может быть, hints? ${keys}`],
		[`${good}, other: 1`, 'other: 1', 'Вопрос 1-a: неизвестный ключ other.', keys],
		['id: 1-a, kind: one-of', '{id', 'Вопрос 1-a: нет ключа hints.', `Добавьте hints. ${format}`],
		['id: 1-a', '{id', 'Вопрос 1-a: нет ключа kind.', 'Добавьте kind; бывают: one-of, short.'],
		['kind: oneof', 'oneof', 'Вопрос 1, kind: такого значения нет: oneof.', `Может быть, one-of? ${kinds}`],
		[
			'id: 1-a, kind: one-of, hints: [a, b, c]',
			'c]',
			'Вопрос 1-a, hints 3: лишнее: здесь нужны ровно 2 значения.',
			'Уберите лишнее. Если это один текст с запятой, возьмите его в кавычки.',
		],
		['id: 1-a, kind: one-of, hints: [a]', '[a]', 'Вопрос 1-a, hints 2: нужно: текст, а здесь ничего нет.', format],
		['id: 1, kind: short', '1,', 'Вопрос 1, id: нужно: текст, а здесь 1.', 'Возьмите значение в кавычки.'],
		[`${good}, seconds: 1.5`, '1.5', 'Вопрос 1-a, seconds: нужно целое число, а здесь 1.5.', format],
		[`${good}, seconds: 0`, '0', 'Вопрос 1-a, seconds: нужно число не меньше 1, а здесь 0.', format],
		[`${good}, seconds: 10`, '10', 'Вопрос 1-a, seconds: нужно число не больше 9, а здесь 10.', format],
		[`${good}, list: []`, '[]', 'Вопрос 1-a, list: нужно не меньше 1, а здесь 0.', format],
		[`${good}, list: [a, b, c]`, '[a, b, c', 'Вопрос 1-a, list: нужно не больше 2, а здесь 3.', format],
		[`${good}, list: [{}]`, '{}', 'Вопрос 1-a, list 1: нужно: текст или число, а здесь пары «ключ: значение».', format],
		[`${good}, class: ""`, '""', 'Вопрос 1-a, class: пусто.', 'Впишите значение.'],
		[
			`${good}, class: x`,
			'x}',
			'Вопрос 1-a, class: не подходит: x.',
			'Нужно: имя класса исключения без модуля: TimeoutError.',
		],
		[
			`${good}, of: yuors`,
			'yuors',
			'Вопрос 1-a, of: такого значения нет: yuors.',
			'Может быть, yours? Бывают: mine, yours.',
		],
	])('%s', (question, at, message, cure) => {
		const told = first(question);
		expect(told).toMatchObject({ message, cure });
		expect(told.at).toSatisfy((text: string) => text.startsWith(at));
		const english = first(question, 'en');
		expect(`${english.message} ${english.cure}`).not.toMatch(/[а-яё]|Expected|Invalid/i);
	});

	test('points at a wrong key, not at its value; by line; with nothing to point at on an empty line', () => {
		const examples = v.strictObject({
			examples: v.record(
				v.pipe(v.string(), v.regex(/^\d/, requirement('example-name'))),
				v.strictObject({ a: v.string() }),
			),
		});
		const text = 'examples:\n  foo:\n    a: x\n  1-1:\n    b: 1\n';
		const told = readYaml(text, 'x.yaml', examples, 'en').problems.map(({ line, column, message }) => [
			line,
			column,
			message,
		]);
		expect(told).toEqual([
			[2, 3, 'Example foo: it does not fit: foo.'],
			[5, 5, 'Example 1-1: the key a is missing.'],
			[5, 5, 'Example 1-1: unknown key b.'],
		]);
		expect(readYaml('', 'x.yaml', examples, 'en').problems[0]).toMatchObject({ line: 1, column: null });
	});
});
