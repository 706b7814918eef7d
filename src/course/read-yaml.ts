import * as v from 'valibot';
import { isAlias, isCollection, isNode, isPair, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Language } from '../i18n/language.js';
import { yamlText } from '../i18n/yaml.js';
import type { Problem } from '../model/problem.js';
import { deepestNesting } from './deepest-nesting.js';

/** Bytes of the largest YAML file that is read; the course's own are under 64 KiB. */
const maxBytes = 256 * 1024;
const maxDepth = 20;
/**
 * Nesting that the parser, which recurses, can bear: its stack ends at 1000 levels. With the stack used up V8 may not even report
 * it, but end the process, as when it has to compile a regular expression just there.
 */
const maxNesting = 600;

type Path = readonly (string | number)[];

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
		column,
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
			...document.errors.slice(0, 5).map((error) => {
				const { line, col } = positionOf(error.pos[0]);
				return problem('yaml-syntax', line, col, say.syntax(error.message), say.syntaxCure);
			}),
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

	const lineAt = (path: Path): number => {
		for (let length = path.length; length >= 0; length--) {
			const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return positionOf(node.range[0]).line;
		}
		return 1;
	};
	const parsed = v.safeParse(schema, document.toJS());
	if (parsed.success) return { data: parsed.output, problems: [], lineAt };
	return {
		data: null,
		lineAt,
		problems: parsed.issues.map((issue) => {
			const path = (issue.path ?? []).map((item) => item.key as string | number);
			return problem('yaml-shape', lineAt(path), null, say.shape(path.join('.'), issue.message), say.shapeCure);
		}),
	};
};
