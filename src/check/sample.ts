import type { FoundOutput } from './match/match-outputs.js';
import type { Form, OutputPattern, Pattern } from './pattern.js';

/** The text that a run shows when it shows exactly this form: what is recorded, and goes on, without its stale lines. */
export const sampleText = (form: Form, output: OutputPattern, { stale }: Pattern): string => {
	const numbers = new Set(stale.filter((line) => line.output === output.number).map(({ line }) => line));
	return form.text
		.split('\n')
		.filter((_, index) => !numbers.has(index + 1))
		.join('\n');
};

/** The outputs of a run that shows exactly what is recorded. */
export const sampleOutputs = (pattern: Pattern): FoundOutput[] =>
	pattern.outputs.flatMap((output) => {
		const [form] = output.forms;
		return form === undefined ? [] : [{ kind: output.kind, text: sampleText(form, output, pattern) }];
	});
