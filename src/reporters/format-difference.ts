import type { Language } from '../i18n/language.js';
import { reportText } from '../i18n/reporters.js';
import type { Difference, DifferenceLine } from '../model/verdict.js';
import { cleanOutput } from '../text/clean-output.js';
import { inertForCi } from '../text/inert-for-ci.js';
import type { Paint } from './paint.js';
import type { Symbols } from './symbols.js';

/** Lines of one difference that a report shows; what comes after is counted. */
const shown = 60;

const sayWhere = ({ output, expectedKind, foundKind, line }: Difference, language: Language): string => {
	const text = reportText(language);
	if (output === null || expectedKind === null) return text.unexpected(foundKind ?? 'stdout');
	if (foundKind === null) return text.missing(output, expectedKind);
	if (foundKind !== expectedKind) return text.otherKind(output, expectedKind, foundKind);
	return text.differenceIn(output, expectedKind, line);
};

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
export const formatDifference = (
	difference: Difference,
	{ language, paint, symbols }: { readonly language: Language; readonly paint: Paint; readonly symbols: Symbols },
): readonly string[] => {
	const text = reportText(language);
	const lines = number(difference);
	const width = Math.max(2, ...lines.map((line) => String(line.number).length));
	const format = ({ kind, number: at, text: printed }: NumberedLine): string => {
		const safe = inertForCi(cleanOutput(printed, { colour: false }));
		const row = (sign: string) => `${String(at).padStart(width)} ${sign} ${safe}`.trimEnd();
		if (kind === 'same') return paint.dim(row(' '));
		return kind === 'expected' ? paint.red(row(symbols.expected)) : paint.green(row(symbols.found));
	};
	const { rule } = difference;
	return [
		sayWhere(difference, language),
		...lines.slice(0, shown).map(format),
		...(lines.length > shown ? [paint.dim(text.moreLines(lines.length - shown))] : []),
		...(rule === null
			? []
			: [paint.dim(text.brokenRule(rule.reason ?? rule.kind, rule.asks === null ? '' : `: ${rule.asks}`))]),
	];
};
