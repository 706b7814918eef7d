import type { Language } from '../../i18n/language.js';
import type { Problem } from '../../model/problem.js';
import type { ExampleFixture, RecordedOutput, Recording } from '../../model/recording.js';
import type { OutputKind, ScratchEntry } from '../../model/run.js';
import { readYaml } from '../read-yaml.js';
import { buildManifest, checkManifest } from './build-manifest.js';
import { buildRule } from './build-rule.js';
import { checkOutputs } from './check-outputs.js';
import { checkVersions } from './check-versions.js';
import { problemReporter } from './fixture-problem.js';
import { type AuthoredExample, type AuthoredFile, type AuthoredVariant, fixtureSchema } from './fixture-schema.js';
import { isLiteralText } from './literal-text.js';

/** What a file of recordings holds, as far as it could be read. */
export interface ParsedFixtures {
	readonly fixtures: readonly ExampleFixture[];
	readonly problems: readonly Problem[];
}

type Path = readonly (string | number)[];

/**
 * Reads `fixtures/NN.yaml`. Recorded texts come out byte for byte.
 * @param file path from the course root, for the messages
 */
export const parseFixtures = (text: string, file: string, language: Language): ParsedFixtures => {
	const { data, problems: unreadable, lineAt } = readYaml(text, file, fixtureSchema, language);
	if (data === null) return { fixtures: [], problems: unreadable };
	const lines = text.split('\n');
	const problem = problemReporter(file, language);
	const problems: Problem[] = [];
	const usedManifests = new Set<string>();

	const readFiles = (files: readonly AuthoredFile[], path: Path): readonly ScratchEntry[] => {
		problems.push(...checkManifest(files, (index) => lineAt([...path, index]), problem));
		return buildManifest(files);
	};

	const manifests = new Map(
		Object.entries(data.manifests).map(([name, files]) => [name, readFiles(files, ['manifests', name])]),
	);

	const filesOf = (files: AuthoredExample['files'], path: Path): readonly ScratchEntry[] => {
		if (files === undefined) return [];
		if (typeof files !== 'string') return readFiles(files, path);
		usedManifests.add(files);
		const manifest = manifests.get(files);
		if (manifest === undefined) problems.push(problem('unknown-manifest', lineAt(path), files));
		return manifest ?? [];
	};

	const readOutputs = (outputs: AuthoredVariant['outputs'], path: Path): RecordedOutput[] => {
		const recorded = outputs.flatMap((output) =>
			Object.entries(output).map(([kind, text]) => ({ kind: kind as OutputKind, text: text ?? '' })),
		);
		recorded.forEach(({ kind }, index) => {
			const line = lineAt([...path, index, kind]);
			if (!isLiteralText(lines[line - 1] ?? '', kind)) problems.push(problem('recording-not-literal', line, kind));
		});
		problems.push(...checkOutputs(recorded, (index) => lineAt([...path, index]), problem));
		return recorded;
	};

	const readExample = (example: string, authored: AuthoredExample): ExampleFixture => {
		const path = ['examples', example];
		const { from, python, outputs, rules, variants } = authored;
		if ((variants === undefined) === (outputs === undefined) || (variants !== undefined && rules !== undefined))
			problems.push(problem('outputs-or-variants', lineAt(path)));
		problems.push(...checkVersions(authored, lineAt(path), problem));

		const readVariant = (variant: AuthoredVariant, condition: string | null, at: Path): Recording => ({
			example,
			from,
			python: condition,
			outputs: readOutputs(variant.outputs, [...at, 'outputs']),
			rules: variant.rules.map((rule, index) => buildRule(rule, lineAt([...at, 'rules', index]))),
		});
		const recordings = variants?.map((variant, index) =>
			readVariant(variant, python === undefined ? variant.python : `${python} ${variant.python}`, [
				...path,
				'variants',
				index,
			]),
		) ?? [readVariant({ outputs: outputs ?? [], rules: rules ?? [] }, python ?? null, path)];
		return {
			example,
			file,
			line: lineAt(path),
			recordings,
			muchIsFree: authored['much-is-free'] ?? null,
			files: filesOf(authored.files, [...path, 'files']),
		};
	};

	const fixtures = Object.entries(data.examples).map(([example, authored]) => readExample(example, authored));
	for (const name of manifests.keys())
		if (!usedManifests.has(name)) problems.push(problem('unused-manifest', lineAt(['manifests', name]), name));
	return { fixtures, problems: problems.toSorted((one, other) => one.line - other.line) };
};
