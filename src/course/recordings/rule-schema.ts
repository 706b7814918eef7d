import * as v from 'valibot';
import { requirement } from '../../i18n/yaml-requirement.js';

const base = {
	reason: v.pipe(v.string(), v.nonEmpty()),
	output: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
};

/** `12-23` → `[12, 23]` */
const range = v.pipe(
	v.string(),
	v.regex(/^\d{1,4}-\d{1,4}$/, requirement('line-range')),
	v.transform((text): [number, number] => {
		const [first = 0, last = 0] = text.split('-').map(Number);
		return [first, last];
	}),
	v.check(([first, last]) => first <= last, requirement('ascending-range')),
);

const place = {
	...base,
	line: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	lines: v.optional(range),
};

const text = v.pipe(v.string(), v.nonEmpty());

const pieces = {
	...place,
	text: v.lazy((input) => (Array.isArray(input) ? v.pipe(v.array(text), v.nonEmpty()) : text)),
	after: v.optional(text),
};

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One rule of a recording, as authors write it. */
export const ruleSchema = v.variant('rule', [
	v.strictObject({ rule: v.literal('host-task'), ...place, times: v.optional(range) }),
	v.strictObject({
		rule: v.picklist(['unordered-lines', 'unordered-set', 'listing', 'stale-lines', 'library-line']),
		...place,
	}),
	v.strictObject({
		rule: v.literal('number-in-range'),
		...pieces,
		from: v.number(),
		to: v.number(),
		decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15))),
	}),
	v.strictObject({
		rule: v.literal('duration'),
		...pieces,
		seconds: v.pipe(v.number(), v.minValue(0)),
		'at-most': v.number(),
	}),
	v.strictObject({
		rule: v.literal('clock-times'),
		...place,
		steps: v.array(v.pipe(v.array(seconds), v.nonEmpty())),
		virtual: v.array(seconds),
	}),
	v.strictObject({ rule: v.picklist(['pid', 'random-port', 'thread-id']), ...pieces }),
	v.strictObject({ rule: v.literal('one-of'), ...base, forms: v.pipe(v.array(v.string()), v.minLength(2)) }),
	v.strictObject({ rule: v.literal('truncated'), ...base, continuation: text }),
]);

export type AuthoredRule = v.InferOutput<typeof ruleSchema>;
