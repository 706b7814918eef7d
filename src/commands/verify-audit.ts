import { type ExitCode, exitCodes } from '../errors.js';
import { auditText } from '../i18n/audit.js';
import { cliText } from '../i18n/cli.js';
import { formatAudited, formatWrongShare } from '../reporters/format-audit.js';
import { formatJson } from '../reporters/format-json.js';
import { type AuditJson, jsonVersion } from '../reporters/json-shape.js';
import { auditCourse } from '../usecases/audit-course.js';
import { chooseExamples } from './choose-examples.js';
import type { Context } from './context.js';
import { openCourse } from './open-course.js';
import { openSink } from './report-sink.js';
import { usageError } from './usage-error.js';

export interface AuditFlags {
	readonly reporter?: string;
	readonly json?: boolean;
	readonly output?: string;
}

/** `verify --audit`: runs no Python; checks that the comparison would notice every altered character. */
export const runAudit = async (context: Context, words: readonly string[], flags: AuditFlags): Promise<ExitCode> => {
	const { language } = context;
	const isJson = flags.json === true || flags.reporter === 'json';
	if (!isJson && flags.reporter !== undefined && flags.reporter !== 'text')
		throw usageError(cliText(language).conflict('--audit', `--reporter ${flags.reporter}`));
	const { course, fixtures } = await openCourse(context);
	const sink = openSink(context, flags.output);
	const write = (lines: readonly string[]): void => {
		if (!isJson) sink.write(lines.map((line) => `${line}\n`).join(''));
	};
	const text = auditText(language);
	const examples: AuditJson['examples'][number][] = [];
	let mistaken: AuditJson['mistaken'] = [];
	let wrongShares: AuditJson['wrongShares'] = [];
	for (const event of auditCourse(chooseExamples(course, words, language), fixtures)) {
		if (event.type === 'example-audited') {
			const { example, python, audit } = event.audited;
			examples.push({ id: example, python, ...audit });
			write(formatAudited(event.audited, sink.style));
		} else {
			({ mistaken, wrongShares } = event);
			write(mistaken.map(({ recording, passesAs }) => sink.style.paint.red(text.mistaken(recording, passesAs))));
			write(wrongShares.map((wrong) => formatWrongShare(wrong, sink.style)));
		}
	}
	const unnoticed = examples.reduce((sum, { passed }) => sum + passed.length, 0);
	const tried = examples.reduce((sum, each) => sum + each.tried, 0);
	write(['', examples.length === 0 ? text.nothing : text.summary(examples.length, tried, unnoticed)]);
	const report: AuditJson = { version: jsonVersion, kind: 'audit', examples, mistaken, wrongShares };
	if (isJson) sink.write(formatJson(report));
	sink.end();
	const isGood = unnoticed === 0 && mistaken.length === 0 && wrongShares.length === 0 && examples.length > 0;
	return isGood ? exitCodes.ok : exitCodes.failed;
};
