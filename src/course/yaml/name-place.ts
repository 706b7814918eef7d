import type { Language } from '../../i18n/language.js';
import { yamlText } from '../../i18n/yaml.js';
import type { Path } from './fault.js';

const named = ['questions', 'examples', 'answers', 'manifests'] as const;

/** The id of a list's item, or its number from 1. */
const nameOf = (items: unknown, key: string | number): string => {
	if (typeof key === 'string') return key;
	const item: unknown = Array.isArray(items) ? items[key] : undefined;
	const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
	return typeof id === 'string' ? id : `${key + 1}`;
};

/** Keys one after the other; the items of a list are counted from 1. */
const joinKeys = (start: string, keys: Path): string =>
	keys.reduce<string>((text, key) => {
		const name = typeof key === 'number' ? `${key + 1}` : key;
		if (text === '') return name;
		return typeof key === 'number' ? `${text} ${name}` : `${text}, ${name}`;
	}, start);

/**
 * A place in a file as its author knows it: `Вопрос 10-order, hints 3`, `Пример 1.1-1, outputs 1`. Empty for the whole file.
 * @param data the content of the file
 */
export const namePlace = (path: Path, data: unknown, language: Language): string => {
	const [first, second, ...rest] = path;
	const group = named.find((each) => each === first);
	if (group === undefined || second === undefined) return joinKeys('', path);
	const items = (data as Readonly<Record<string, unknown>>)[group];
	return joinKeys(yamlText(language)[group](nameOf(items, second)), rest);
};
