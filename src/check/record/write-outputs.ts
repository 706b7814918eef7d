import type { ExampleId } from '../../model/course.js';
import type { FoundOutput } from '../match/match-outputs.js';
import { openFixtureText } from './fixture-text.js';
import { renderOutputs } from './render-outputs.js';

/** Chapter, section and counter, so that `9-1` < `9.1-1` < `9.2-1` < `9.10-1`. */
const rankOf = (example: ExampleId): number => {
	const [, chapter = 0, section = 0, counter = 0] = /^(\d+)(?:\.(\d+))?-(\d+)$/.exec(example) ?? [];
	return (Number(chapter) * 1000 + Number(section)) * 1000 + Number(counter);
};

const keepsNewlines = (lines: readonly string[]): boolean => lines.some((line) => /: \|2?\+/.test(line));

/**
 * Replaces the outputs of an example that the file has.
 * @param path to the map that holds `outputs`: the example, or one of its variants
 */
export const replaceOutputs = (
	text: string,
	path: readonly (string | number)[],
	outputs: readonly FoundOutput[],
): string => {
	const file = openFixtureText(text);
	const entry = file.find([...path, 'outputs']);
	if (entry === null) throw new RangeError(`no outputs at ${path.join('.')}`);
	const old = file.lines.slice(entry.start, entry.end);
	const rendered = renderOutputs(outputs, ' '.repeat(entry.indent));
	// Empty lines that only set entries apart stay; those of a text that keeps its newlines belong to the text.
	const isSpaced = !keepsNewlines(old) && !keepsNewlines(rendered);
	const spacing = isSpaced ? old.slice(old.findLastIndex((line) => line.trim() !== '') + 1) : [];
	// In a list of variants the first key of an item follows its dash.
	const [first = '', ...rest] = rendered;
	const head = (file.lines[entry.start] ?? '').slice(0, entry.indent) + first.trimStart();
	return file.replace(entry.start, entry.end, [head, ...rest, ...spacing]);
};

/** Adds an example as the course's own, among the others by its number. */
export const addOutputs = (text: string, example: ExampleId, outputs: readonly FoundOutput[]): string => {
	if (text.trim() === '') return `examples:\n${renderEntry(example, outputs, 2).join('\n')}\n`;
	const file = openFixtureText(text);
	const examples = file.find(['examples']);
	if (examples === null) throw new RangeError('no examples');
	const entries = file.list(['examples']);
	const entry = renderEntry(example, outputs, entries[0]?.indent ?? 2);
	if (entries.length === 0) return file.replace(examples.start, examples.end, ['examples:', ...entry]);
	const before = entries.findLast(({ key }) => rankOf(key) < rankOf(example));
	const place = before?.end ?? examples.start + 1;
	return file.replace(place, place, entry);
};

const renderEntry = (example: ExampleId, outputs: readonly FoundOutput[], indent: number): string[] => {
	const blanks = ' '.repeat(indent);
	return [`${blanks}${example}:`, `${blanks}  from: course`, ...renderOutputs(outputs, `${blanks}  `)];
};
