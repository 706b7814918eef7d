import type { Output } from '../model/run.js';
import type { FoundOutput } from './match/match-outputs.js';

/**
 * Outputs in the form in which recordings are written. Line ends as on Windows become `\n`. Between two values shown, what went
 * to one stream is one text, and stdout stands before stderr: they are two pipes, so nobody can know which was written first.
 */
export const normaliseOutputs = (outputs: readonly Output[]): FoundOutput[] => {
	const normal: FoundOutput[] = [];
	let streams = { stdout: '', stderr: '' };
	const flush = () => {
		for (const kind of ['stdout', 'stderr'] as const)
			if (streams[kind] !== '') normal.push({ kind, text: streams[kind] });
		streams = { stdout: '', stderr: '' };
	};
	for (const { kind, text } of outputs) {
		if (kind === 'stdout' || kind === 'stderr') {
			streams[kind] += text;
		} else {
			flush();
			normal.push({ kind, text });
		}
	}
	flush();
	return normal.map(({ kind, text }) => ({ kind, text: text.replaceAll('\r\n', '\n') }));
};
