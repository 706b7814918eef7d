import { courseText } from '../i18n/course.js';
import type { Language } from '../i18n/language.js';
import type { ExampleId, ExampleMode, PythonVersion } from '../model/course.js';
import { type Attribute, parseAttributes } from './parse-attributes.js';
import type { ProblemList } from './problem-list.js';
import type { Fence } from './scan-lesson.js';

/** What the fence of an example says, each attribute with its default. */
export interface ExampleAttributes {
	/** null: an ordinary fence that is shown and not run. */
	readonly name: ExampleId | null;
	readonly after: readonly ExampleId[];
	readonly mode: ExampleMode;
	readonly requires: PythonVersion | null;
	readonly platform: 'any' | 'posix';
	readonly timeout: number | null;
}

export const exampleAttributeNames = ['name', 'after', 'mode', 'requires', 'platform', 'timeout'] as const;
export const exampleName = /^\d+(\.\d+)?-\d+$/;

/** Seconds of the longest time limit that an example may ask for. */
const longestTimeout = 600;

type Say = ReturnType<typeof courseText>;

/** The attributes of a fence by name; the faults of their form go to `problems`. */
const attributesOf = (fence: Fence, language: string, known: readonly string[], problems: ProblemList, say: Say) => {
	const { attributes, faults } = parseAttributes(fence.info.slice(language.length), fence.infoColumn + language.length);
	for (const { kind, text, column } of faults) {
		problems.add({ code: kind, line: fence.line, column, message: say[kind](text), cure: say[`${kind}-cure`](text) });
	}
	for (const { name, column } of attributes) {
		if (known.includes(name)) continue;
		const cure = say['unknown-attribute-cure'](known.join(', '));
		problems.add({
			code: 'unknown-attribute',
			line: fence.line,
			column,
			message: say['unknown-attribute'](name),
			cure,
		});
	}
	return new Map(attributes.map((attribute) => [attribute.name, attribute]));
};

/** Reads the attributes of a `python` fence. A value that cannot be is a problem, and its default is used. */
export const readExampleAttributes = (fence: Fence, problems: ProblemList, language: Language): ExampleAttributes => {
	const say = courseText(language);
	const found = attributesOf(fence, 'python', exampleAttributeNames, problems, say);

	const read = <Value>(
		name: string,
		fallback: Value,
		shape: string,
		parse: (text: string) => Value | undefined,
	): Value => {
		const attribute = found.get(name);
		if (attribute === undefined) return fallback;
		const value = parse(String(attribute.value));
		if (value !== undefined) return value;
		problems.add({
			code: 'bad-value',
			line: fence.line,
			column: attribute.valueColumn,
			message: say['bad-value'](name, String(attribute.value)),
			cure: shape,
		});
		return fallback;
	};

	return {
		name: read<ExampleId | null>('name', null, say['name-shape'], (text) =>
			exampleName.test(text) ? text : undefined,
		),
		after: read<readonly ExampleId[]>('after', [], say['after-shape'], (text) => {
			const names = text.split(/\s+/).filter(Boolean);
			const isGood =
				names.length > 0 && names.every((name) => exampleName.test(name)) && new Set(names).size === names.length;
			return isGood ? names : undefined;
		}),
		mode: read<ExampleMode>('mode', 'cell', say['mode-shape'], (text) =>
			text === 'cell' || text === 'script' ? text : undefined,
		),
		requires: read<PythonVersion | null>('requires', null, say['requires-shape'], (text) =>
			/^3\.\d+$/.test(text) ? (text as PythonVersion) : undefined,
		),
		platform: read<'any' | 'posix'>('platform', 'any', say['platform-shape'], (text) =>
			text === 'posix' ? text : undefined,
		),
		timeout: read<number | null>('timeout', null, say['timeout-shape'](longestTimeout), (text) => {
			const seconds = Number(text);
			return seconds > 0 && seconds <= longestTimeout ? seconds : undefined;
		}),
	};
};

/** Reads the attributes of a `timeline` fence: the example whose run is drawn, or null after a problem. */
export const readTimelineAttributes = (fence: Fence, problems: ProblemList, language: Language): ExampleId | null => {
	const say = courseText(language);
	const attribute: Attribute | undefined = attributesOf(fence, 'timeline', ['example'], problems, say).get('example');
	if (typeof attribute?.value === 'string' && exampleName.test(attribute.value)) return attribute.value;
	problems.add({
		code: 'timeline-without-example',
		line: fence.line,
		column: attribute?.valueColumn ?? fence.infoColumn,
		message: say['timeline-without-example'],
		cure: say['timeline-without-example-cure'],
	});
	return null;
};
