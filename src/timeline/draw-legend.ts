import type { Language } from '../i18n/language.js';
import { timelineText } from '../i18n/timeline.js';
import { textWidth } from '../text/width.js';
import type { Cell } from './draw-lane.js';
import { manyOutputs } from './draw-outputs.js';
import type { Paint, Role, Symbols } from './style.js';
import type { Lane } from './timeline.js';

/** Everything that a picture shows. */
export interface Drawn {
	/** All cells of its lanes. */
	readonly cells: readonly (Cell | null)[];
	readonly outputs: readonly (Cell | null)[];
	/** The lanes that have a row. */
	readonly lanes: readonly Lane[];
}

const gap = '   ';

/** Entries side by side, as many as a line holds. */
const flow = (entries: readonly { readonly plain: string; readonly painted: string }[], width: number): string[] => {
	const lines: { width: number; text: string }[] = [];
	for (const { plain, painted } of entries) {
		const last = lines.at(-1);
		const wide = textWidth(plain);
		if (last !== undefined && last.width + gap.length + wide <= width) {
			last.text += gap + painted;
			last.width += gap.length + wide;
		} else lines.push({ width: wide, text: painted });
	}
	return lines.map(({ text }) => text);
};

/** What the signs of a picture mean; only those that are in it. No line is wider than `width` if one entry fits. */
export const drawLegend = (
	{ cells, outputs, lanes }: Drawn,
	{ symbols, paint, language, width }: { symbols: Symbols; paint: Paint; language: Language; width: number },
): string[] => {
	const say = timelineText(language);
	const signs = new Set([...cells, ...outputs].map((cell) => cell?.sign));
	const ends = new Set(lanes.map(({ end }) => end));
	const counts = outputs.flatMap((cell) => (cell !== null && cell.sign === null ? [cell.text] : []));
	const digits = counts.filter((text) => text !== manyOutputs).sort();
	const range = digits[0] === digits.at(-1) ? (digits[0] ?? '') : `${digits[0]}-${digits.at(-1)}`;
	const entries: (readonly [boolean, Role, string, string])[] = [
		[signs.has('running'), 'running', symbols.running, say.running],
		[signs.has('waiting'), 'waiting', symbols.waiting, say.waiting],
		[signs.has('ready'), 'ready', symbols.ready, say.ready],
		[signs.has('blocked'), 'blocked', symbols.blocked, say.blocked],
		[signs.has('thread'), 'thread', symbols.thread, say.thread],
		[signs.has('child'), 'child', symbols.child, say.child],
		[signs.has('asked'), 'cancelled', symbols.asked, say.asked],
		[signs.has('lost'), 'cancelled', symbols.lost, say.lost],
		[ends.has('returned'), 'returned', symbols.returned, say.ended],
		[ends.has('cancelled'), 'cancelled', symbols.cancelled, say.wasCancelled],
		[ends.has('raised'), 'raised', symbols.raised, say.raised],
		[ends.has('unfinished'), 'faint', symbols.unfinished, say.unfinished],
		[signs.has('output'), 'output', symbols.output, say.output],
		[digits.length > 0, 'output', range, say.someOutputs],
		[counts.includes(manyOutputs), 'output', manyOutputs, say.manyOutputs],
		[lanes.some(({ kind, name }) => kind === 'task' && name === ''), 'label', `${say.cell}:`, say.cellMeans],
	];
	return flow(
		entries.flatMap(([isShown, role, sign, word]) =>
			isShown ? [{ plain: `${sign} ${word}`, painted: `${paint(role, sign)} ${paint('label', word)}` }] : [],
		),
		width,
	);
};
