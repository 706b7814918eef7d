import type * as v from 'valibot';
import type { Path } from './fault.js';

/** The parts of valibot's schemas that lead further inside. */
interface Inside {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Inside>>;
	readonly item?: Inside;
	readonly items?: readonly Inside[];
	readonly value?: Inside;
	readonly wrapped?: Inside;
	readonly getter?: (input: unknown) => Inside;
	/** Of a variant: its alternatives, told apart by `key`. */
	readonly options?: readonly Inside[];
	readonly key?: string;
	readonly literal?: unknown;
}

const valueAt = (data: unknown, key: string | number): unknown =>
	typeof data === 'object' && data !== null ? (data as Record<string | number, unknown>)[key] : undefined;

const allows = ({ literal, options }: Inside, value: unknown): boolean =>
	literal === value || (options as readonly unknown[] | undefined)?.includes(value) === true;

/** The schema itself, of one that only wraps it or chooses it by the data. */
const unwrap = (schema: Inside, data: unknown): Inside | null => {
	if (schema.wrapped !== undefined) return unwrap(schema.wrapped, data);
	if (schema.getter !== undefined) return unwrap(schema.getter(data), data);
	if (schema.type !== 'variant') return schema;
	const { key = '', options = [] } = schema;
	const chosen = options.find(({ entries }) => {
		const discriminator = entries?.[key];
		return discriminator !== undefined && allows(discriminator, valueAt(data, key));
	});
	return chosen === undefined ? null : unwrap(chosen, data);
};

/** The keys that a map may have, as its schema says; none where it does not. @param path of the map in the data */
export const knownKeys = (root: v.GenericSchema, data: unknown, path: Path): readonly string[] => {
	let schema = unwrap(root as unknown as Inside, data);
	let value = data;
	for (const key of path) {
		value = valueAt(value, key);
		const next = schema?.entries?.[key] ?? schema?.item ?? schema?.items?.[Number(key)] ?? schema?.value;
		schema = next === undefined ? null : unwrap(next, value);
	}
	return Object.keys(schema?.entries ?? {});
};
