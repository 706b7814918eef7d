/** Where a value stands: keys, and numbers of list items from 0. */
export type Path = readonly (string | number)[];

/** What is wrong in a YAML file, without the file. */
export interface YamlFault {
	readonly message: string;
	readonly cure: string;
}
