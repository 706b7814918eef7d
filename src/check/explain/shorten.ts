import type { DifferenceLine } from '../../model/verdict.js';

/** Characters of a line that are kept, around the first difference. */
const maxLength = 300;
const maxLines = 60;
/** Lines without a difference that are kept on either side of one. */
const context = 3;

/** Halves of surrogate pairs that a cut leaves at its ends. */
const halfPairs = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

const ellipsis = '…';

/** Cuts a line so that what stands at `at` is seen. */
export const cutLine = (text: string, at: number): string => {
	if (text.length <= maxLength) return text;
	const from = Math.max(0, Math.min(at - maxLength / 3, text.length - maxLength));
	const cut = text.slice(from, from + maxLength).replace(halfPairs, '');
	return `${from > 0 ? ellipsis : ''}${cut}${from + maxLength < text.length ? ellipsis : ''}`;
};

/** Drops what is far from any difference, and what is too much; each gap becomes one line `…`. */
export const shortenLines = (lines: readonly DifferenceLine[]): DifferenceLine[] => {
	if (lines.length <= maxLines) return [...lines];
	const isNear = lines.map((_, index) =>
		lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.kind !== 'same'),
	);
	const kept: DifferenceLine[] = [];
	for (const [index, line] of lines.entries()) {
		const isKept = isNear[index] === true && kept.length < maxLines;
		if (isKept) kept.push(line);
		else if (kept.at(-1)?.text !== ellipsis) kept.push({ kind: 'same', text: ellipsis });
	}
	return kept;
};
