import type { Rule } from '../../model/recording.js';
import type { AuthoredRule } from './rule-schema.js';

const linesOf = (authored: AuthoredRule): readonly [number, number] | null => {
	if ('lines' in authored && authored.lines !== undefined) return authored.lines;
	if ('line' in authored && authored.line !== undefined) return [authored.line, authored.line];
	return null;
};

/**
 * An authored rule in the form in which the comparison uses it.
 * @param line line (from 1) of the fixture file on which it begins
 */
export const buildRule = (authored: AuthoredRule, line: number): Rule => {
	const base = { reason: authored.reason, line, at: { output: authored.output ?? 1, lines: linesOf(authored) } };
	switch (authored.rule) {
		case 'host-task':
			return { ...base, kind: authored.rule, times: authored.times ?? null };
		case 'number-in-range':
			return {
				...base,
				...piecesOf(authored),
				kind: authored.rule,
				from: authored.from,
				to: authored.to,
				decimals: authored.decimals ?? null,
			};
		case 'duration':
			return {
				...base,
				...piecesOf(authored),
				kind: authored.rule,
				seconds: authored.seconds,
				atMost: authored['at-most'],
			};
		case 'clock-times':
			return { ...base, kind: authored.rule, steps: authored.steps, virtual: authored.virtual };
		case 'pid':
		case 'random-port':
		case 'thread-id':
			return { ...base, ...piecesOf(authored), kind: authored.rule };
		case 'one-of':
			return { ...base, kind: authored.rule, forms: authored.forms };
		case 'truncated':
			return { ...base, kind: authored.rule, continuation: authored.continuation };
		default:
			return { ...base, kind: authored.rule };
	}
};

const piecesOf = ({ text, after }: { text: string | string[]; after?: string | undefined }) => ({
	texts: typeof text === 'string' ? [text] : text,
	after: after ?? null,
});
