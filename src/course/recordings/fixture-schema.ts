import * as v from 'valibot';
import { requirement } from '../../i18n/yaml-requirement.js';
import { ruleSchema } from './rule-schema.js';

const outputSchema = v.pipe(
	v.strictObject({
		stdout: v.optional(v.string()),
		stderr: v.optional(v.string()),
		result: v.optional(v.string()),
		error: v.optional(v.string()),
		'task-error': v.optional(v.string()),
		deadlock: v.optional(v.string()),
	}),
	v.check((output) => Object.keys(output).length === 1, requirement('one-output-kind')),
);

const fileSchema = v.pipe(
	v.strictObject({
		name: v.string(),
		mode: v.optional(v.pipe(v.string(), v.regex(/^([r-][w-][x-]){3}$/, requirement('file-mode')))),
		size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
		text: v.optional(v.string()),
		modified: v.optional(v.pipe(v.string(), v.isoTimestamp(requirement('time')))),
	}),
	v.check(({ size, text }) => size === undefined || text === undefined, requirement('size-or-text')),
	v.check(
		({ name, size, text }) => !name.endsWith('/') || (size === undefined && text === undefined),
		requirement('bare-folder'),
	),
);

const filesSchema = v.array(fileSchema);

const recordingEntries = { outputs: v.array(outputSchema), rules: v.optional(v.array(ruleSchema), []) };

const exampleSchema = v.strictObject({
	from: v.picklist(['notebook', 'course']),
	python: v.optional(v.string()),
	'much-is-free': v.optional(v.pipe(v.string(), v.nonEmpty(requirement('much-is-free-reason')))),
	// A lazy schema, not a union: a union hides which entry of the list is wrong.
	files: v.optional(v.lazy((input) => (typeof input === 'string' ? v.string() : filesSchema))),
	outputs: v.optional(recordingEntries.outputs),
	rules: v.optional(v.array(ruleSchema)),
	variants: v.optional(v.array(v.strictObject({ python: v.string(), ...recordingEntries }))),
});

/** `fixtures/NN.yaml`, as authors write it; what only code can check is checked by `parseFixtures`. */
export const fixtureSchema = v.strictObject({
	manifests: v.optional(
		v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, requirement('manifest-name'))), filesSchema),
		{},
	),
	examples: v.record(v.pipe(v.string(), v.regex(/^\d+(\.\d+)?-\d+$/, requirement('example-name'))), exampleSchema),
});

export type AuthoredVariant = {
	readonly outputs: v.InferOutput<typeof recordingEntries.outputs>;
	readonly rules: v.InferOutput<typeof recordingEntries.rules>;
};
export type AuthoredExample = v.InferOutput<typeof exampleSchema>;
export type AuthoredFile = v.InferOutput<typeof fileSchema>;
