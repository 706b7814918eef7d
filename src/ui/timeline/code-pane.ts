import type { Language } from '../../i18n/language.js';
import { timelineScreenText } from '../../i18n/timeline-screen.js';
import { cleanOutput } from '../../text/clean-output.js';
import { truncateEnd } from '../../text/truncate.js';
import { laneName } from '../../timeline/lane-label.js';
import type { Timeline } from '../../timeline/timeline.js';
import { codeRows } from '../lesson/code-lines.js';
import type { Theme } from '../theme.js';
import type { MomentPlace } from './place-of-moment.js';
import type { Traced } from './subject.js';

/** Of fewer rows each is worth more than a caption. */
const heightForCaption = 4;

const sayPlace = (timeline: Timeline, { claim, lane }: MomentPlace, language: Language): string => {
	const say = timelineScreenText(language);
	const name = laneName(lane, language);
	const parent = timeline.lanes.find(({ id }) => id === lane.parent);
	switch (claim) {
		case 'creates':
			return say.placeCreates(parent === undefined ? '' : laneName(parent, language), name);
		case 'begins':
			return say.placeBegins(name);
		case 'resumes':
			return say.placeResumes(name);
		case 'stands':
			return say.placeStands(name);
		case 'last':
			return say.placeLast(name);
	}
};

/**
 * The code around a line, in at most `height` rows; without a line, its beginning. A pointer marks where something is, a dot
 * where it has been; a caption says which.
 */
export const codePane = (
	timeline: Timeline,
	traced: Traced,
	found: MomentPlace | null,
	{ width, height, theme, language }: { width: number; height: number; theme: Theme; language: Language },
): string[] => {
	const { paint, symbols } = theme;
	const cell = found?.place.cell ?? traced.cell;
	const source = traced.sourceOf(cell);
	if (source === null || height < 1) return [];
	const line = found?.place.line ?? 0;
	const mark = found?.claim === 'last' ? paint('faint', symbols.dot) : paint('selected', symbols.pointer);
	const lines = codeRows(cleanOutput(source, { colour: false }), width - 2, theme).map((rows, index) =>
		rows.map((row, part) => `${index + 1 === line && part === 0 ? mark : ' '} ${row}`),
	);
	const words = [
		...(found === null ? [] : [sayPlace(timeline, found, language)]),
		...(cell === traced.cell ? [] : [timelineScreenText(language).otherCell(cell)]),
	];
	const caption =
		words.length > 0 && height >= heightForCaption
			? [truncateEnd(`${mark} ${paint('faint', words.join(` ${symbols.dot} `))}`, width, symbols.ellipsis)]
			: [];
	const room = height - caption.length;
	const rows = lines.flat();
	const focus = lines.slice(0, Math.max(0, line - 1)).flat().length;
	const top = Math.max(0, Math.min(focus - Math.floor((room - 1) / 2), rows.length - room));
	return [...caption, ...rows.slice(top, top + room)];
};
