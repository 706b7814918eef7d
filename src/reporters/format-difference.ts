import type { Language } from '../i18n/language.js';
import { reportText } from '../i18n/reporters.js';
import type { BrokenRule, Difference, DifferenceLine } from '../model/verdict.js';
import { cleanOutput } from '../text/clean-output.js';
import { protect, type Style } from './style.js';

/** Lines of one difference that a report shows; what comes after is counted. */
const shown = 60;

const sayWhere = ({ output, expectedKind, foundKind, line }: Difference, language: Language): string => {
	const text = reportText(language);
	if (output === null || expectedKind === null) return text.unexpected(foundKind ?? 'stdout');
	if (foundKind === null) return text.missing(output, expectedKind);
	if (foundKind !== expectedKind) return text.otherKind(output, expectedKind, foundKind);
	return text.differenceIn(output, expectedKind, line);
};

const sayRule = ({ kind, reason, asks }: BrokenRule, language: Language): string =>
	reportText(language).brokenRule(reason ?? kind, asks === null ? '' : `: ${asks}`);

interface NumberedLine extends DifferenceLine {
	readonly number: number;
}

/** Numbers the lines of both sides. Up to the first difference, which stands on line `line`, the sides agree. */
const number = ({ line, lines }: Difference): readonly NumberedLine[] => {
	const same = Math.max(
		0,
		lines.findIndex(({ kind }) => kind !== 'same'),
	);
	let expected = line - same;
	let found = line - same;
	return lines.map((each) => {
		const numbered = { ...each, number: each.kind === 'found' ? found : expected };
		if (each.kind !== 'found') expected += 1;
		if (each.kind !== 'expected') found += 1;
		return numbered;
	});
};

/** A difference as lines of a report: where it is, both sides with line numbers, and the rule that was broken. */
export const formatDifference = (difference: Difference, style: Style): readonly string[] => {
	const { language, paint, symbols } = style;
	const text = reportText(language);
	const lines = number(difference);
	const width = Math.max(2, ...lines.map((line) => String(line.number).length));
	const format = ({ kind, number: at, text: printed }: NumberedLine): string => {
		const row = (sign: string) =>
			protect(`${String(at).padStart(width)} ${sign} ${cleanOutput(printed, { colour: false })}`.trimEnd(), style);
		if (kind === 'same') return paint.dim(row(' '));
		return kind === 'expected' ? paint.red(row(symbols.expected)) : paint.green(row(symbols.found));
	};
	const { rule } = difference;
	return [
		sayWhere(difference, language),
		...lines.slice(0, shown).map(format),
		...(lines.length > shown ? [paint.dim(text.moreLines(lines.length - shown))] : []),
		...(rule === null ? [] : [paint.dim(sayRule(rule, language))]),
	];
};
