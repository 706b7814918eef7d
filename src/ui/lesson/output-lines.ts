import type { Output } from '../../model/run.js';
import { cleanOutput } from '../../text/clean-output.js';
import { foldText } from '../../text/wrap.js';
import type { Style, Theme } from '../theme.js';

const styles: Readonly<Record<Output['kind'], Style | null>> = {
	stdout: null,
	stderr: 'warning',
	result: null,
	error: 'bad',
	'task-error': 'warning',
	deadlock: 'bad',
};

const linesOf = (text: string): string[] => {
	const lines = cleanOutput(text, { colour: false }).replaceAll('\t', '        ').split('\n');
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** One output, cleaned and folded to the width. A result is told from what was printed by an arrow before it. */
const showOutput = (output: Output, width: number, theme: Theme): string[] => {
	const style = styles[output.kind];
	const mark = output.kind === 'result' ? theme.symbols.result : '';
	const lines = linesOf(output.text).flatMap((line) => foldText(line, width - mark.length));
	return lines.map((line, index) => {
		const text = style === null ? line : theme.paint(style, line);
		return (index === 0 ? theme.paint('accent', mark) : ' '.repeat(mark.length)) + text;
	});
};

/** What an example showed, as rows of at most `width` columns, in the order in which it was shown. */
export const outputLines = (outputs: readonly Output[], width: number, theme: Theme): string[] =>
	outputs.flatMap((output) => showOutput(output, width, theme));

/** Characters of a running program's output that are looked at for its last rows. */
const tailLength = 8192;

/** The end of a long output, from the beginning of a line: cleaning all of it for each frame would take too long. */
export const tailOf = (outputs: readonly Output[]): readonly Output[] => {
	const tail: Output[] = [];
	let length = 0;
	for (const output of outputs.toReversed()) {
		const text =
			output.text.length > tailLength ? output.text.slice(-tailLength).replace(/^[^\n]*\n/, '') : output.text;
		tail.unshift({ ...output, text });
		length += text.length;
		if (length >= tailLength) break;
	}
	return tail;
};
