import { freeShare, mostFree, type WrongShare } from '../check/audit/free-share.js';
import { auditText } from '../i18n/audit.js';
import { cleanOutput } from '../text/clean-output.js';
import type { AuditedExample } from '../usecases/audit-course.js';
import { protect, type Style } from './style.js';

/** Characters of a free part that are shown. */
const longest = 40;

const quote = (text: string): string => {
	const clean = cleanOutput(text, { colour: false }).replaceAll('\n', '⏎');
	return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
};

/** Alterations that are listed for one example; the rest are counted. */
const listed = 10;

const inPerCent = (share: number): number => Math.round(share * 100);

/** What is wrong with the free share of an example: the sentence, the place, the cure. */
export const formatWrongShare = ({ example, fault, share, file, line }: WrongShare, style: Style): string => {
	const text = auditText(style.language);
	const sentence = text[fault](example, inPerCent(share), inPerCent(mostFree));
	return `${style.paint.red(`${style.symbols.failed} ${file}:${line}  ${sentence}`)}\n    ${text[`${fault}-cure`]}`;
};

/** One example of an audit: how much of its recording is compared, which parts are free and why, what went unnoticed. */
export const formatAudited = ({ example, python, audit }: AuditedExample, style: Style): readonly string[] => {
	const { language, paint, symbols } = style;
	const text = auditText(language);
	const { compared, free, freeParts, passed } = audit;
	const sign = passed.length === 0 ? paint.green(symbols.passed) : paint.red(symbols.failed);
	const share = freeShare(audit);
	const counts = text.counts(compared, free, inPerCent(share));
	const parts = freeParts.map(({ output, line, recorded, rule, reason }) =>
		protect(`    ${output}:${line} ${quote(recorded)}  ${paint.dim(reason ?? text.builtIn(rule))}`, style),
	);
	const unnoticed = passed
		.slice(0, listed)
		.map(({ output, line, column, from, to }) =>
			protect(`    ${paint.red(text.unnoticed(output, line, column, quote(from), quote(to)))}`, style),
		);
	const more = passed.length > listed ? [`    ${text.more(passed.length - listed)}`] : [];
	return [
		`${sign} ${example.padEnd(8)} ${python.padStart(5)}  ${share > mostFree ? paint.yellow(counts) : counts}`,
		...parts,
		...unnoticed,
		...more,
	];
};
