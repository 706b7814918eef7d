import type * as v from 'valibot';
import type { Language } from '../../i18n/language.js';
import { yamlText } from '../../i18n/yaml.js';
import { isYamlRequirement, yamlRequirementText } from '../../i18n/yaml-requirement.js';
import { editDistance } from '../edit-distance.js';
import type { Path, YamlFault } from './fault.js';
import { knownKeys } from './known-keys.js';
import { namePlace } from './name-place.js';

type Say = ReturnType<typeof yamlText>;
type Issue = v.BaseIssue<unknown>;

interface ShapeFault extends YamlFault {
	/** Where it is in the file. */
	readonly path: Path;
	/** Whether it is the last key of the path that is wrong, and not its value. */
	readonly isKey: boolean;
}

/** Longest part of a value that is quoted, in characters. */
const quoted = 40;

/** `"one-of" | ("pid" | "listing")` → the names in it. */
const namesIn = (expected: string): string[] => [...expected.matchAll(/"([^"]*)"/g)].map(([, name]) => name ?? '');

const letters = (text: string): string => [...text].sort().join('');

/** Whether two names differ only in the order of their letters: `aks`, `ask`. */
const isSwapped = (one: string, other: string): boolean => letters(one) === letters(other);

/** What there is, and which of it was probably meant. */
const choiceCure = (meant: string, names: readonly string[], say: Say): string => {
	if (names.length === 0) return say.shapeCure;
	const [nearest] = names
		.map((name) => ({ name, distance: isSwapped(meant, name) ? 1 : editDistance(meant, name) }))
		.filter(({ name, distance }) => distance <= Math.ceil(name.length / 3))
		.sort((one, other) => one.distance - other.distance);
	const all = names.join(', ');
	return nearest === undefined ? say.known(all) : say.perhaps(nearest.name, all);
};

/** `(string | number)` → “a text or a number”. */
const sayType = (expected: string, say: Say): string => {
	const types: Readonly<Record<string, string>> = {
		string: say.text,
		number: say.number,
		Array: say.list,
		Object: say.map,
		null: say.nothing,
	};
	return (expected.match(/\w+/g) ?? []).flatMap((type) => types[type] ?? []).join(say.or);
};

const sayValue = (value: unknown, say: Say): string => {
	if (value === undefined || value === null) return say.nothing;
	if (Array.isArray(value)) return say.list;
	if (typeof value === 'object') return say.map;
	const text = String(value).replace(/\s+/g, ' ');
	return text.length > quoted ? `${text.slice(0, quoted)}…` : text;
};

const sizeOf = (value: unknown): number => (Array.isArray(value) || typeof value === 'string' ? value.length : 0);

/** A value that is wrong. */
const valueFault = (issue: Issue, language: Language): YamlFault => {
	const say = yamlText(language);
	const { type, expected, input, message, requirement } = issue;
	const found = sayValue(input, say);
	const limit = Number(requirement);
	const isScalar = typeof input !== 'object';
	if (isYamlRequirement(message))
		return {
			message: isScalar ? say.unfit(found) : say.unfitPart,
			cure: say.unfitCure(yamlRequirementText(language)[message]),
		};
	switch (type) {
		case 'variant':
		case 'literal':
		case 'picklist':
			return { message: say.unknownValue(found), cure: choiceCure(String(input), namesIn(expected ?? ''), say) };
		case 'non_empty':
			return { message: say.empty, cure: say.emptyCure };
		case 'min_length':
			return { message: say.tooFew(limit, sizeOf(input)), cure: say.shapeCure };
		case 'max_length':
			return { message: say.tooMany(limit, sizeOf(input)), cure: say.shapeCure };
		case 'integer':
			return { message: say.whole(found), cure: say.shapeCure };
		case 'min_value':
			return { message: say.atLeast(limit, found), cure: say.shapeCure };
		case 'max_value':
			return { message: say.atMost(limit, found), cure: say.shapeCure };
	}
	const wanted = sayType(expected ?? '', say);
	if (wanted === '') return { message: say.unfit(found), cure: say.shapeCure };
	const isBare = expected === 'string' && (typeof input === 'number' || typeof input === 'boolean');
	return { message: say.wrongType(wanted, found), cure: isBare ? say.quoteCure : say.shapeCure };
};

const startSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What a validator found wrong with the data of a YAML file, in the author's words.
 * @param schema and @param data from which the issue came
 */
export const shapeFault = (issue: Issue, schema: v.GenericSchema, data: unknown, language: Language): ShapeFault => {
	const say = yamlText(language);
	const path = (issue.path ?? []).map(({ key }) => key as string | number);
	const parent = path.slice(0, -1);
	const key = String(path.at(-1) ?? '');
	const told = (where: Path, at: Path, isKey: boolean, { message, cure }: YamlFault): ShapeFault => {
		const place = namePlace(where, data, language);
		return { path: at, isKey, message: place === '' ? startSentence(message) : `${place}: ${message}`, cure };
	};
	if (issue.type === 'strict_tuple' && issue.expected === 'never')
		return told(path, path, false, { message: say.extraItem(Number(key)), cure: say.extraItemCure });
	if (issue.type === 'strict_object' && path.length > 0 && issue.expected === 'never') {
		const cure = choiceCure(key, knownKeys(schema, data, parent), say);
		return told(parent, path, true, { message: say.unknownKey(key), cure });
	}
	// A variant without the key that tells its alternatives apart.
	if (issue.type === 'variant' && issue.received === 'undefined')
		return told(parent, parent, false, {
			message: say.missingKey(key),
			cure: say.missingChoiceCure(key, namesIn(issue.expected ?? '').join(', ')),
		});
	if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.expected === `"${key}"`)
		return told(parent, parent, false, { message: say.missingKey(key), cure: say.missingKeyCure(key) });
	// A list that is too short has no such item: the list is shown.
	const isKey = issue.path?.at(-1)?.origin === 'key';
	const isItem = issue.received === 'undefined' && typeof path.at(-1) === 'number';
	return told(path, isItem ? parent : path, isKey, valueFault(issue, language));
};
