import { crc32 } from 'node:zlib';
import type { Cell, Output } from '../model/run.js';
import type { ExampleResult } from '../model/verdict.js';

/** The end of the path under which Python knows a cell: the driver (`learner_code.py`) makes it of the source's CRC-32. */
const cellFile = /[\\/]ipykernel_\d+[\\/](\d+)\.py/g;

/** What no such path holds; looked for backwards, since a search forwards would take quadratic time in a line of slashes. */
const outside = /[\s"'<>|?*()[\],=]/;

const pathStart = (text: string, from: number, end: number): number => {
	let start = end;
	while (start > from && !outside.test(text[start - 1] ?? '')) start--;
	return start;
};

/** Takes the path of a run's own code out of a text and puts the name of the example there. */
export type ShortenPaths = (text: string) => string;

/**
 * Shortens the paths of cells: `/tmp/asyncio-course-…/ipykernel_71/3110008379.py:10` is `22-1.py:10`. For a screen only: what is
 * compared, and what a report holds, is what the program said.
 */
export const createShortenPaths = (cells: readonly Cell[]): ShortenPaths => {
	const names = new Map(cells.map(({ id, source }) => [String(crc32(source)), `${id}.py`]));
	return (text) => {
		let shortened = '';
		let done = 0;
		for (const match of text.matchAll(cellFile)) {
			const name = names.get(match[1] ?? '');
			if (name === undefined) continue;
			shortened += text.slice(done, pathStart(text, done, match.index)) + name;
			done = match.index + match[0].length;
		}
		return shortened + text.slice(done);
	};
};

/** An output with short paths. */
export const shortenOutput = (output: Output, shorten: ShortenPaths): Output =>
	'traceback' in output
		? { ...output, text: shorten(output.text), traceback: shorten(output.traceback) }
		: { ...output, text: shorten(output.text) };

/** A result with short paths wherever it quotes the program; what it tells of free parts stays, since that is about paths. */
export const shortenResult = (result: ExampleResult, shorten: ShortenPaths): ExampleResult => {
	const { verdict, outcome } = result;
	const differences = verdict.differences.map((difference) => ({
		...difference,
		lines: difference.lines.map((line) => ({ ...line, text: shorten(line.text) })),
	}));
	return {
		...result,
		verdict: { ...verdict, differences },
		outcome: outcome && {
			...outcome,
			outputs: outcome.outputs.map((output) => shortenOutput(output, shorten)),
			pending: outcome.pending.map(shorten),
		},
	};
};
