import * as v from 'valibot';
import { requirement } from '../../i18n/yaml-requirement.js';

/** The shape of `lessons/NN-slug.quiz.yaml`, as CONTRIBUTING.md describes it. */

const text = v.pipe(v.string(), v.nonEmpty());
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const seconds = v.pipe(v.number(), v.minValue(0));

const base = {
	id: v.pipe(v.string(), v.regex(/^\d{1,2}-[a-z0-9]+(-[a-z0-9]+)*$/, requirement('question-id'))),
	section: v.optional(v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, requirement('section-id')))),
	ask: text,
	hints: v.strictTuple([text, text]),
	explain: text,
};

/** A program whose run decides the answer. */
const program = {
	code: text,
	mode: v.optional(v.picklist(['cell', 'script']), 'cell'),
	requires: v.optional(v.pipe(v.string(), v.regex(/^3\.\d+$/, requirement('python-version')))),
};

const rightOption = v.strictObject({ right: text, why: text });
const wrongOption = v.strictObject({ wrong: text, why: text });

const options = v.pipe(
	// A lazy schema, not a union: a union hides what is wrong with an option.
	v.array(
		v.lazy((input) => (typeof input === 'object' && input !== null && 'wrong' in input ? wrongOption : rightOption)),
	),
	v.minLength(2),
	v.maxLength(8),
);

const question = v.variant('kind', [
	v.strictObject({ ...base, kind: v.literal('one-of'), code: v.optional(text), options }),
	v.strictObject({ ...base, kind: v.literal('several-of'), code: v.optional(text), options }),
	v.strictObject({
		...base,
		kind: v.literal('short'),
		code: v.optional(text),
		accept: v.pipe(v.array(v.union([text, v.number()])), v.minLength(1)),
		tempting: v.pipe(v.array(v.strictObject({ answer: v.union([text, v.number()]), why: text })), v.minLength(1)),
	}),
	v.strictObject({ ...base, kind: v.literal('order'), lines: v.pipe(v.array(text), v.minLength(3), v.maxLength(12)) }),
	v.strictObject({
		...base,
		kind: v.literal('parsons'),
		lines: v.pipe(v.array(text), v.minLength(3), v.maxLength(16)),
		distractors: v.optional(v.array(v.strictObject({ line: text, 'instead-of': line, why: text })), []),
		mode: program.mode,
		requires: program.requires,
		output: text,
	}),
	v.strictObject({
		...base,
		...program,
		kind: v.literal('predict'),
		output: text,
		wrong: v.optional(v.pipe(v.array(v.strictObject({ output: text, why: text })), v.minLength(1))),
		tempting: v.optional(v.array(v.strictObject({ output: text, why: text })), []),
	}),
	v.strictObject({
		...base,
		...program,
		kind: v.literal('raises'),
		line,
		error: v.pipe(v.string(), v.regex(/^[A-Z]\w*$/, requirement('class-name'))),
		tempting: v.pipe(v.array(v.strictObject({ line, error: text, why: text })), v.minLength(1)),
	}),
	v.strictObject({
		...base,
		...program,
		kind: v.literal('duration'),
		seconds,
		tempting: v.pipe(v.array(v.strictObject({ seconds, why: text })), v.minLength(1)),
	}),
	v.strictObject({
		...base,
		...program,
		kind: v.literal('mistake'),
		line,
		fix: text,
		output: text,
		tempting: v.pipe(v.array(v.strictObject({ line, why: text })), v.minLength(1)),
	}),
]);

export const quizSchema = v.strictObject({ questions: v.pipe(v.array(question), v.minLength(1)) });

export type AuthoredQuestion = v.InferOutput<typeof question>;
