import type { Piece, Question } from '../model/quiz.js';

type Parsons = Extract<Question, { kind: 'parsons' }>;

/** The keys in the right order; lines that do not belong are left out. */
export const rightOrder = (pieces: readonly Piece[]): string[] =>
	pieces
		.filter((piece) => piece.place !== null)
		.sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
		.map((piece) => piece.key);

/** The program that an arrangement of lines makes. */
export const arrangedSource = (pieces: readonly Piece[], keys: readonly string[]): string =>
	keys.map((key) => pieces.find((piece) => piece.key === key)?.text ?? '').join('\n');

/** For each line that does not belong: the program in which it stands instead of the line that it imitates. */
export const distractedSources = (question: Parsons): { readonly piece: Piece; readonly source: string }[] => {
	const order = rightOrder(question.pieces);
	return question.pieces.flatMap((piece) => {
		const place = piece.distractor?.insteadOf;
		if (place === undefined) return [];
		return [{ piece, source: arrangedSource(question.pieces, order.with(place, piece.key)) }];
	});
};
