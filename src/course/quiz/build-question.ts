import type { PythonVersion } from '../../model/course.js';
import type { Option, Piece, Program, Question } from '../../model/quiz.js';
import { scramble, shuffle } from '../../quiz/shuffle.js';
import type { AuthoredQuestion } from './quiz-schema.js';

const keyAt = (index: number): string => String.fromCharCode(97 + index);

/** Options in the course's own order: the order in the file says nothing about which is right. */
const optionsOf = (authored: readonly Omit<Option, 'key'>[], id: string): Option[] =>
	shuffle(authored, id).map((option, index) => ({ key: keyAt(index), ...option }));

const piecesOf = (pieces: readonly Omit<Piece, 'key'>[], id: string): Piece[] =>
	scramble(pieces, id).map((piece, index) => ({ key: keyAt(index), ...piece }));

const choiceOf = (option: { right: string; why: string } | { wrong: string; why: string }) =>
	'right' in option
		? { text: option.right, right: true, why: option.why }
		: { text: option.wrong, right: false, why: option.why };

const programOf = (authored: {
	readonly code: string;
	readonly mode: Program['mode'];
	readonly requires?: string | undefined;
}): Program => ({
	source: authored.code.replace(/\n+$/, ''),
	mode: authored.mode,
	requires: (authored.requires ?? null) as PythonVersion | null,
});

/**
 * An authored question in the form in which the program asks it.
 * @param place the chapter, the file from the course root and the line (from 1) where the question stands
 */
export const buildQuestion = (
	authored: AuthoredQuestion,
	place: { readonly chapter: number; readonly file: string; readonly line: number },
): Question => {
	const { id, ask, hints, explain } = authored;
	const base = { ...place, id, section: authored.section ?? null, ask, hints, explain };
	switch (authored.kind) {
		case 'one-of':
		case 'several-of':
			return {
				...base,
				kind: authored.kind,
				code: authored.code ?? null,
				options: optionsOf(authored.options.map(choiceOf), id),
			};
		case 'short':
			return {
				...base,
				kind: 'short',
				code: authored.code ?? null,
				accept: authored.accept.map(String),
				tempting: authored.tempting.map(({ answer, why }) => ({ answer: String(answer), why })),
			};
		case 'order':
			return {
				...base,
				kind: 'order',
				pieces: piecesOf(
					authored.lines.map((text, place) => ({ text, place, distractor: null })),
					id,
				),
			};
		case 'parsons': {
			const source = authored.lines.join('\n');
			const belonging = authored.lines.map((text, place) => ({ text, place, distractor: null }));
			const extra = authored.distractors.map(({ line, why, 'instead-of': insteadOf }) => ({
				text: line,
				place: null,
				distractor: { why, insteadOf: insteadOf - 1 },
			}));
			return {
				...base,
				kind: 'parsons',
				pieces: piecesOf([...belonging, ...extra], id),
				program: programOf({ code: source, mode: authored.mode, requires: authored.requires }),
				output: authored.output,
			};
		}
		case 'predict': {
			const options = authored.wrong && [
				{ text: authored.output, right: true, why: explain },
				...authored.wrong.map(({ output, why }) => ({ text: output, right: false, why })),
			];
			return {
				...base,
				kind: 'predict',
				program: programOf(authored),
				output: authored.output,
				options: options === undefined ? null : optionsOf(options, id),
				tempting: authored.tempting.map(({ output, why }) => ({ answer: output, why })),
			};
		}
		case 'raises':
			return {
				...base,
				kind: 'raises',
				program: programOf(authored),
				raisedAt: authored.line,
				error: authored.error,
				tempting: authored.tempting.map(({ line, error, why }) => ({ answer: { line, error }, why })),
			};
		case 'duration':
			return {
				...base,
				kind: 'duration',
				program: programOf(authored),
				seconds: authored.seconds,
				tempting: authored.tempting.map(({ seconds, why }) => ({ answer: seconds, why })),
			};
		case 'mistake':
			return {
				...base,
				kind: 'mistake',
				program: programOf(authored),
				mistakeAt: authored.line,
				fix: authored.fix,
				output: authored.output,
				tempting: authored.tempting.map(({ line, why }) => ({ answer: line, why })),
			};
	}
};
