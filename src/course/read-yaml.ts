import * as v from 'valibot';
import {
	isAlias,
	isCollection,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	type Node,
	parseDocument,
	visit,
} from 'yaml';
import type { Language } from '../i18n/language.js';
import { yamlText } from '../i18n/yaml.js';
import type { Problem } from '../model/problem.js';
import { deepestNesting } from './deepest-nesting.js';
import type { Path } from './yaml/fault.js';
import { shapeFault } from './yaml/shape-fault.js';
import { syntaxFault } from './yaml/syntax-fault.js';

/** Bytes of the largest YAML file that is read; the course's own are under 64 KiB. */
const maxBytes = 256 * 1024;
const maxDepth = 20;
/**
 * Nesting that the parser, which recurses, can bear: its stack ends at 1000 levels. With the stack used up V8 may not even report
 * it, but end the process, as when it has to compile a regular expression just there.
 */
const maxNesting = 600;

export interface YamlFile<Data> {
	/** null when there are problems. */
	readonly data: Data | null;
	readonly problems: readonly Problem[];
	/** The line (from 1) on which the value under this path begins, or the nearest one above it that exists. */
	readonly lineAt: (path: Path) => number;
}

const depthOf = (node: unknown, depth = 0): number => {
	if (!isCollection(node) || depth > maxDepth) return depth;
	return Math.max(depth, ...node.items.map((item) => depthOf(isPair(item) ? item.value : item, depth + 1)));
};

/** The first of those on each line: what else a parser says there follows from it. */
const firstOfLines = <Fault extends { readonly line: number }>(faults: readonly Fault[]): readonly Fault[] =>
	faults.filter(({ line }, index) => faults.findIndex((fault) => fault.line === line) === index).slice(0, 5);

/**
 * Reads a YAML file of the course and checks its shape. No anchors (so no alias bombs), no duplicate keys, bounded size and
 * depth; every problem names its line.
 * @param schema what the content must be; unknown keys are errors when it is strict
 */
export const readYaml = <Schema extends v.GenericSchema>(
	text: string,
	file: string,
	schema: Schema,
	language: Language,
): YamlFile<v.InferOutput<Schema>> => {
	const say = yamlText(language);
	const lines = text.split('\n');
	const problem = (code: string, line: number, column: number | null, message: string, cure: string): Problem => ({
		code,
		file,
		line,
		// There is nothing to point at on an empty line.
		column: lines[line - 1]?.trim() ? column : null,
		message,
		cure,
		excerpt: lines[line - 1] ?? null,
	});
	const failed = (...problems: Problem[]) => ({ data: null, problems, lineAt: () => 1 });

	const bytes = Buffer.byteLength(text);
	if (bytes > maxBytes)
		return failed(problem('yaml-too-large', 1, null, say.tooLarge(bytes, maxBytes), say.tooLargeCure));

	const tooDeep = () => failed(problem('yaml-too-deep', 1, null, say.tooDeep(maxDepth), say.tooDeepCure));
	if (deepestNesting(text) > maxNesting) return tooDeep();
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		uniqueKeys: true,
		prettyErrors: false,
		version: '1.2',
		// What it would warn of on standard error is no problem of ours, or becomes one below.
		logLevel: 'error',
	});
	const positionOf = (offset: number) => counter.linePos(offset);
	if (document.errors.length > 0) {
		return failed(
			...firstOfLines(
				document.errors.map(({ code, pos }) => {
					const { line, col } = positionOf(pos[0]);
					return syntaxFault(code, { line, column: col }, lines, language);
				}),
			).map(({ line, column, message, cure }) => problem('yaml-syntax', line, column, message, cure)),
		);
	}
	const anchors: Problem[] = [];
	visit(document, {
		Node: (_key, node: Node) => {
			if (!isAlias(node) && !('anchor' in node && node.anchor)) return;
			const { line, col } = positionOf(node.range?.[0] ?? 0);
			anchors.push(problem('yaml-alias', line, col, say.aliases, say.aliasesCure));
			return visit.BREAK;
		},
	});
	if (anchors.length > 0) return failed(...anchors);
	if (depthOf(document.contents) > maxDepth) return tooDeep();

	const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
	const placeAt = (path: Path): { readonly line: number; readonly col: number } => {
		for (let length = path.length; length >= 0; length--) {
			const node = nodeAt(path.slice(0, length));
			if (isNode(node) && node.range) return positionOf(node.range[0]);
		}
		return { line: 1, col: 1 };
	};
	const lineAt = (path: Path): number => placeAt(path).line;
	const keyPlace = (path: Path): { readonly line: number; readonly col: number } => {
		const map = nodeAt(path.slice(0, -1));
		const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : null;
		const range = isNode(pair?.key) ? pair.key.range : null;
		return range ? positionOf(range[0]) : placeAt(path);
	};
	const data: unknown = document.toJS();
	const parsed = v.safeParse(schema, data);
	if (parsed.success) return { data: parsed.output, problems: [], lineAt };
	return {
		data: null,
		lineAt,
		problems: parsed.issues
			.map((issue) => {
				const { path, isKey, message, cure } = shapeFault(issue, schema, data, language);
				const { line, col } = isKey ? keyPlace(path) : placeAt(path);
				return problem('yaml-shape', line, col, message, cure);
			})
			.toSorted((one, other) => one.line - other.line),
	};
};
